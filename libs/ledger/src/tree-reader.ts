import { LEAF_BYTES } from './leaf-bytes.js';
import { BrokenTreeError } from './ledger-errors.js';
import { leafHash } from './merkle.js';
import type { Queryable } from './tree-store.js';

/** Hashes a tile holds, and leaves a node of level 1 stands for (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** What anybody may read of a tree: leaves and the hashes above them, up to what was signed. */
export class TreeReader {
  constructor(
    private readonly db: Queryable,
    readonly tree: number,
  ) {}

  /** Leaves under the latest checkpoint; undefined before the first. */
  async signedSize(): Promise<number | undefined> {
    const { rows } = await this.db.query<{ size: string }>({
      name: 'ledger-signed-size',
      text: 'select size from ledger.checkpoint where tree = $1 order by size desc limit 1',
      values: [this.tree],
    });
    return rows[0] && Number(rows[0].size);
  }

  /** The latest checkpoint with the cosignatures that have come in; undefined before the first. */
  async checkpoint(): Promise<string | undefined> {
    const { rows } = await this.db.query<{ note: string; lines: string[] }>({
      name: 'ledger-latest-checkpoint',
      text: `select c.note,
                    array(select line from ledger.cosignature
                           where tree = c.tree and size = c.size order by witness) as lines
               from ledger.checkpoint c
              where tree = $1
              order by size desc
              limit 1`,
      values: [this.tree],
    });
    return rows[0] && rows[0].note + rows[0].lines.map((line) => `${line}\n`).join('');
  }

  /** The bodies of the leaves [from, to). @throws BrokenTreeError when they are not all there. */
  async leaves(from: number, to: number): Promise<Buffer[]> {
    const { rows } = await this.db.query<{ first: string; bodies: Buffer }>({
      name: 'ledger-leaves-between',
      text: `select first, bodies
               from ledger.bundle
              where tree = $1
                and first >= coalesce(
                      (select max(first) from ledger.bundle where tree = $1 and first <= $2), 0)
                and first < $3
              order by first`,
      values: [this.tree, from, to],
    });
    const leaves: Buffer[] = [];
    for (const { first, bodies } of rows) {
      for (let at = 0, i = Number(first); at < bodies.length; at += LEAF_BYTES, i += 1) {
        if (i < from || i >= to) continue;
        if (i !== from + leaves.length) throw this.missing(from + leaves.length);
        leaves.push(bodies.subarray(at, at + LEAF_BYTES));
      }
    }
    if (leaves.length !== to - from) throw this.missing(from + leaves.length);
    return leaves;
  }

  /**
   * The roots of the full subtrees [from, to) of 256^level leaves each.
   * @throws BrokenTreeError when they are not all there.
   */
  async hashes(level: number, from: number, to: number): Promise<Buffer[]> {
    if (level === 0) return (await this.leaves(from, to)).map(leafHash);
    const { rows } = await this.db.query<{ hash: Buffer }>({
      name: 'ledger-nodes',
      text: `select hash
               from ledger.node
              where tree = $1 and level = $2 and i >= $3 and i < $4
              order by i`,
      values: [this.tree, level, from, to],
    });
    // Dense from 0 on, as ledger.keep_nodes keeps them: none is missing between two.
    if (rows.length !== to - from) throw this.missing((from + rows.length) * TILE_WIDTH ** level);
    return rows.map((row) => row.hash);
  }

  private missing(index: number): BrokenTreeError {
    return new BrokenTreeError({
      kind: 'leaves_missing',
      tree: this.tree,
      index,
      message: 'it, or the hash above it, is not stored.',
    });
  }
}
