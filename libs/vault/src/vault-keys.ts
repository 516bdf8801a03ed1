import { createSecretKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { SeintjeError } from '@app/platform';
import { publicKeyText } from '@app/sealing';

/** A version of the key that wraps data keys. Old versions stay as long as anything is wrapped by them. */
export interface MasterKey {
  version: number;
  key: KeyObject;
}

/** Everything that only `vault-worker` holds. Never in the database, never in the environment. */
export interface VaultKeys {
  /** Raw X25519 private key that opens sealed contacts. */
  sealingPrivateKey: Buffer;
  /** Newest last. */
  masterKeys: readonly MasterKey[];
  blindIndexKey: KeyObject;
  objectionKey: KeyObject;
}

/** The keys file cannot be used; the message says what is wrong with it, never what is in it. */
export class VaultKeysError extends SeintjeError {
  constructor(fault: string) {
    super(
      'vault.keys_unusable',
      `The vault's keys file ${fault}. Make one with: npx seintje vault keygen.`,
    );
  }
}

interface KeysFile {
  format: string;
  sealingPrivateKey: string;
  masterKeys: { version: number; key: string }[];
  blindIndexKey: string;
  objectionKey: string;
}

const FORMAT = 'seintje vault keys v1';
const KEY_BYTES = 32;

/**
 * Reads the keys from a file that nobody but its owner may read.
 * @throws VaultKeysError naming the fault; nothing is opened and nothing overwritten.
 */
export function readVaultKeys(file: string): VaultKeys {
  let mode: number;
  let text: string;
  try {
    mode = statSync(file).mode;
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new VaultKeysError(
      `is not there or cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    );
  }
  if ((mode & 0o077) !== 0) throw new VaultKeysError('can be read by others; make it mode 0400');
  const parsed = parseKeysFile(text);
  if (parsed.masterKeys.length === 0) throw new VaultKeysError('holds no master key');
  return {
    sealingPrivateKey: keyBytes(parsed.sealingPrivateKey),
    masterKeys: parsed.masterKeys
      .map(({ version, key }) => ({ version, key: createSecretKey(keyBytes(key)) }))
      .sort((a, b) => a.version - b.version),
    blindIndexKey: createSecretKey(keyBytes(parsed.blindIndexKey)),
    objectionKey: createSecretKey(keyBytes(parsed.objectionKey)),
  };
}

/**
 * Makes a new keys file, mode 0400, and the public half that `api` seals with. Refuses to overwrite:
 * with the old keys gone, every contact would be lost.
 */
export function writeNewVaultKeys(file: string, publicKeyFile: string): void {
  const pair = newSealingKeyPair();
  const secret = (): string => randomBytes(KEY_BYTES).toString('base64');
  const content: KeysFile = {
    format: FORMAT,
    sealingPrivateKey: pair.privateKey.toString('base64'),
    masterKeys: [{ version: 1, key: secret() }],
    blindIndexKey: secret(),
    objectionKey: secret(),
  };
  writeNew(file, `${JSON.stringify(content, null, 2)}\n`, 0o400);
  writeNew(publicKeyFile, publicKeyText(pair.publicKey), 0o444);
}

/** An X25519 key pair as raw bytes (RFC 7748), the form in which HPKE takes it. */
function newSealingKeyPair(): { privateKey: Buffer; publicKey: Buffer } {
  const { d = '', x = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { privateKey: Buffer.from(d, 'base64url'), publicKey: Buffer.from(x, 'base64url') };
}

function parseKeysFile(text: string): KeysFile {
  let parsed: Partial<KeysFile>;
  try {
    parsed = JSON.parse(text) as Partial<KeysFile>;
  } catch {
    throw new VaultKeysError('is not JSON');
  }
  const { format, sealingPrivateKey, masterKeys, blindIndexKey, objectionKey } = parsed;
  if (format !== FORMAT) throw new VaultKeysError(`is not of the format "${FORMAT}"`);
  if (!sealingPrivateKey || !masterKeys || !blindIndexKey || !objectionKey) {
    throw new VaultKeysError('lacks a key');
  }
  return { format, sealingPrivateKey, masterKeys, blindIndexKey, objectionKey };
}

function keyBytes(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== KEY_BYTES)
    throw new VaultKeysError(`holds a key that is not ${String(KEY_BYTES)} bytes`);
  return bytes;
}

function writeNew(file: string, text: string, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
