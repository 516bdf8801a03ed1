import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { createPool, transaction } from '@app/database';
import {
  checkpointFiles,
  CheckpointSigner,
  CheckpointStateFile,
  loadCheckpointKey,
  verifierText,
  type CheckpointFiles,
  type NoteSigner,
} from '@app/ledger';
import { verifyLedger, type LedgerReport } from '@app/verifier';
import { Ids } from '@app/platform';
import { CHANNEL, FIELD, PURPOSE } from '@app/privacy';
import type { Tampering } from './tamperings.js';
import { freshDatabase, type FreshDatabase } from '../fresh-database.js';

/** The ledger's name in tests; the default of LEDGER_ORIGIN. */
export const LEDGER = 'seintje.example/ledger';

/** A batch of uses that was appended. */
export interface AppendedBatch {
  batchId: string;
  allowed: number;
  /** Whose batch it is. */
  workerId: string;
}

const ids = new Ids();
const OPENED_AND_SENT = 1;
/** Those whose triggers refuse changes. */
const TABLES = ['bundle', 'checkpoint', 'head', 'node', 'cosignature'] as const;

/** A database with a ledger that grows through the real functions, and the signer's files beside it. */
export class LedgerGround {
  private readonly shops = new Map<number, string>();

  private constructor(
    readonly database: FreshDatabase,
    readonly admin: pg.Pool,
    readonly upkeep: pg.Pool,
    readonly folder: string,
    readonly files: CheckpointFiles,
    readonly key: NoteSigner,
  ) {}

  /** @param given a database of the test's own; the signer's folder, to go on with its files. */
  static async build(
    given: { database?: FreshDatabase; folder?: string } = {},
  ): Promise<LedgerGround> {
    const database = given.database ?? (await freshDatabase());
    const pool = (url: string) =>
      createPool(url, { connectionsMax: 4, applicationName: 'test', pinnedPlans: false });
    const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'seintje-ledger-')));
    const files = checkpointFiles({
      DATA_DIR: folder,
      CHECKPOINT_KEY_FILE: '',
      CHECKPOINT_STATE_FILE: '',
    });
    const key = await loadCheckpointKey(files.keyFile, LEDGER, true);
    return new LedgerGround(
      database,
      pool(database.adminUrl),
      pool(database.urls.upkeep_rw),
      folder,
      files,
      key,
    );
  }

  /** Lets the database go, and leaves it and the files as they are. */
  async leave(): Promise<void> {
    await Promise.all([this.admin.end(), this.upkeep.end()]);
  }

  async tearDown(): Promise<void> {
    await this.leave();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get stateFile(): CheckpointStateFile {
    return new CheckpointStateFile(this.files.stateFile, LEDGER);
  }

  /** Another signer with the same files. */
  signer(): CheckpointSigner {
    return new CheckpointSigner(this.upkeep, this.key, this.stateFile);
  }

  verify(): Promise<LedgerReport> {
    return verifyLedger(this.database.urls.auditor_ro, verifierText(this.key));
  }

  /** Recipients of webshop Zool in this tree, everybody consenting to status mails but the `denied`. */
  async append(tree: number, allowed: number, denied = 0): Promise<AppendedBatch> {
    const webshopId = await this.shopIn(tree);
    const count = allowed + denied;
    const contactRefs = Array.from({ length: count }, () => ids.uuidV7());
    const given = contactRefs.map((_, at) =>
      at < allowed ? 2 ** (PURPOSE.status_update * 4 + 1) : 0,
    );
    await this.admin.query(
      `with recipient as (select * from unnest($2::uuid[], $3::bigint[]) r(contact_ref, given)),
            salted as (insert into ledger.salt (webshop_id, contact_ref, salt)
                       select $1, contact_ref, uuid_send(gen_random_uuid()) from recipient)
       insert into consent.gate (webshop_id, contact_ref, shipment_id, given, tree)
       select $1, contact_ref, gen_random_uuid(), given, $4 from recipient`,
      [webshopId, contactRefs, given, tree],
    );
    return transaction(this.admin, async (tx) => {
      const next = await tx.query<{ id: string }>(
        "select nextval('ledger.batch_batch_id_seq') as id",
      );
      const batchId = next.rows[0]!.id;
      await tx.query('select ledger.decide($1, $2, $3, $4, $5, $6, $7)', [
        batchId,
        contactRefs.map(() => webshopId),
        contactRefs,
        contactRefs.map(() => PURPOSE.status_update),
        contactRefs.map(() => CHANNEL.email),
        contactRefs.map(() => ids.uuidV7()),
        contactRefs.map(() => FIELD.email),
      ]);
      const workerId = ids.uuidV7();
      await tx.query('select ledger.append($1, 1::smallint, $2, $3, 10::smallint)', [
        batchId,
        tree,
        workerId,
      ]);
      return { batchId, allowed, workerId };
    });
  }

  /** Adds leaves that are about nobody, as many as a test needs. */
  async grow(tree: number, count: number): Promise<void> {
    await this.admin.query(
      `select ledger.append_leaves($1::smallint, array(select ledger.leaf(5, gen_random_uuid(), gen_random_uuid(),
         2::smallint, 1::smallint, 1, 0, 1::smallint, '\\x00', gen_random_uuid(), now()) from generate_series(1, $2)))`,
      [tree, count],
    );
  }

  /** Writes the closing leaves of a batch's first uses. */
  async close({ batchId, allowed }: AppendedBatch, count = allowed): Promise<void> {
    const is = Array.from({ length: count }, (_, at) => at);
    await this.admin.query('select ledger.close($1, $2, $3)', [
      batchId,
      is,
      is.map(() => OPENED_AND_SENT),
    ]);
  }

  /** As a superuser who means harm: what the triggers forbid to everybody else. */
  async tamper(...statements: string[]): Promise<void> {
    await transaction(this.admin, async (tx) => {
      for (const table of TABLES) {
        await tx.query(`alter table ledger.${table} disable trigger all`);
      }
      for (const statement of statements) await tx.query(statement);
      for (const table of TABLES) {
        await tx.query(`alter table ledger.${table} enable trigger all`);
      }
    });
  }

  /** Changes the ledger as a superuser, looks, and takes it back. */
  async whileTampered({ change, back }: Tampering, look: () => Promise<void>): Promise<void> {
    await this.tamper(change);
    try {
      await look();
    } finally {
      await this.tamper(back);
    }
  }

  /** The sizes that were published of a tree. */
  async published(tree: number): Promise<number[]> {
    const { rows } = await this.admin.query<{ size: string }>(
      'select size from ledger.checkpoint where tree = $1 order by size',
      [tree],
    );
    return rows.map((row) => Number(row.size));
  }

  private async shopIn(tree: number): Promise<string> {
    const known = this.shops.get(tree);
    if (known !== undefined) return known;
    const webshopId = ids.uuidV7();
    await this.admin.query(
      `insert into merchants.webshop (webshop_id, name, sender_name, sender_address, notice_url)
       values ($1, 'Zool', 'Zool via Seintje', 'post@zool.example.nl', 'https://zool.example.nl/privacy')`,
      [webshopId],
    );
    await this.admin.query('insert into ledger.tenant_tree (webshop_id, tree) values ($1, $2)', [
      webshopId,
      tree,
    ]);
    this.shops.set(tree, webshopId);
    return webshopId;
  }
}
