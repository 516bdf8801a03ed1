import type { Pool } from 'pg';
import { askWitness, type WitnessWord } from './ask-witness.js';
import { WitnessRefusedError, type WitnessRefusal } from './ledger-errors.js';
import { consistencyProof } from './proofs.js';
import { textOfNote } from './signed-note.js';
import { TreeReader } from './tree-reader.js';
import type { WitnessAddress } from './witnesses.js';

/** What one round came to. */
export interface CosigningRound {
  cosigned: { tree: number; size: number; witness: string }[];
  /** A witness that saw another history: somebody must look at once. */
  refused: WitnessRefusedError[];
  /** Witnesses that gave no answer; the next round asks again. */
  unreachable: string[];
}

interface DueCheckpoint {
  tree: number;
  size: string;
  note: string;
  /** The witnesses that have cosigned it. */
  by: string[];
}

/**
 * Asks witnesses to cosign the latest checkpoint of each tree, with the proof that it continues what they saw,
 * and keeps what they say. A witness that saw more than the tree now has, or another history, is the alarm:
 * nothing inside the house could have told (a database restored from a backup agrees with itself).
 */
export class CosignatureCollector {
  /** What each witness saw last, by its name and the tree; it corrects us where we are wrong. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    readonly witnesses: readonly WitnessAddress[],
  ) {}

  /** Asks whoever has not cosigned the latest checkpoints yet, all witnesses at once. */
  async round(): Promise<CosigningRound> {
    const round: CosigningRound = { cosigned: [], refused: [], unreachable: [] };
    if (this.witnesses.length === 0) return round;
    const due = await this.latest();
    await Promise.all(
      this.witnesses.map(async (witness) => {
        for (const checkpoint of due.filter(({ by }) => !by.includes(witness.name))) {
          const isReached = await this.ask(witness, checkpoint, round);
          // One that is away would let each tree wait as long as the first.
          if (!isReached) break;
        }
      }),
    );
    return round;
  }

  private async ask(
    witness: WitnessAddress,
    { tree, size: sizeText, note }: DueCheckpoint,
    round: CosigningRound,
  ): Promise<boolean> {
    const size = Number(sizeText);
    const place = `${witness.name} ${String(tree)}`;
    const reader = new TreeReader(this.pool, tree);
    const ask = async (old: number): Promise<WitnessWord> =>
      askWitness(witness, {
        old,
        proof: await consistencyProof(reader, old, size),
        note,
        text: textOfNote(note),
      });
    const refuse = (reason: WitnessRefusal, detail: number): true => {
      round.refused.push(new WitnessRefusedError(reason, tree, size, witness.name, detail));
      return true;
    };

    let word = await ask(Math.min(this.seen.get(place) ?? 0, size));
    if (word.kind === 'other_size' && word.size <= size) word = await ask(word.size);
    switch (word.kind) {
      case 'cosigned':
        await this.pool.query('select ledger.keep_cosignature($1, $2, $3, $4)', [
          tree,
          size,
          witness.name,
          word.line,
        ]);
        this.seen.set(place, size);
        round.cosigned.push({ tree, size, witness: witness.name });
        return true;
      case 'other_size':
        return refuse('ledger.witness_saw_more', word.size);
      case 'refused':
        return refuse('ledger.witness_refused', word.status);
      case 'unreachable':
        round.unreachable.push(witness.name);
        return false;
    }
  }

  private async latest(): Promise<DueCheckpoint[]> {
    const { rows } = await this.pool.query<DueCheckpoint>(
      `select h.tree, c.size, c.note,
              array(select witness from ledger.cosignature where tree = c.tree and size = c.size) as by
         from ledger.head h
        cross join lateral (
          select tree, size, note from ledger.checkpoint where tree = h.tree order by size desc limit 1) c
        order by h.tree`,
    );
    return rows;
  }
}
