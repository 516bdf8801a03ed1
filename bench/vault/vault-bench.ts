import type { Bench } from '../cell.js';
import { recipients, type Recipients } from '../ground/recipients.js';
import type { BenchServer } from '../ground/server.js';
import { oursSending, oursSendingName } from '../sending/ours.js';
import { WITHOUT_LEDGER } from './bench-sql.js';
import { gatedCell, plainCell, type Run } from './cells.js';
import { BATCH } from './opens.js';
import { WARM_UP_BATCHES } from './paced.js';

const RECIPIENTS = 20_000;
/** Enough that no batch names a recipient twice. */
const QUICK_RECIPIENTS = 1_200;
const OPENS = 40_000;
const QUICK_OPENS = 800;

/** Four in five of what must be reached; the wait at this pace is what a busy hour feels like. */
const PACE = 8_000;
const PACED_SECONDS = 5;
const QUICK_PACED_SECONDS = 0.5;

/** Of the groups that sending is measured with, the one that pushes go in. */
const GROUP = 50;

/** R5 and R5b: gated opens beside plain inserts and selects, and sending with its ledger beside sending without. */
export function vaultBench(isQuick: boolean, server: BenchServer): Bench {
  const recipientsOf = (): Promise<Recipients> =>
    recipients(server, isQuick ? QUICK_RECIPIENTS : RECIPIENTS);
  const opens = isQuick ? QUICK_OPENS : OPENS;
  const seconds = isQuick ? QUICK_PACED_SECONDS : PACED_SECONDS;
  const runs: Run[] = [
    { name: 'vault.trees', opens, isHot: false },
    { name: 'vault.hot', opens, isHot: true },
    {
      name: 'vault.paced',
      opens: WARM_UP_BATCHES * BATCH + PACE * seconds,
      isHot: false,
      pace: PACE,
    },
  ];
  const withoutLedger = { name: 'without ledger', sql: WITHOUT_LEDGER };
  return {
    cells: [
      ...runs.flatMap((run) => [gatedCell(run, recipientsOf), plainCell(run, recipientsOf)]),
      oursSending(GROUP, recipientsOf),
      oursSending(GROUP, recipientsOf, withoutLedger),
    ],
    comparisons: [
      ...runs.map(({ name, pace }) => ({
        id: pace === undefined ? name : `${name}.p99`,
        ours: `${name} ours`,
        peer: `${name} plain`,
        by: pace === undefined ? 'rate' : 'p99',
      })),
      {
        id: 'vault.ledger',
        ours: oursSendingName(GROUP),
        peer: `${oursSendingName(GROUP)} ${withoutLedger.name}`,
        by: 'rate',
      },
    ],
  };
}
