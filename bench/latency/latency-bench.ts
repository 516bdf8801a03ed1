import type { Bench } from '../cell.js';
import { recipients, type Recipients } from '../ground/recipients.js';
import type { BenchServer } from '../ground/server.js';
import { GRAPHILE_LATENCY, graphileLatency } from './graphile.js';
import { OURS_LATENCY, oursLatency } from './ours.js';

/** Twice what a million parcels a day bring. */
const EVENTS_PER_SECOND = 200;

const EVENTS = 2_000;
const QUICK_EVENTS = 100;

/** Of each ten events, how many more come first and are not counted: connections make their plans at first use. */
const WARM_UP_IN_TEN = 2;

/** R7: an open loop from the handler to the hand-off, against a queue's way from add_job to the job. */
export function latencyBench(isQuick: boolean, server: BenchServer): Bench {
  const counted = isQuick ? QUICK_EVENTS : EVENTS;
  const warmUp = (counted / 10) * WARM_UP_IN_TEN;
  const load = { perSecond: EVENTS_PER_SECOND, count: warmUp + counted, warmUp };
  // One recipient in ten has no consent and is left out.
  const recipientsOf = (): Promise<Recipients> =>
    recipients(server, Math.ceil(load.count / 0.9) + 1);
  return {
    cells: [oursLatency(load, recipientsOf), graphileLatency(load)],
    comparisons: ['p50', 'p99'].map((by) => ({
      id: `latency.${by}`,
      ours: OURS_LATENCY,
      peer: GRAPHILE_LATENCY,
      by,
    })),
  };
}
