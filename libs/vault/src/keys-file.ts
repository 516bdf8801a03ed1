import { createSecretKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { publicKeyText } from '@app/sealing';
import { AwsKmsKeyProvider } from './internal/aws-kms-key-provider.js';
import { FileKeyProvider } from './internal/file-key-provider.js';
import type {
  KeyContext,
  KeyProvider,
  KeyProviderKind,
  WrappedByProvider,
} from './key-provider.js';
import { VaultKeysError } from './vault-keys-error.js';

/** What the keys file says: who wraps, and the keys that never change, wrapped. */
export interface KeysFile {
  vaultId: string;
  provider: KeyProvider;
  sealing: WrappedByProvider;
  blindIndex: WrappedByProvider;
  objection: WrappedByProvider;
}

interface KeysFileText {
  format: string;
  vaultId: string;
  provider: KeyProviderKind;
  /** Of the provider `file`: newest last. */
  rootKeys?: { version: string; key: string }[];
  /** Of the provider `aws-kms`. */
  kmsKey?: string;
  sealing: WrappedText;
  blindIndex: WrappedText;
  objection: WrappedText;
}

interface WrappedText {
  version: string;
  wrapped: string;
}

const FORMAT = 'seintje vault keys v2';
export const KEY_BYTES = 32;

/** The keys that never change have one version each. */
export const ONLY_VERSION = 1;

/** ARN of a key or an alias; the region stands in it. */
const KMS_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(?:key|alias)\/[A-Za-z0-9/_-]+$/;

/**
 * Reads the keys file, which nobody but its owner may read.
 * @throws VaultKeysError naming the fault and the remedy; nothing is opened and nothing overwritten.
 */
export function readKeysFile(file: string): KeysFile {
  let mode: number;
  let text: string;
  try {
    mode = statSync(file).mode;
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new VaultKeysError(
      `is not there or cannot be read (${code})`,
      'Restore it from where you keep its copy; for a new vault make one with: npx seintje vault keygen.',
    );
  }
  if ((mode & 0o077) !== 0) {
    throw new VaultKeysError('can be read by others', 'Make it mode 0400.');
  }
  const parsed = parse(text);
  return {
    vaultId: parsed.vaultId,
    provider: providerOf(parsed),
    sealing: wrappedOf(parsed.sealing),
    blindIndex: wrappedOf(parsed.blindIndex),
    objection: wrappedOf(parsed.objection),
  };
}

/**
 * Makes a new keys file, mode 0400, and the public half that `api` seals with. With `kmsKey`, the ARN of a
 * symmetric key of AWS KMS, the file holds nothing that opens without it. Refuses to overwrite: with the old
 * keys gone, every contact would be lost.
 */
export async function writeNewVaultKeys(
  file: string,
  publicKeyFile: string,
  { kmsKey }: { kmsKey?: string } = {},
): Promise<void> {
  const pair = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  const who: Pick<KeysFileText, 'provider' | 'rootKeys' | 'kmsKey'> =
    kmsKey === undefined
      ? {
          provider: 'file',
          rootKeys: [{ version: '1', key: randomBytes(KEY_BYTES).toString('base64') }],
        }
      : { provider: 'aws-kms', kmsKey };
  const provider = providerOf(who);
  const vaultId = randomUUID();
  const wrapped = async (kind: KeyContext['kind'], key: Buffer): Promise<WrappedText> => {
    const { version, bytes } = await provider.wrap(key, { vaultId, kind, version: ONLY_VERSION });
    return { version, wrapped: bytes.toString('base64') };
  };
  const content: KeysFileText = {
    format: FORMAT,
    vaultId,
    ...who,
    sealing: await wrapped('sealing', Buffer.from(pair.d ?? '', 'base64url')),
    blindIndex: await wrapped('blind-index', randomBytes(KEY_BYTES)),
    objection: await wrapped('objection', randomBytes(KEY_BYTES)),
  };
  provider.close();
  writeNew(file, `${JSON.stringify(content, null, 2)}\n`, 0o400);
  writeNew(publicKeyFile, publicKeyText(Buffer.from(pair.x ?? '', 'base64url')), 0o444);
}

function providerOf({
  provider,
  rootKeys = [],
  kmsKey = '',
}: Pick<KeysFileText, 'provider' | 'rootKeys' | 'kmsKey'>): KeyProvider {
  if (provider === 'aws-kms') {
    if (!KMS_ARN.test(kmsKey)) {
      throw new VaultKeysError(
        'names no key of AWS KMS',
        'kmsKey is the ARN of a key or of an alias.',
      );
    }
    return new AwsKmsKeyProvider(kmsKey);
  }
  if (rootKeys.length === 0) throw damaged('holds no root key');
  return new FileKeyProvider(
    rootKeys.map(({ version, key }) => {
      const bytes = Buffer.from(key, 'base64');
      if (bytes.length !== KEY_BYTES) {
        throw damaged(`holds a key that is not ${String(KEY_BYTES)} bytes`);
      }
      return { version, key: createSecretKey(bytes) };
    }),
  );
}

function parse(text: string): KeysFileText {
  let parsed: Partial<KeysFileText>;
  try {
    parsed = JSON.parse(text) as Partial<KeysFileText>;
  } catch {
    throw damaged('is not JSON');
  }
  const { format, vaultId, provider, sealing, blindIndex, objection } = parsed;
  if (format !== FORMAT) throw damaged(`is not of the format "${FORMAT}"`);
  if (provider !== 'file' && provider !== 'aws-kms') {
    throw damaged('names no provider that there is (file, aws-kms)');
  }
  if (!vaultId || !sealing?.wrapped || !blindIndex?.wrapped || !objection?.wrapped) {
    throw damaged('lacks a key');
  }
  return { ...parsed, format, vaultId, provider, sealing, blindIndex, objection };
}

const damaged = (fault: string): VaultKeysError =>
  new VaultKeysError(fault, 'Restore it from where you keep its copy.');

const wrappedOf = ({ version, wrapped }: WrappedText): WrappedByProvider => ({
  version,
  bytes: Buffer.from(wrapped, 'base64'),
});

function writeNew(file: string, text: string, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
