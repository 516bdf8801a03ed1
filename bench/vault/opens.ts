import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { ContactOpener, type VaultKeys } from '@app/vault';
import type { Parcel } from '../ground/parcels.js';

/** Rows that are appended, opened and decrypted together. */
export const BATCH = 100;

/** A batch of one tree. */
export interface Batch {
  readonly tree: number;
  readonly parcels: readonly Parcel[];
}

/** Does one batch; says how many contacts it could read. */
export type OpenBatch = (batch: Batch) => Promise<number>;

interface ContactRow {
  webshop_id: string;
  contact_ref: string;
  person_id: string | null;
  version: number;
  key_version: number;
  wrapped_key: Buffer;
  email: Buffer;
}

/** Append and commit, open and commit, then unwrap and decrypt: as a send does it. */
export function gatedOpens(pool: Pool, workerId: string, keys: VaultKeys): OpenBatch {
  const opener = new ContactOpener(keys);
  return async ({ tree, parcels }) => {
    const appended = await pool.query<{ batch: string }>({
      name: 'append',
      text: 'select bench.append_uses($1, $2, $3, $4, $5) as batch',
      values: [workerId, tree, ...columnsOf(parcels)],
    });
    const opened = await pool.query<ContactRow>({
      name: 'open',
      text: 'select * from bench.open_uses($1, $2)',
      values: [workerId, appended.rows[0]?.batch],
    });
    const read = await Promise.all(opened.rows.map((row) => isRead(opener, row)));
    return read.filter(Boolean).length;
  };
}

/** The same rows by a plain insert and a plain select, each its own commit. Nothing is decrypted. */
export function plainOpens(pool: Pool): OpenBatch {
  return async ({ parcels }) => {
    await pool.query({
      name: 'plain-insert',
      text: `insert into bench.plain_use (webshop_id, contact_ref, context_id, purpose, channel)
             select webshop_id, contact_ref, context_id, 2, 1
               from unnest($1::uuid[], $2::uuid[], $3::uuid[]) t(webshop_id, contact_ref, context_id)`,
      values: columnsOf(parcels),
    });
    const [webshopIds, contactRefs] = columnsOf(parcels);
    const selected = await pool.query<ContactRow>({
      name: 'plain-select',
      text: `select c.*
               from unnest($1::uuid[], $2::uuid[]) t(webshop_id, contact_ref)
               join bench.plain_contact c on c.webshop_id = t.webshop_id and c.contact_ref = t.contact_ref`,
      values: [webshopIds, contactRefs],
    });
    return selected.rows.length;
  };
}

/** @throws a cipher error when what was opened cannot be read. */
async function isRead(opener: ContactOpener, row: ContactRow): Promise<boolean> {
  if (row.person_id === null) return false;
  await opener.open({
    webshopId: row.webshop_id,
    contactRef: row.contact_ref,
    personId: row.person_id,
    version: row.version,
    keyVersion: row.key_version,
    wrappedKey: row.wrapped_key,
    email: row.email,
    name: null,
  });
  return true;
}

const columnsOf = (parcels: readonly Parcel[]): [string[], string[], string[]] => [
  parcels.map((it) => it.webshopId),
  parcels.map((it) => it.contactRef),
  parcels.map(() => randomUUID()),
];

/** Batches of one tree each, taking turns: of all trees, or of the one busiest webshop alone. */
export function batchesOf(parcels: readonly Parcel[], opens: number, isHot: boolean): Batch[] {
  const consenting = parcels.filter(({ hasConsent }) => hasConsent);
  const hot = consenting[0]?.webshopId;
  const used = isHot ? consenting.filter(({ webshopId }) => webshopId === hot) : consenting;
  const byTree = [...new Set(used.map(({ tree }) => tree))].map((tree) =>
    used.filter((it) => it.tree === tree),
  );
  return Array.from({ length: opens / BATCH }, (_, n): Batch => {
    const mine = byTree[n % byTree.length] ?? [];
    const from = Math.floor(n / byTree.length) * BATCH;
    const batch = Array.from({ length: BATCH }, (_, k) => mine[(from + k) % mine.length]);
    return { tree: mine[0]?.tree ?? -1, parcels: batch.filter((it) => it !== undefined) };
  });
}
