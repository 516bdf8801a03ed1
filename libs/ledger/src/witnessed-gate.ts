import type { Clock } from '@app/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BelievedBatch } from './believed-batch.js';
import { readSignedCheckpoint } from './checkpoint.js';
import { DisbelievedError, NotWitnessedError } from './ledger-errors.js';
import { textOfNote, type NoteVerifier } from './signed-note.js';
import type { TreeWatch } from './tree-watch.js';
import type { Queryable } from './tree-store.js';
import { cosignatureOf, type WitnessAddress } from './witnesses.js';

/** Whose word is waited for, and for how long. */
export interface WitnessedRules {
  /** The ledger's verifier key: who signs is another process than who opens. */
  ledgerKey: NoteVerifier;
  witnesses: readonly Pick<WitnessAddress, 'name' | 'publicKey'>[];
  waitMsMax: number;
}

/** A checkpoint is signed each second, and cosigned a moment later. */
const LOOK_EVERY_MS = 100;

/**
 * The gate of the third level, before a staff view, a bulk export or a disclosure is opened: a checkpoint that holds
 * the batch must be signed by the ledger and cosigned by a witness, and be of the very tree that was seen here. Then
 * even somebody who owns database and signer could not take the use out of the ledger again unseen.
 * @throws NotWitnessedError when no witness is set or none cosigned in time; DisbelievedError when the tree is another.
 */
export async function mustBeWitnessed(
  db: Queryable,
  watch: TreeWatch,
  batch: Pick<BelievedBatch, 'tree' | 'end'>,
  { ledgerKey, witnesses, waitMsMax }: WitnessedRules,
  clock: Clock,
): Promise<void> {
  const { tree, end } = batch;
  if (witnesses.length === 0) throw new NotWitnessedError('no witness is set (WITNESSES_FILE).');
  const until = clock.monotonicMs() + waitMsMax;
  for (;;) {
    const { rows } = await db.query<{ o_note: string; o_lines: string[] }>({
      name: 'cosigned',
      text: 'select o_note, o_lines from ledger.cosigned($1, $2, $3)',
      values: [tree, end, witnesses.map(({ name }) => name)],
    });
    const row = rows[0];
    const checkpoint = row && readSignedCheckpoint(row.o_note, tree, ledgerKey);
    const text = row ? textOfNote(row.o_note) : '';
    if (
      checkpoint !== undefined &&
      checkpoint.size >= end &&
      witnesses.some((it) => cosignatureOf(text, row?.o_lines ?? [], it) !== undefined)
    ) {
      await mustBeSeen(db, watch, checkpoint);
      return;
    }
    if (clock.monotonicMs() >= until) {
      throw new NotWitnessedError(
        `no witness cosigned a checkpoint of tree ${String(tree)} with ${String(end)} leaves or more in ` +
          `${String(waitMsMax)} ms. See whether signer and witnesses run.`,
      );
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function mustBeSeen(
  db: Queryable,
  watch: TreeWatch,
  { tree, size, root }: { tree: number; size: number; root: Buffer },
): Promise<void> {
  const seen = await watch.follow(db, tree);
  if (seen.rootAt(size)?.equals(root) === true) return;
  throw new DisbelievedError(
    'ledger.watch_went_back',
    tree,
    `the checkpoint that was cosigned for size ${String(size)} is not of the leaves seen here.`,
  );
}
