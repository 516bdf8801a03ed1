import { LEAF_BYTES } from './leaf-bytes.js';
import { leafHash, type Frontier } from './merkle.js';
import { bundlesOf, type Queryable } from './tree-store.js';

/** Leaves hashed before others get their turn: about 5 ms. */
const LEAVES_A_TURN = 2_000;

/**
 * Grows a frontier over the stored leaves up to a size, and tells of each leaf before it is added.
 * @throws BrokenTreeError when leaves are missing; whatever `seen` throws.
 */
export async function growOver(
  db: Queryable,
  tree: number,
  frontier: Frontier,
  to: number,
  seen: (body: Buffer, index: number) => void = () => undefined,
): Promise<void> {
  let turn = 0;
  for await (const { first, bodies } of bundlesOf(db, tree, frontier.size, to)) {
    for (let at = 0; at < bodies.length; at += LEAF_BYTES) {
      const body = bodies.subarray(at, at + LEAF_BYTES);
      seen(body, first + at / LEAF_BYTES);
      frontier.push(leafHash(body));
      turn += 1;
    }
    if (turn >= LEAVES_A_TURN) {
      turn = 0;
      await new Promise(setImmediate);
    }
  }
}
