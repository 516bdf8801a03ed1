import {
  createPrivateKey,
  createPublicKey,
  hash,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { NoteKeyError } from './ledger-errors.js';

// C2SP signed-note: a text, an empty line, and signature lines `— <name> <base64(key id ‖ signature)>`.

/** The signature type of plain Ed25519 in signed notes. */
const ED25519 = 0x01;

/** What stands before a raw Ed25519 key in its DER form (RFC 8410). */
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that signs notes, under a name. */
export interface NoteSigner {
  name: string;
  privateKey: KeyObject;
  publicKey: Buffer;
}

/** A key that verifies notes signed under a name. */
export interface NoteVerifier {
  name: string;
  /** 32 bytes of Ed25519. */
  publicKey: Buffer;
}

/** A new private key in the text form of Go's note package: `PRIVATE+KEY+<name>+<key id>+<base64>`. */
export function newSignerText(name: string, seed: Buffer = randomBytes(32)): string {
  const { publicKey } = signerOf(name, seed);
  const secret = Buffer.concat([Buffer.of(ED25519), seed]).toString('base64');
  return `PRIVATE+KEY+${name}+${keyId(name, publicKey).toString('hex')}+${secret}`;
}

/** @throws NoteKeyError when the text is no such key. */
export function readSigner(text: string): NoteSigner {
  const [, name = '', id = '', secret = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const raw = Buffer.from(secret, 'base64');
  if (raw.length !== 33 || raw[0] !== ED25519) throw new NoteKeyError('private');
  const signer = signerOf(name, raw.subarray(1));
  if (keyId(name, signer.publicKey).toString('hex') !== id) throw new NoteKeyError('private');
  return signer;
}

/** The public half as text: `<name>+<key id in hex>+<base64(0x01 ‖ public key)>`. */
export function verifierText({ name, publicKey }: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(ED25519), publicKey]).toString('base64');
  return `${name}+${keyId(name, publicKey).toString('hex')}+${key}`;
}

/** @throws NoteKeyError when the text is no such key. */
export function readVerifier(text: string): NoteVerifier {
  const [, name = '', id = '', key = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const raw = Buffer.from(key, 'base64');
  if (raw.length !== 33 || raw[0] !== ED25519) throw new NoteKeyError('verifier');
  const publicKey = raw.subarray(1);
  if (keyId(name, publicKey).toString('hex') !== id) throw new NoteKeyError('verifier');
  return { name, publicKey };
}

/** Signs a text that ends in a newline. Ed25519 is deterministic: the same text gives the same note. */
export function signNote(text: string, { name, privateKey, publicKey }: NoteSigner): string {
  const signature = sign(null, Buffer.from(text), privateKey);
  const line = Buffer.concat([keyId(name, publicKey), signature]).toString('base64');
  return `${text}\n— ${name} ${line}\n`;
}

/** The text of a note, without asking who signed it. */
export const textOfNote = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1);

/** The note's text when a line of this key verifies; other keys' lines are ignored, as the format asks. */
export function verifiedText(note: string, verifier: NoteVerifier): string | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, split + 1);
  const id = keyId(verifier.name, verifier.publicKey);
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const [, name, base64 = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const raw = Buffer.from(base64, 'base64');
    if (name !== verifier.name || raw.length !== 68 || !raw.subarray(0, 4).equals(id)) continue;
    const key = publicKeyObject(verifier.publicKey);
    return verify(null, Buffer.from(text), key, raw.subarray(4)) ? text : undefined;
  }
  return undefined;
}

function signerOf(name: string, seed: Buffer): NoteSigner {
  if (!/^[^\s+]+$/.test(name)) throw new NoteKeyError('private');
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_DER, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { name, privateKey, publicKey: der.subarray(PUBLIC_DER.length) };
}

/** A raw Ed25519 key as Node.js takes it. */
export const publicKeyObject = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_DER, raw]), format: 'der', type: 'spki' });

/** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ public key). */
export function keyId(name: string, publicKey: Buffer, type = ED25519): Buffer {
  const told = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]);
  return hash('sha256', told, 'buffer').subarray(0, 4);
}
