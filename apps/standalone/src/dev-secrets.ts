import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '@app/platform';
import { writeNewVaultKeys } from '@app/vault';

const SECRETS = [
  'LINK_MAC_KEY',
  'IDEMPOTENCY_MAC_KEY',
  'API_KEY_PEPPER',
  'POSTCODE_MAC_KEY',
] as const;
type Secrets = Record<(typeof SECRETS)[number], string>;

/**
 * Fills in the secrets and key files that a developer has not set: made once, kept in DATA_DIR with mode
 * 0600. Production never comes here: its settings must name them all.
 */
export async function withDevSecrets(settings: Settings): Promise<Settings> {
  const folder = join(settings.DATA_DIR, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const vaultKeys = settings.VAULT_KEYS_FILE || join(folder, 'vault.json');
  const publicKey = settings.SEALING_PUBLIC_KEY_FILE || join(folder, 'sealing.pub');
  if (!existsSync(vaultKeys)) await writeNewVaultKeys(vaultKeys, publicKey);
  const secrets = keptSecrets(join(folder, 'secrets.json'));
  const filled = Object.fromEntries(SECRETS.map((name) => [name, settings[name] || secrets[name]]));
  return {
    ...settings,
    ...filled,
    VAULT_KEYS_FILE: vaultKeys,
    SEALING_PUBLIC_KEY_FILE: publicKey,
  };
}

function keptSecrets(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const made = Object.fromEntries(
    SECRETS.map((name) => [name, randomBytes(32).toString('base64')]),
  ) as Secrets;
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' });
  return made;
}
