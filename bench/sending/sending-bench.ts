import type { Bench } from '../cell.js';
import type { BenchServer } from '../ground/server.js';
import { recipients, type Recipients } from '../ground/recipients.js';
import { GRAPHILE, graphileTrivial } from './graphile.js';
import { oursSending, oursSendingName } from './ours.js';

/** How many hand-offs of a lane are under way at once; what a crash may leave uncertain. */
const GROUPS = [10, 50, 100] as const;

const NOTIFICATIONS = 20_000;
const QUICK_NOTIFICATIONS = 400;

/** R3: the real lanes to a transport that delivers nothing, against a queue's trivial job. */
export function sendingBench(isQuick: boolean, server: BenchServer): Bench {
  const count = isQuick ? QUICK_NOTIFICATIONS : NOTIFICATIONS;
  const recipientsOf = (): Promise<Recipients> => recipients(server, count);
  return {
    cells: [graphileTrivial(count), ...GROUPS.map((group) => oursSending(group, recipientsOf))],
    comparisons: GROUPS.map((group) => ({
      id: `sending.${String(group)}`,
      ours: oursSendingName(group),
      peer: GRAPHILE,
      by: 'rate',
    })),
  };
}
