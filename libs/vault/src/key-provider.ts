import { SeintjeError } from '@app/platform';

/** Which of the vault's keys is wrapped: bound into it, so that one never opens in another's place. */
export interface KeyContext {
  /** Names the vault: keys of two of them cannot be mixed. */
  vaultId: string;
  kind: 'master' | 'sealing' | 'blind-index' | 'objection';
  version: number;
}

/** A key as a provider gives it out, and the name of what it wrapped it by. */
export interface WrappedByProvider {
  version: string;
  bytes: Buffer;
}

/** The providers there are, as the keys file and the database name them. */
export type KeyProviderKind = 'file' | 'aws-kms';

/**
 * Wraps the vault's own keys, a handful, asked at start and when keys are rotated and never for a message
 * (ADR 10). What it wraps it can unwrap as long as it holds the version that wrapped it.
 */
export interface KeyProvider {
  readonly kind: KeyProviderKind;
  /** Wraps 32 bytes by the newest version. @throws KeyProviderError */
  wrap(key: Buffer, context: KeyContext): Promise<WrappedByProvider>;
  /** The key again, under the very context. @throws KeyProviderError, never a wrong key. */
  unwrap(wrapped: WrappedByProvider, context: KeyContext): Promise<Buffer>;
  close(): void;
}

/** Why a provider gave no key: what to do next differs. */
export type KeyProviderFault =
  /** It does not hold the version that wrapped this. */
  | 'version_unknown'
  /** Another key, another context, or damaged. */
  | 'does_not_open'
  /** It may not be used: no permission, disabled, to be deleted. */
  | 'denied'
  /** It did not answer; asked again it may. */
  | 'unreachable';

const REMEDIES: Readonly<Record<KeyProviderFault, string>> = {
  version_unknown:
    'A key of the vault was wrapped by a version that the key provider does not have; give it that version again.',
  does_not_open:
    'A key of the vault does not open: the keys file is damaged, or of another vault than the database. Restore the keys file that belongs to it.',
  denied:
    'The key provider refuses the use of its key: look at its policy, its state and who this process is to it.',
  unreachable: 'The key provider does not answer; see that this host reaches it.',
};

/** A key was not wrapped or unwrapped; says nothing of any key. */
export class KeyProviderError extends SeintjeError {
  constructor(
    readonly fault: KeyProviderFault,
    options?: { readonly cause?: unknown },
  ) {
    super(`vault.key_provider_${fault}`, REMEDIES[fault], options);
  }
}

/** The bytes that a context stands for where a provider binds bytes. */
export const contextBytes = ({ vaultId, kind, version }: KeyContext): Buffer =>
  Buffer.from(`seintje vault key|${vaultId}|${kind}|${String(version)}`, 'latin1');
