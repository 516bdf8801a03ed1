import type { WorkerKind } from './ground/worker-process.js';
import { Seeded } from '../seeded.js';

/** Failpoints that no campaign reaches yet, as its load has nothing of the kind; each with what is missing. */
export const NOT_REACHED: Readonly<Record<string, string>> = {
  'returned.appended': 'mails that come back',
  'returned.opened': 'mails that come back',
  'rewrap.stored': 'a rotation of the master key',
  'tombstone.replayed': 'a restored database',
  'tombstone.written': 'erasures',
};

/** Every place in the code where a crash must lose nothing, by the process that passes it. */
export const FAILPOINTS = {
  'ingest-worker': ['ingest.under_way', 'ingest.after_commit'],
  'vault-worker': [
    'admit.appended',
    'admit.opened',
    'admit.committed',
    'subscriptions.opened',
    'subscriptions.stored',
    'claim.committed',
    'open.committed',
    'handoff.begun',
    'handoff.accepted',
    'push.begun',
    'push.accepted',
    'record.committed',
  ],
  'upkeep-worker': ['checkpoint.state_written'],
} as const satisfies Record<WorkerKind, readonly string[]>;

/** One kill: after a while, of one worker, which is then let die at some failpoints before it is restarted. */
export interface Kill {
  afterMs: number;
  target: 'ingest-worker' | 'vault-worker';
  /** False: at any instant, also while it still starts. */
  whenWorking: boolean;
  failpoints: readonly string[];
}

const AFTER_MS = [400, 3_200] as const;

/**
 * More often the one that hands off: what it may have done cannot be rolled back. And a dead member of the
 * Kafka group keeps the others waiting for its session, in which little happens that a kill could disturb.
 */
const VAULT_SHARE = 0.65;
const WHEN_WORKING_SHARE = 0.8;

/** Draws when and whom; each worker at least once where there are two kills, each failpoint exactly once. */
export function drawKills(seed: number, count: number, failpoints: readonly string[]): Kill[] {
  const random = Seeded.for(seed, 'kills');
  const targets = Array.from({ length: count }, (_, n): Kill['target'] => {
    if (n < 2) return n === 0 ? 'vault-worker' : 'ingest-worker';
    return random.chance(VAULT_SHARE) ? 'vault-worker' : 'ingest-worker';
  });
  const kills = random.shuffled(targets).map((target) => ({
    afterMs: Math.round(random.between(...AFTER_MS)),
    target,
    whenWorking: random.chance(WHEN_WORKING_SHARE),
    failpoints: [] as string[],
  }));
  for (const target of ['ingest-worker', 'vault-worker'] as const) {
    const own = random.shuffled(kills.filter((kill) => kill.target === target));
    const names = FAILPOINTS[target].filter((name) => failpoints.includes(name));
    for (const [n, name] of random.shuffled(names).entries())
      own[n % own.length]?.failpoints.push(name);
  }
  return kills;
}
