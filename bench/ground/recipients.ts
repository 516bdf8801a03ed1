import { copyFile, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { createPool } from '@app/database';
import {
  CheckpointSigner,
  CheckpointStateFile,
  makeCheckpointKey,
  verifierText,
  type NoteSigner,
} from '@app/ledger';
import { Ids } from '@app/platform';
import { Personal } from '@app/privacy';
import { ContactSealer } from '@app/sealing';
import { ContactAdmission, openVaultKeys, writeNewVaultKeys, type VaultKeys } from '@app/vault';
import { registerParcels, type Parcel } from './parcels.js';
import type { BenchServer } from './server.js';

const LEDGER = 'seintje.example/bench';

/** Long enough for any batch of admissions on a busy machine. */
const OPEN_WITHIN_MS = 30_000;

/** A database full of recipients whose contacts are admitted: made once, copied for each cell. */
export interface Recipients {
  readonly template: string;
  readonly parcels: readonly Parcel[];
  /** Loaded; whoever loads them again opens the file with a pool of its own. */
  readonly keys: VaultKeys;
  readonly keysFile: string;
  /** Leaves of the admissions: what a cell finds in the ledger. */
  readonly leaves: number;
  readonly verifier: string;
  /** Signs what has grown in a copy, going on from where the template was signed. */
  sign(upkeepUrl: string, copy: string): Promise<void>;
}

/** The parcels in ten whose recipient took the consent back after the notification was planned. */
export const WITHDRAWN_ONE_IN = 10;

const made = new WeakMap<BenchServer, Map<number, Promise<Recipients>>>();

/** A database of `count` recipients, made at the first call: benches of one run share it. */
export function recipients(server: BenchServer, count: number): Promise<Recipients> {
  const ofServer = made.get(server) ?? new Map<number, Promise<Recipients>>();
  made.set(server, ofServer);
  const ready = ofServer.get(count) ?? makeRecipients(server, count);
  ofServer.set(count, ready);
  return ready;
}

/** Seals, takes in and admits a contact for each of `count` parcels, by the code that production runs. */
async function makeRecipients(server: BenchServer, count: number): Promise<Recipients> {
  const folder = await mkdtemp(join(server.folder, 'keys-'));
  const files = {
    keys: join(folder, 'vault.json'),
    publicKey: join(folder, 'sealing.pub'),
    state: join(folder, 'checkpoints.json'),
  };
  await writeNewVaultKeys(files.keys, files.publicKey);
  const signer = await makeCheckpointKey(join(folder, 'checkpoint.key'), LEDGER);
  const database = await server.database();
  const vault = poolOf(database.roleUrls.vault_rw);
  try {
    const keys = await openVaultKeys(files.keys, vault);
    // The signer signs only trees that it saw empty.
    await signOnce(database.roleUrls.upkeep_rw, signer, files.state);
    const parcels = await registerParcels(
      database.admin,
      count,
      (n) => n % WITHDRAWN_ONE_IN !== WITHDRAWN_ONE_IN - 1,
    );
    await takeIn(database.admin, parcels, ContactSealer.fromPublicKeyFile(files.publicKey));
    await admitAll(vault, keys);
    await signOnce(database.roleUrls.upkeep_rw, signer, files.state);
    const { rows } = await database.admin.query<{ leaves: number }>(
      'select sum(size)::int as leaves from ledger.head',
    );
    return {
      template: database.name,
      parcels,
      keys,
      keysFile: files.keys,
      leaves: rows[0]?.leaves ?? 0,
      verifier: verifierText(signer),
      sign: async (upkeepUrl, copy) => {
        const state = `${files.state}.${copy}`;
        await copyFile(files.state, state);
        await signOnce(upkeepUrl, signer, state);
      },
    };
  } finally {
    await vault.end();
    // A database can be copied only while nobody is connected to it.
    await database.admin.end();
  }
}

async function takeIn(
  admin: Pool,
  parcels: readonly Parcel[],
  sealer: ContactSealer,
): Promise<void> {
  const sealed: Buffer[] = [];
  for (const [n, { webshopId, contactRef }] of parcels.entries()) {
    // One person in nine has two parcels.
    const email = `recipient${String(n % 9 === 8 ? n - 8 : n)}@example.nl`;
    sealed.push(
      await sealer.seal(
        { email: Personal.of(email), name: Personal.of('Sanne') },
        { webshopId, contactRef },
      ),
    );
  }
  await admin.query(
    `select count(vault.take_in(webshop_id, contact_ref, tree, sealed)::text)
       from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::bytea[]) t(webshop_id, contact_ref, tree, sealed)`,
    [
      parcels.map((it) => it.webshopId),
      parcels.map((it) => it.contactRef),
      parcels.map((it) => it.tree),
      sealed,
    ],
  );
  await admin.query('analyze');
}

async function admitAll(vault: Pool, keys: VaultKeys): Promise<void> {
  const ids = new Ids();
  const worker = ids.uuidV7();
  await vault.query('select sending.start_worker($1)', [worker]);
  const admission = new ContactAdmission(vault, keys, ids, OPEN_WITHIN_MS, (count) => {
    throw new Error(`${String(count)} contacts were not admitted.`);
  });
  const { rows } = await vault.query<{ trees: number[] }>('select sending.trees() as trees');
  await Promise.all(
    (rows[0]?.trees ?? []).map(async (tree) => {
      while ((await admission.admitNext(worker, tree)).taken > 0);
    }),
  );
  await vault.query(`select sending.resign($1, interval '1 minute')`, [worker]);
}

async function signOnce(upkeepUrl: string, key: NoteSigner, stateFile: string): Promise<void> {
  const pool = createPool(upkeepUrl, {
    connectionsMax: 2,
    applicationName: 'bench-signer',
    pinnedPlans: false,
  });
  const signer = new CheckpointSigner(pool, key, new CheckpointStateFile(stateFile, LEDGER));
  try {
    const { refused } = await signer.round();
    if (refused[0] !== undefined) throw refused[0];
  } finally {
    signer.stop();
    await pool.end();
  }
}

const poolOf = (url: string): Pool =>
  createPool(url, { connectionsMax: 10, applicationName: 'bench-vault', pinnedPlans: true });
