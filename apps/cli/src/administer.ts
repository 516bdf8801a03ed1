import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { databaseAddress, databaseProblem } from '@app/database';
import { administration, type KeyMaker, type PushKeyMaker } from '@app/merchants';
import { Clock, Ids, loadSettings, SeintjeError, type Settings } from '@app/platform';
import { ContactSealer, newPushKey } from '@app/sealing';
import { runningDemo } from './running-demo.js';

/** Runs `work` as administrator, and closes the connection whatever comes of it. */
export async function administer<T>(
  databaseUrl: string | undefined,
  work: (source: DataSource, maker: KeyMaker & { newPushKey: PushKeyMaker }) => Promise<T>,
): Promise<T> {
  const settings = loadSettings(process.env, 'cli');
  const pepper = await apiKeyPepper(settings);
  const url =
    databaseUrl ?? (settings.DATABASE_URL || (await runningDemo(settings.DATA_DIR)).administrator);
  const source = await connected(administration(databaseAddress(url, settings)));
  try {
    const clock = new Clock();
    const ids = new Ids(clock);
    return await work(source, { clock, ids, pepper, newPushKey: pushKeyMaker(settings, ids) });
  } finally {
    await source.destroy();
  }
}

/** @throws DatabaseProblem naming the setting at fault, where node-postgres would quote what it was given. */
async function connected(source: DataSource): Promise<DataSource> {
  try {
    return await source.initialize();
  } catch (error) {
    throw databaseProblem(error);
  }
}

/** As set, or as `standalone` made it for development; a key made under another would open nothing. */
async function apiKeyPepper({ API_KEY_PEPPER, DATA_DIR }: Settings): Promise<Buffer> {
  if (API_KEY_PEPPER !== '') return Buffer.from(API_KEY_PEPPER);
  const { dataDir } = await runningDemo(DATA_DIR);
  const text = await fileOf(join(dataDir, 'keys/secrets.json'), "API_KEY_PEPPER, the API's own");
  const secrets = JSON.parse(text) as { API_KEY_PEPPER?: string };
  return Buffer.from(secrets.API_KEY_PEPPER ?? '');
}

/** Reads the vault's public key only when a webshop gets a key pair: most commands need none. */
function pushKeyMaker({ SEALING_PUBLIC_KEY_FILE, DATA_DIR }: Settings, ids: Ids): PushKeyMaker {
  return async (webshopId) => {
    const instead = "SEALING_PUBLIC_KEY_FILE, the public half of the vault's keys";
    const file =
      SEALING_PUBLIC_KEY_FILE ||
      (await runningDemo(DATA_DIR).then(
        ({ dataDir }) => join(dataDir, 'keys/sealing.pub'),
        () => '',
      ));
    const text = await fileOf(file || 'The public key of a running demo', instead);
    const sealer = ContactSealer.fromPublicKey(Buffer.from(text.trim(), 'base64'));
    return newPushKey(sealer, { webshopId, pushKeyId: ids.uuidV7() });
  };
}

async function fileOf(file: string, instead: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new SeintjeError(
      'cli.nothing_running',
      `${file} cannot be read; start "npm run demo", or give ${instead}.`,
      { cause },
    );
  }
}
