import { signNote, verifiedText, type NoteSigner, type NoteVerifier } from './signed-note.js';

/** What a checkpoint promises: a tree of this size had this root. */
export interface Checkpoint {
  tree: number;
  size: number;
  root: Buffer;
}

/**
 * The name of one tree: the first line of its checkpoints and, as C2SP tlog-checkpoint asks, the name of
 * the key that signs them. All trees of a ledger share one Ed25519 key under names of their own.
 */
export const originOf = (ledger: string, tree: number): string => `${ledger}/${String(tree)}`;

/** The key for one tree's checkpoints, made from the ledger's. */
export function ofTree<Key extends { name: string }>(key: Key, tree: number): Key {
  return { ...key, name: originOf(key.name, tree) };
}

/** Signs a checkpoint (C2SP tlog-checkpoint in a signed note) with the ledger's key. */
export function signCheckpoint({ tree, size, root }: Checkpoint, ledgerKey: NoteSigner): string {
  const signer = ofTree(ledgerKey, tree);
  return signNote(`${signer.name}\n${String(size)}\n${root.toString('base64')}\n`, signer);
}

/** Reads a checkpoint of this tree that the ledger's key signed. @returns undefined when it is none. */
export function readSignedCheckpoint(
  note: string,
  tree: number,
  ledgerKey: NoteVerifier,
): Checkpoint | undefined {
  const verifier = ofTree(ledgerKey, tree);
  const [origin, size = '', base64 = ''] = verifiedText(note, verifier)?.split('\n') ?? [];
  const root = Buffer.from(base64, 'base64');
  if (origin !== verifier.name || !/^\d{1,15}$/.test(size) || root.length !== 32) return undefined;
  return { tree, size: Number(size), root };
}

/** Whether the note is this very checkpoint, signed by the ledger's key. */
export function isSignedCheckpoint(
  note: string,
  { tree, size, root }: Checkpoint,
  ledgerKey: NoteVerifier,
): boolean {
  const signed = readSignedCheckpoint(note, tree, ledgerKey);
  return signed?.size === size && signed.root.equals(root);
}
