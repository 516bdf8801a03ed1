import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ingestDeps } from '../../apps/ingest-worker/src/ingest-deps.js';
import { startTrackingWeb } from '../../apps/tracking-web/src/start.js';
import { startVaultWorker } from '../../apps/vault-worker/src/start.js';
import { BrokerlessEventLog } from '../../demo/event-log.js';
import { startMailbox, type DevMailbox } from '../../dev/mailbox/start-mailbox.js';
import { freePort } from '../../dev/processes/free-port.js';
import { createLog } from '@app/platform';
import { writeNewVaultKeys } from '@app/vault';
import { apiForTests, sannesShoes, type ApiForTests } from '../support/api-for-tests.js';
import { startBrowser } from '../support/browser.js';

/** Ten seconds on a busy machine is two on an idle one. */
const WAIT_MS_MAX = 30_000;
const log = createLog('test', { level: 'silent' });

let api: ApiForTests;
let mailbox: DevMailbox;
let events: BrokerlessEventLog;
let browser: Browser;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seintje-page-'));
  stops.push(() => rm(folder, { recursive: true }));
  const keys = join(folder, 'vault.json');
  const sealing = join(folder, 'sealing.pub');
  await writeNewVaultKeys(keys, sealing);
  const port = String(await freePort());
  api = await apiForTests({
    SEALING_PUBLIC_KEY_FILE: sealing,
    TRACKING_PORT: port,
    TRACKING_URL: `http://127.0.0.1:${port}`,
    EARLY_STATUS_WAIT_SECONDS: '0',
    LOG_LEVEL: 'silent',
  });
  stops.push(() => api.stop());
  mailbox = await startMailbox();
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
  events = new BrokerlessEventLog(ingest, 'carrier-events');
  stops.push(() => events.close());
  browser = await startBrowser();
  stops.push(() => browser.close());
});

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

it('leads from the mail to the page, and no mail follows who switched them off there', async () => {
  const trackingCode = '3SZOOL9990097';
  const registered = await api.ask('POST', '/v1/shipments', {
    key: api.zool.apiKey,
    headers: { 'Idempotency-Key': 'end-to-end' },
    body: sannesShoes({ trackingCode }),
  });
  const { id, trackingPage } = JSON.parse(registered.text) as Record<string, string>;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(trackingPage!);
  expect(await page.locator('h1').innerText()).toBe('Aangemeld');

  await carrierSays(trackingCode, 'J05');
  await until(() => mailbox.messages().length === 1);
  const [mail] = mailbox.messages();
  expect(mail?.html).toContain(`href="${trackingPage!}"`);
  expect(mail?.text?.split('\n')).toContain(trackingPage);
  await page.goto(trackingPage!);
  expect(await page.locator('h1').innerText()).toBe('De bezorger is onderweg');
  expect(await emailRow(page).innerText()).toMatch(/Aan/);

  await emailRow(page).getByRole('button').click();
  expect(await page.locator('.saved').innerText()).toBe('Bewaard. Dit geldt vanaf nu.');
  expect(await emailRow(page).innerText()).toMatch(/Uit/);

  await carrierSays(trackingCode, 'I01');
  await until(async () => {
    const { text } = await api.ask('GET', `/v1/shipments/${id!}`, { key: api.zool.apiKey });
    return /"milestone":"delivered"[^}]*"state":"skipped"/.test(text);
  });
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe('Bezorgd');
  expect(mailbox.messages()).toHaveLength(1);

  // A neighbour reads the label: the same story, and nothing of Sanne's.
  await page.goto(new URL('/', trackingPage).href);
  await page.fill('#code', trackingCode);
  await page.fill('#postcode', '1012 ab');
  await page.getByRole('button', { name: 'Zoek' }).click();
  expect(await page.locator('h1').innerText()).toBe('Bezorgd');
  expect(await page.locator('body').innerText()).not.toMatch(/E-mail|Waarom krijg ik dit/);
  await page.goto(new URL('/', trackingPage).href);
  await page.fill('#code', trackingCode);
  await page.fill('#postcode', '1012AC');
  await page.getByRole('button', { name: 'Zoek' }).click();
  expect(await page.locator('h1').innerText()).toMatch(/We vinden geen zending/);
  await context.close();
});

const emailRow = (page: Page) => page.locator('.rows div', { hasText: 'E-mail' });

async function carrierSays(trackingCode: string, code: string): Promise<void> {
  const occurredAt = new Date().toISOString();
  const event = {
    specversion: '1.0',
    id: occurredAt,
    source: '/postnl/events',
    type: 'nl.seintje.carrier-event.v1',
    data: { carrier: 'postnl', trackingCode, code, occurredAt },
  };
  await events.put([{ key: trackingCode, value: Buffer.from(JSON.stringify(event)) }]);
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + WAIT_MS_MAX;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
