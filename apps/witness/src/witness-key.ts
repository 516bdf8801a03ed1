import { createPrivateKey, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { cosignedText, FormatError, keyIdOf, readKey, type NoteKey } from '@app/verifier';

/** What stands before a raw Ed25519 key in its DER form (RFC 8410). */
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER_BYTES = 12;

/** A witness's key; its public half is for everybody who wants to verify. */
export interface WitnessKey {
  privateKey: KeyObject;
  public: NoteKey;
}

/** A new key as text: `PRIVATE+WITNESS+<name>+<base64 of the seed>`. @throws FormatError */
export function newWitnessKeyText(name: string): string {
  const text = `PRIVATE+WITNESS+${name}+${randomBytes(32).toString('base64')}`;
  readWitnessKey(text);
  return text;
}

/** @throws FormatError when the text is no such key; the message holds nothing of it. */
export function readWitnessKey(text: string): WitnessKey {
  const [, name = '', base64 = ''] =
    /^PRIVATE\+WITNESS\+([^\s+]{1,200})\+([A-Za-z0-9+/]{43}=)$/.exec(text.trim()) ?? [];
  const seed = Buffer.from(base64, 'base64');
  if (name === '' || seed.length !== 32) {
    throw new FormatError(
      "A witness's key is PRIVATE+WITNESS+<name>+<base64>; names have no space and no +.",
    );
  }
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_DER, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = der.subarray(PUBLIC_DER_BYTES);
  return { privateKey, public: { type: 'cosignature', name, publicKey } };
}

/** The line that says: this is the largest tree of this log that I have seen, at this time (C2SP tlog-cosignature). */
export function cosign(text: string, key: WitnessKey, at: Date): string {
  const seconds = BigInt(Math.floor(at.getTime() / 1_000));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(seconds);
  const signature = sign(null, cosignedText(text, seconds), key.privateKey);
  const line = Buffer.concat([keyIdOf(key.public), time, signature]).toString('base64');
  return `— ${key.public.name} ${line}\n`;
}

/** The trees to watch, by origin. @throws FormatError naming the line that is no key of a log. */
export function readLogs(text: string): Map<string, NoteKey> {
  const logs = new Map<string, NoteKey>();
  for (const line of text.split('\n').map((it) => it.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const key = readKey(line);
    if (key.type !== 'log')
      throw new FormatError(`${key.name} is the key of a witness, not of a log.`);
    logs.set(key.name, key);
  }
  return logs;
}
