import { SeintjeError } from '@app/platform';

/** What is wrong with the tombstones, named for what to do. */
export type TombstonesFault = 'missing' | 'damaged' | 'shorter' | 'another' | 'changed_by_others';

const REMEDIES: Readonly<Record<TombstonesFault, string>> = {
  missing:
    'is not there. Restore it from its copy; only for a database that never erased anybody, make one with: npx seintje tombstones new FILE',
  damaged: 'is damaged: a line is not what it was written as. Restore it from its copy.',
  shorter:
    'holds fewer tombstones than this database has applied: it is an old copy. Restore the newest one.',
  another: 'is not the one that this database has applied. Restore the one that is.',
  changed_by_others:
    'was changed by somebody else while this process ran. One upkeep-worker writes it; start this one anew.',
};

/** The tombstones cannot be trusted: nothing is erased, and nothing opened, until they can. */
export class TombstonesError extends SeintjeError {
  constructor(
    readonly fault: TombstonesFault,
    path: string,
    options?: { readonly cause?: unknown },
  ) {
    super(
      `rights.tombstones_${fault}`,
      `The tombstone file (TOMBSTONE_FILE, ${path}) ${REMEDIES[fault]}`,
      options,
    );
  }
}
