import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSettings } from '@app/platform';
import { publicKeyText } from '@app/sealing';
import { startApi, type RunningApi } from '../../apps/api/src/start.js';
import type { LedgerGround } from './factories/ledger-ground.js';

/** The API over a ledger that a test grows. */
export async function startLedgerApi(ground: LedgerGround): Promise<RunningApi> {
  const publicKeyFile = join(ground.folder, 'vault.pub');
  const { x = '' } = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' });
  await writeFile(publicKeyFile, publicKeyText(Buffer.from(x, 'base64url')));
  const secret = (): string => randomBytes(32).toString('hex');
  return startApi(
    loadSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: ground.database.urls.api_rw,
      API_PORT: '0',
      SEALING_PUBLIC_KEY_FILE: publicKeyFile,
      LINK_MAC_KEY: secret(),
      IDEMPOTENCY_MAC_KEY: secret(),
      API_KEY_PEPPER: secret(),
      POSTCODE_MAC_KEY: secret(),
    }),
  );
}
