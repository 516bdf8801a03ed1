import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestDeps } from '../../apps/ingest-worker/src/ingest-deps.js';
import { startTrackingWeb } from '../../apps/tracking-web/src/start.js';
import { startVaultWorker } from '../../apps/vault-worker/src/start.js';
import { BrokerlessEventLog } from '../../demo/event-log.js';
import { startMailbox, type DevMailbox } from '../../dev/mailbox/start-mailbox.js';
import { freePort } from '../../dev/processes/free-port.js';
import { createLog } from '@app/platform';
import { writeNewVaultKeys } from '@app/vault';
import { apiForTests, sannesShoes, type ApiForTests } from './api-for-tests.js';

/** Ten seconds on a busy machine is two on an idle one. */
const WAIT_MS_MAX = 30_000;

/** All that a parcel's way goes through, in one process: API, ingest, vault worker, tracking page, mailbox. */
export interface WholeHouse {
  api: ApiForTests;
  mailbox: DevMailbox;
  /** Registers Sanne's shoes with consent to mail. */
  register(trackingCode: string): Promise<{ id: string; trackingPage: string }>;
  /** The carrier says so, now. */
  carrierSays(trackingCode: string, code: string): Promise<void>;
  /** What the webshop reads of a shipment. */
  shipment(id: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param changes settings that differ from those of other tests. */
export async function wholeHouse(changes: Record<string, string> = {}): Promise<WholeHouse> {
  const log = createLog('test', { level: 'silent' });
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  const folder = await mkdtemp(join(tmpdir(), 'seintje-house-'));
  stops.push(() => rm(folder, { recursive: true }));
  const keys = join(folder, 'vault.json');
  const sealing = join(folder, 'sealing.pub');
  await writeNewVaultKeys(keys, sealing);
  const port = String(await freePort());
  const api = await apiForTests({
    SEALING_PUBLIC_KEY_FILE: sealing,
    TRACKING_PORT: port,
    TRACKING_URL: `http://127.0.0.1:${port}`,
    EARLY_STATUS_WAIT_SECONDS: '0',
    LOG_LEVEL: 'silent',
    ...changes,
  });
  stops.push(() => api.stop());
  const mailbox = await startMailbox();
  stops.push(() => mailbox.stop());
  const { urls } = api.database;
  const web = await startTrackingWeb({ ...api.settings, API_URL: api.url }, { log });
  stops.push(() => web.stop());
  const vault = await startVaultWorker(
    {
      ...api.settings,
      PUBLIC_URL: api.url,
      DATABASE_URL: urls.vault_rw,
      SMTP_URL: mailbox.smtpUrl,
      VAULT_KEYS_FILE: keys,
    },
    log,
  );
  stops.push(() => vault.stop());
  const ingest = ingestDeps({ ...api.settings, DATABASE_URL: urls.ingest_rw }, log);
  const events = new BrokerlessEventLog(ingest, 'carrier-events');
  stops.push(() => events.close());
  const { apiKey } = api.zool;
  return {
    api,
    mailbox,
    register: async (trackingCode) => {
      const registered = await api.ask('POST', '/v1/shipments', {
        key: apiKey,
        headers: { 'Idempotency-Key': trackingCode },
        body: sannesShoes({ trackingCode }),
      });
      const { id, trackingPage } = registered.json;
      return { id, trackingPage };
    },
    carrierSays: (trackingCode, code) => events.put([messageOf(trackingCode, code)]),
    shipment: async (id) => (await api.ask('GET', `/v1/shipments/${id}`, { key: apiKey })).text,
    stop,
  };
}

function messageOf(trackingCode: string, code: string): { key: string; value: Buffer } {
  const occurredAt = new Date().toISOString();
  const event = {
    specversion: '1.0',
    id: occurredAt,
    source: '/postnl/events',
    type: 'nl.seintje.carrier-event.v1',
    data: { carrier: 'postnl', trackingCode, code, occurredAt },
  };
  return { key: trackingCode, value: Buffer.from(JSON.stringify(event)) };
}

/** Waits until something is so. @throws {Error} when it is not so in time. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + WAIT_MS_MAX;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
