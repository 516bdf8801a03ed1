import { createPublicKey, hash, verify } from 'node:crypto';

// C2SP signed-note: a text, an empty line, and lines `— <name> <base64(key id ‖ signature)>`;
// C2SP tlog-cosignature: a witness's line, with the time at which it signed.

/** What a key of this type signs: the note's text, or `cosignature/v1` with a time before it. */
const TYPES = { log: 0x01, cosignature: 0x04 } as const;

/** What stands before a raw Ed25519 key in its DER form (RFC 8410). */
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that verifies notes or cosignatures under a name. */
export interface NoteKey {
  type: keyof typeof TYPES;
  name: string;
  /** 32 bytes of Ed25519. */
  publicKey: Buffer;
}

/** Text that is no verifier key, or no note. Its message says what was expected. */
export class FormatError extends Error {}

/** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ public key). */
export function keyIdOf({ type, name, publicKey }: NoteKey): Buffer {
  const told = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(TYPES[type]), publicKey]);
  return hash('sha256', told, 'buffer').subarray(0, 4);
}

/** Reads `<name>+<key id in hex>+<base64(type ‖ public key)>`. @throws FormatError */
export function readKey(text: string): NoteKey {
  const [, name = '', id = '', base64 = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const raw = Buffer.from(base64, 'base64');
  const type = raw[0] === TYPES.log ? 'log' : raw[0] === TYPES.cosignature ? 'cosignature' : '';
  if (raw.length === 33 && type !== '') {
    const key: NoteKey = { type, name, publicKey: raw.subarray(1) };
    if (keyIdOf(key).toString('hex') === id) return key;
  }
  throw new FormatError('A verifier key is <name>+<key id>+<base64 of type and Ed25519 key>.');
}

/** The key as text, for other programs. */
export function keyText(key: NoteKey): string {
  const base64 = Buffer.concat([Buffer.of(TYPES[key.type]), key.publicKey]).toString('base64');
  return `${key.name}+${keyIdOf(key).toString('hex')}+${base64}`;
}

/** A note in its parts. */
export interface Note {
  /** With its last newline: what was signed. */
  text: string;
  /** Lines as they stand in the note, without newline. */
  lines: readonly string[];
}

/** @returns undefined when it is none. */
export function splitNote(note: string): Note | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split < 1 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(split + 2, -1).split('\n');
  return lines.every((line) => line.startsWith('— '))
    ? { text: note.slice(0, split + 1), lines }
    : undefined;
}

/** Whether a line of this key signs the text. Lines of other keys are not looked at, as the format asks. */
export function isSignedBy(note: Note, key: NoteKey): boolean {
  return signatureOf(note, key) !== undefined;
}

/** When the witness signed; undefined when it did not. */
export function cosignedAt(note: Note, witness: NoteKey): Date | undefined {
  const signature = witness.type === 'cosignature' ? signatureOf(note, witness) : undefined;
  return signature && new Date(Number(signature.readBigUInt64BE(0)) * 1_000);
}

/** What an Ed25519 witness signs. */
export const cosignedText = (text: string, seconds: bigint): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${String(seconds)}\n${text}`);

function signatureOf(note: Note, key: NoteKey): Buffer | undefined {
  const id = keyIdOf(key);
  const length = key.type === 'log' ? 64 : 72;
  for (const line of note.lines) {
    const [, name, base64 = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const raw = Buffer.from(base64, 'base64');
    if (name !== key.name || raw.length !== 4 + length || !raw.subarray(0, 4).equals(id)) continue;
    const signature = raw.subarray(4);
    const [signed, ed25519] =
      key.type === 'log'
        ? [Buffer.from(note.text), signature]
        : [cosignedText(note.text, signature.readBigUInt64BE(0)), signature.subarray(8)];
    const publicKey = createPublicKey({
      key: Buffer.concat([PUBLIC_DER, key.publicKey]),
      format: 'der',
      type: 'spki',
    });
    if (verify(null, signed, publicKey, ed25519)) return signature;
  }
  return undefined;
}
