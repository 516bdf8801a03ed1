import { isSignedBy, splitNote, type Note, type NoteKey } from './notes.js';

/** What a checkpoint says (C2SP tlog-checkpoint): a log of this origin and size had this root. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Buffer;
}

/** The key of one tree, made from the ledger's: all trees share it, under `<ledger>/<tree>`. */
export const treeKey = (ledger: NoteKey, tree: number): NoteKey => ({
  ...ledger,
  name: `${ledger.name}/${String(tree)}`,
});

/** Reads the text of a checkpoint, signed or not. @returns undefined when it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', base64 = '', ...rest] = text.split('\n');
  if (origin === '' || rest.length === 0) return undefined;
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(base64)) return undefined;
  if (!Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root: Buffer.from(base64, 'base64') };
}

/** A checkpoint with its note, whose signature held. */
export interface SignedCheckpoint extends Checkpoint {
  note: Note;
}

/** Reads a checkpoint that this key signed, for the origin that is the key's name. @returns undefined when it is none. */
export function verifiedCheckpoint(text: string, key: NoteKey): SignedCheckpoint | undefined {
  const note = splitNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  if (note === undefined || checkpoint?.origin !== key.name) return undefined;
  return isSignedBy(note, key) ? { ...checkpoint, note } : undefined;
}
