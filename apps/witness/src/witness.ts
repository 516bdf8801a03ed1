import {
  EMPTY_ROOT,
  provesConsistency,
  readCheckpoint,
  splitNote,
  verifiedCheckpoint,
  type NoteKey,
} from '@app/verifier';
import { readRequest } from './add-checkpoint-request.js';
import { cosign, type WitnessKey } from './witness-key.js';
import type { WitnessState } from './witness-state.js';

/** What is answered to a request, as C2SP tlog-witness says. */
export interface WitnessAnswer {
  status: 200 | 400 | 403 | 404 | 409 | 422;
  /** Cosignature lines; of a 409 perhaps the size that was seen; else a sentence. */
  body: string;
  type: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
}

/**
 * Cosigns checkpoints of the logs it knows, each only as a continuation of what it cosigned before: so a log
 * that goes back, or shows others another history, is left without cosignature. Believes nothing but signatures and hashes.
 */
export class Witness {
  /** Requests are answered one after the other: looking, remembering and signing are one step. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly key: WitnessKey,
    private readonly logs: ReadonlyMap<string, NoteKey>,
    private readonly state: WitnessState,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Answers one `add-checkpoint`. @throws when its state cannot be written: then nothing was cosigned. */
  async addCheckpoint(body: string): Promise<WitnessAnswer> {
    const mine = this.turn.then(() => this.answer(body));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async answer(body: string): Promise<WitnessAnswer> {
    const request = readRequest(body);
    const note = request && splitNote(request.checkpoint);
    const told = note && readCheckpoint(note.text);
    if (request === undefined || told === undefined) return says(400, 'This is no add-checkpoint.');
    const key = this.logs.get(told.origin);
    if (key === undefined) return says(404, 'This log is not known here.');
    const checkpoint = verifiedCheckpoint(request.checkpoint, key);
    if (checkpoint === undefined) return says(403, 'No signature of the log holds.');

    const { origin, size, root } = checkpoint;
    const { old, proof } = request;
    if (old > size) return says(400, 'The old size is beyond the checkpoint.');
    const seen = this.state.get(origin);
    if (old !== (seen?.size ?? 0)) {
      return { status: 409, body: `${String(seen?.size ?? 0)}\n`, type: 'text/x.tlog.size' };
    }
    if (seen?.size === size) {
      if (!seen.root.equals(root)) return says(409, 'Another root was cosigned for this size.');
      if (proof.length > 0) return says(422, 'A tree needs no proof against itself.');
    } else {
      const older = seen ?? { size: 0, root: EMPTY_ROOT };
      if (!provesConsistency(older, checkpoint, proof)) {
        return says(422, 'The proof does not show that the log only grew.');
      }
      // On the disk before the word is given: a witness that forgot it could be brought to contradict itself.
      await this.state.remember(origin, { size, root });
    }
    return says(200, cosign(checkpoint.note.text, this.key, this.now()));
  }
}

const says = (status: WitnessAnswer['status'], text: string): WitnessAnswer => ({
  status,
  body: text.endsWith('\n') ? text : `${text}\n`,
  type: 'text/plain; charset=utf-8',
});
