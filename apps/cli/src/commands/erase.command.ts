import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Pool } from 'pg';
import { createPool, databaseAddress, tenantTransaction } from '@app/database';
import { loadSettings, SeintjeError } from '@app/platform';
import type { ContactRef, WebshopId } from '@app/privacy';
import { requestErasure } from '@app/rights';
import { runningDemo } from '../running-demo.js';

/** Erasure waits for unread contacts and messages in hand: seconds, unless a worker is away. */
const WAIT_MS_MAX = 60_000;
const ASK_EVERY_MS = 200;

interface EraseOptions {
  readonly webshop: string;
  readonly databaseUrl?: string;
}

/** `seintje erase`: forget the recipients of a shipment. */
export function register(program: Command): void {
  program
    .command('erase')
    .argument('<shipment id>', 'whose recipients')
    .description(
      'erase the persons who receive a shipment, at its webshop, with all their shipments there',
    )
    .requiredOption('--webshop <id>', 'as listed by: npx seintje webshop list')
    .option('--database-url <url>', "the administrator's connection; by default DATABASE_URL")
    .action(eraseAndTell);
}

async function eraseAndTell(shipmentId: string, options: EraseOptions): Promise<void> {
  const settings = loadSettings(process.env, 'cli');
  const url =
    options.databaseUrl ??
    (settings.DATABASE_URL || (await runningDemo(settings.DATA_DIR)).administrator);
  const pool = createPool(databaseAddress(url, settings), {
    connectionsMax: 1,
    applicationName: 'seintje erase',
    pinnedPlans: false,
  });
  try {
    const until = performance.now() + WAIT_MS_MAX;
    while (!(await areErased(pool, shipmentId, options.webshop))) {
      if (performance.now() > until) {
        throw new SeintjeError(
          'rights.erasure_waits',
          'Asked for, and the data is used for nothing any more; not erased yet. See that upkeep-worker and vault-worker run, and ask again.',
        );
      }
      await sleep(ASK_EVERY_MS);
    }
    console.log(`erased: the persons who received ${shipmentId}`);
  } finally {
    await pool.end();
  }
}

/** Asks for it; asking again only tells how far it is. */
async function areErased(pool: Pool, shipmentId: string, webshop: string): Promise<boolean> {
  return tenantTransaction(pool, webshop, async (tx) => {
    const { rows } = await tx.query<{ contact_ref: ContactRef }>(
      'select contact_ref from consent.gate where webshop_id::text = $1 and shipment_id::text = $2 order by contact_ref',
      [webshop, shipmentId],
    );
    if (rows.length === 0) {
      throw new SeintjeError('rights.nobody', 'This webshop has no shipment with that id.');
    }
    let isDone = true;
    for (const { contact_ref: contactRef } of rows) {
      const state = await requestErasure(tx, webshop as WebshopId, contactRef);
      if (state !== 'erased') isDone = false;
    }
    return isDone;
  });
}
