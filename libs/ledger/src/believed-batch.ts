import { hash } from 'node:crypto';
import { DisbelievedError } from './ledger-errors.js';
import { LEAF_BYTES } from './leaf-bytes.js';
import type { BatchProof } from './tree-answers.js';

/** A use as the answer of an open tells it. */
export interface ToldUse {
  webshopId: string;
  /** What it is for: the notification, or the intake. */
  contextId: string;
  channel: number;
  /** Fields asked for, bit mask. */
  fields: number;
}

const ALLOWED = 1;

/** A batch whose leaves stand in the tree that was seen. Says of each opened row whether a leaf of it allows that. */
export class BelievedBatch {
  private constructor(private readonly proof: BatchProof) {}

  /** @returns undefined when the proof does not hold all of the batch's leaves. */
  static of(proof: BatchProof): BelievedBatch | undefined {
    const { first, n, allowed, from, bodies } = proof;
    const reaches = from + bodies.length / LEAF_BYTES;
    return first >= from && n > 0 && allowed <= n && first + n <= reaches
      ? new BelievedBatch(proof)
      : undefined;
  }

  /** The size of the tree from which on the batch is in it. */
  get end(): number {
    return this.proof.first + this.proof.n;
  }

  get tree(): number {
    return this.proof.tree;
  }

  /** The leaf at a position of the batch. */
  bodyAt(i: number): Buffer {
    const at = (this.proof.first - this.proof.from + i) * LEAF_BYTES;
    return this.proof.bodies.subarray(at, at + LEAF_BYTES);
  }

  /**
   * That the use at this position was allowed for this webshop, notification, channel and fields, and that its leaf
   * says so. To be asked of each row before its key is unwrapped.
   * @throws DisbelievedError
   */
  mustAllow(i: number, { webshopId, contextId, channel, fields }: ToldUse): void {
    const salt = this.proof.salts[i];
    const body = this.bodyAt(i);
    const fits =
      Number.isInteger(i) &&
      i >= 0 &&
      i < this.proof.allowed &&
      salt !== undefined &&
      salt !== null &&
      body[1] === ALLOWED &&
      body.readInt16BE(46) === ALLOWED &&
      body.readInt16BE(44) === channel &&
      body.readInt32BE(48) === fields &&
      holds(body, salt, webshopId, contextId);
    if (fits) return;
    throw new DisbelievedError(
      'ledger.watch_leaf_does_not_fit',
      this.tree,
      `position ${String(i)} of a batch was opened, and the leaf there does not allow that.`,
    );
  }
}

/** Whether the leaf's three commitments are those of this salt, webshop and context (docs/reference/ledger.md). */
function holds(body: Buffer, salt: Buffer, webshopId: string, contextId: string): boolean {
  const useId = body.subarray(10, 26);
  const of = (letter: string, id?: string): Buffer =>
    hash(
      'sha256',
      Buffer.concat([
        salt,
        Buffer.from(letter),
        useId,
        ...(id === undefined ? [] : [uuidBytes(id)]),
      ]),
      'buffer',
    );
  return (
    of('w', webshopId).subarray(0, 16).equals(body.subarray(26, 42)) &&
    of('s').equals(body.subarray(54, 86)) &&
    of('c', contextId).equals(body.subarray(86, 118))
  );
}

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
