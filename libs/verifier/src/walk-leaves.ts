import { leafHash, type GrowingTree } from './hashing.js';
import { LEAF_BYTES } from './leaf.js';

/** Leaves hashed before others get their turn: about 5 ms. */
const LEAVES_A_TURN = 2_000;

/** Adds leaves to a tree, and tells of each before it is added. */
export async function walkLeaves(
  tree: GrowingTree,
  pieces: AsyncIterable<Buffer>,
  seen: (body: Buffer, index: number) => void,
): Promise<void> {
  let turn = 0;
  for await (const bodies of pieces) {
    for (let at = 0; at < bodies.length; at += LEAF_BYTES) {
      const body = bodies.subarray(at, at + LEAF_BYTES);
      seen(body, tree.size);
      tree.add(leafHash(body));
      turn += 1;
    }
    if (turn >= LEAVES_A_TURN) {
      turn = 0;
      await new Promise(setImmediate);
    }
  }
}
