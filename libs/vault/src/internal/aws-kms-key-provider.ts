import type { KMSClient } from '@aws-sdk/client-kms';
import {
  KeyProviderError,
  type KeyContext,
  type KeyProvider,
  type KeyProviderFault,
  type WrappedByProvider,
} from '../key-provider.js';

/** A key service in the same region answers within 20 ms; who waits longer than this tells it. */
const CONNECT_MS_MAX = 2_000;
const ANSWER_MS_MAX = 5_000;
const TRIES_MAX = 3;

/** What KMS and its client say for good; everything else may be otherwise when asked again. */
const FAULTS: Readonly<Record<string, KeyProviderFault>> = {
  InvalidCiphertextException: 'does_not_open',
  IncorrectKeyException: 'does_not_open',
  NotFoundException: 'version_unknown',
  AccessDeniedException: 'denied',
  DisabledException: 'denied',
  KMSInvalidStateException: 'denied',
  InvalidKeyUsageException: 'denied',
  UnrecognizedClientException: 'denied',
  InvalidSignatureException: 'denied',
  ExpiredTokenException: 'denied',
  CredentialsProviderError: 'denied',
};

/**
 * Wraps by a symmetric key of AWS KMS, which never leaves it. The context is KMS's encryption context, which
 * also stands in CloudTrail; it holds no value of a person. Who this process is to AWS is found as the SDK does
 * it: role of the instance or container, web identity, shared files, environment.
 */
export class AwsKmsKeyProvider implements KeyProvider {
  readonly kind = 'aws-kms';
  private client: Promise<KMSClient> | undefined;

  constructor(
    /** ARN of the key, or of an alias: an alias may move to another key, and what the old one wrapped still opens. */
    private readonly keyArn: string,
  ) {}

  async wrap(key: Buffer, context: KeyContext): Promise<WrappedByProvider> {
    return this.ask(async (kms, client) => {
      const { KeyId, CiphertextBlob } = await client.send(
        new kms.EncryptCommand({
          KeyId: this.keyArn,
          Plaintext: key,
          EncryptionContext: encryptionContext(context),
        }),
      );
      if (KeyId === undefined || CiphertextBlob === undefined) throw new Error('an empty answer');
      return { version: KeyId, bytes: Buffer.from(CiphertextBlob) };
    });
  }

  async unwrap({ version, bytes }: WrappedByProvider, context: KeyContext): Promise<Buffer> {
    return this.ask(async (kms, client) => {
      // Named, because KMS would else use whichever key the ciphertext says: a planted one of somebody else's.
      const { Plaintext } = await client.send(
        new kms.DecryptCommand({
          KeyId: version,
          CiphertextBlob: bytes,
          EncryptionContext: encryptionContext(context),
        }),
      );
      if (Plaintext === undefined) throw new Error('an empty answer');
      const key = Buffer.from(Plaintext);
      Plaintext.fill(0);
      return key;
    });
  }

  close(): void {
    void this.client?.then(
      (client) => {
        client.destroy();
      },
      () => undefined,
    );
  }

  private async ask<T>(
    question: (kms: typeof import('@aws-sdk/client-kms'), client: KMSClient) => Promise<T>,
  ): Promise<T> {
    // Loaded only here: a vault with a keys file of its own never sees it.
    const kms = await import('@aws-sdk/client-kms');
    this.client ??= Promise.resolve(
      new kms.KMSClient({
        region: this.keyArn.split(':')[3] ?? '',
        maxAttempts: TRIES_MAX,
        requestHandler: { connectionTimeout: CONNECT_MS_MAX, requestTimeout: ANSWER_MS_MAX },
      }),
    );
    try {
      return await question(kms, await this.client);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      throw new KeyProviderError(FAULTS[name] ?? 'unreachable', { cause: error });
    }
  }
}

const encryptionContext = ({ vaultId, kind, version }: KeyContext): Record<string, string> => ({
  'seintje-vault': vaultId,
  'seintje-key': kind,
  'seintje-key-version': String(version),
});
