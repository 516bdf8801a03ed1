import { inclusionProof } from './proofs.js';
import { TreeReader } from './tree-reader.js';
import type { Queryable } from './tree-store.js';

/** A leaf of a person's, and what opens it; whoever asks has looked up both under a gate of its own. */
export interface LeafOpening {
  tree: number;
  index: number;
  salt: Buffer;
  webshopId: string;
  contextId: string;
}

/**
 * The file by which a person can prove their leaves, of the form `seintje-leaf-proofs/1` (docs/reference/ledger.md).
 * Leaves that no checkpoint covers yet are left out: they can be proven a second later.
 */
export async function leafProofs(db: Queryable, openings: readonly LeafOpening[]): Promise<object> {
  const checkpoints: { tree: number; note: string; size: number }[] = [];
  for (const tree of new Set(openings.map((it) => it.tree))) {
    const reader = new TreeReader(db, tree);
    const note = await reader.checkpoint();
    if (note !== undefined) checkpoints.push({ tree, note, size: Number(note.split('\n')[1]) });
  }
  const leaves: object[] = [];
  for (const { tree, index, salt, webshopId, contextId } of openings) {
    const size = checkpoints.find((it) => it.tree === tree)?.size ?? 0;
    if (index >= size) continue;
    const reader = new TreeReader(db, tree);
    const [body] = await reader.leaves(index, index + 1);
    const proof = await inclusionProof(reader, index, size);
    leaves.push({
      tree,
      index,
      body: body?.toString('base64'),
      proof: proof.map((it) => it.toString('base64')),
      salt: salt.toString('hex'),
      webshopId,
      contextId,
    });
  }
  return {
    format: 'seintje-leaf-proofs/1',
    checkpoints: checkpoints.map(({ tree, note }) => ({ tree, note })),
    leaves,
  };
}
