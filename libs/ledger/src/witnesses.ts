import { verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SeintjeError } from '@app/platform';
import { keyId, publicKeyObject } from './signed-note.js';

/** The signature type of an Ed25519 cosignature (C2SP tlog-cosignature). */
const COSIGNATURE = 0x04;

/** Eight bytes of time before the signature. */
const TIME_BYTES = 8;

/** A witness that is asked, and whose word counts. */
export interface WitnessAddress {
  name: string;
  /** 32 bytes of Ed25519. */
  publicKey: Buffer;
  /** Its submission prefix, without a slash at the end. */
  url: string;
}

/** The file of witnesses cannot be used. */
export class WitnessesFileError extends SeintjeError {
  constructor(path: string, what: string, options?: { cause: unknown }) {
    super(
      'ledger.witnesses_file',
      `${path} ${what} Each line is a witness: its verifier key, a space, its URL.`,
      options,
    );
  }
}

/** The witnesses of a file, one a line: `<verifier key> <URL>`; none when no file is named. @throws WitnessesFileError */
export async function readWitnesses(path: string): Promise<WitnessAddress[]> {
  if (path === '') return [];
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new WitnessesFileError(path, 'cannot be read.', { cause: error });
  }
  const lines = text.split('\n').map((line) => line.trim());
  const witnesses = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => witnessOf(line) ?? line);
  for (const it of witnesses) {
    if (typeof it === 'string') throw new WitnessesFileError(path, 'has a line that is none.');
  }
  const read = witnesses.filter((it) => typeof it !== 'string');
  if (new Set(read.map(({ name }) => name)).size < read.length) {
    throw new WitnessesFileError(path, 'names a witness twice.');
  }
  return read;
}

function witnessOf(line: string): WitnessAddress | undefined {
  const [, name = '', id = '', base64 = '', url = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)\s+(\S+)$/.exec(line) ?? [];
  const raw = Buffer.from(base64, 'base64');
  const publicKey = raw.subarray(1);
  if (raw.length !== 33 || raw[0] !== COSIGNATURE || !/^https?:/.test(url) || !URL.canParse(url)) {
    return undefined;
  }
  if (keyId(name, publicKey, COSIGNATURE).toString('hex') !== id) return undefined;
  return { name, publicKey, url: url.replace(/\/$/, '') };
}

/** The line by which this witness cosigned the text of a checkpoint; undefined when none of them holds. */
export function cosignatureOf(
  text: string,
  lines: readonly string[],
  witness: Pick<WitnessAddress, 'name' | 'publicKey'>,
): string | undefined {
  const id = keyId(witness.name, witness.publicKey, COSIGNATURE);
  return lines.find((line) => {
    const [, name, base64 = ''] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const raw = Buffer.from(base64, 'base64');
    if (name !== witness.name || raw.length !== 4 + TIME_BYTES + 64) return false;
    if (!raw.subarray(0, 4).equals(id)) return false;
    const time = raw.readBigUInt64BE(4);
    const message = Buffer.from(`cosignature/v1\ntime ${String(time)}\n${text}`);
    const key = publicKeyObject(witness.publicKey);
    return verify(null, message, key, raw.subarray(4 + TIME_BYTES));
  });
}
