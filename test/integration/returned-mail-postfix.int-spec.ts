import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRelayWorker, type RunningRelayWorker } from '../../apps/relay-worker/src/start.js';
import { createLog, loadSettings } from '@app/platform';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { startPostfix, type RunningPostfix } from '../../dev/postfix/start-postfix.js';
import { House, type Slot } from '../support/factories/house.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';

// The whole way with a real relay: our sender, Postfix, the recipient's server, the report, our intake, its effect.

const DOMAIN = 'terug.example.nl';

let house: House;
let recipients: ScriptedSmtpServer;
let relay: RunningRelayWorker;
let postfix: RunningPostfix;
let silent: Server;
let shop: string;

beforeAll(async () => {
  house = await House.build();
  shop = await house.webshop();
  recipients = new ScriptedSmtpServer({
    script: ({ at, to }) =>
      at === 'rcpt' && to.includes('gone@example.nl')
        ? { at, does: 'reply', answer: '550 5.1.1 No such user here' }
        : undefined,
  });
  await recipients.start();
  relay = await startRelayWorker(
    {
      ...loadSettings({ NODE_ENV: 'test' }),
      DATABASE_URL: house.database.urls.relay_rw,
      SEALING_PUBLIC_KEY_FILE: house.publicKeyFile,
      BOUNCE_DOMAIN: DOMAIN,
      RELAY_PORT: 0,
    },
    createLog('relay-worker', { level: 'silent' }),
  );
  postfix = await startPostfix({
    [DOMAIN]: relay.port,
    'example.nl': Number(new URL(recipients.url).port),
  });
  silent = await silentAfterTheDot(postfix.port);
}, 120_000);

afterAll(async () => {
  silent.close();
  await postfix.stop();
  await relay.stop();
  await recipients.stop();
  await house.tearDown();
});

/** Stands between: what the server says after the final dot never comes back, and the line is cut. */
function silentAfterTheDot(port: number): Promise<Server> {
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    let hasDot = false;
    client.on('data', (chunk) => {
      hasDot ||= chunk.toString('latin1').endsWith('\r\n.\r\n');
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (hasDot) client.destroy();
      else client.write(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

async function tellsIn(slot: Slot, lines: string[], ms = 40_000): Promise<void> {
  const end = Date.now() + ms;
  while ((await house.story(slot)).join() !== lines.join() && Date.now() < end) await sleep(50);
  expect(await house.story(slot)).toEqual(lines);
}

const suppressed = async (): Promise<number> => {
  const { rows } = await house.admin.query<{ n: number }>(
    'select count(*)::int as n from vault.suppression',
  );
  return rows[0]!.n;
};

it('a mail that Postfix took and then returned stops its address', async () => {
  const slot = await house.shipment(shop, 'gone@example.nl');
  await house.reaches(slot, 'out_for_delivery');
  const worker = startTestVaultWorker(house, postfix.url, { BOUNCE_DOMAIN: DOMAIN });
  try {
    await tellsIn(slot, ['out_for_delivery sent', 'out_for_delivery reported address_rejected']);
    expect(await suppressed()).toBe(1);
    await house.reaches(slot, 'delivered');
    await tellsIn(slot, [
      'out_for_delivery sent',
      'out_for_delivery reported address_rejected',
      'delivered refused address_rejected',
    ]);
    expect(recipients.messages()).toEqual([]);
  } finally {
    await worker.stop();
  }
}, 90_000);

it('an uncertain mail that Postfix handed on is settled by its report, and not sent again', async () => {
  const slot = await house.shipment(shop, 'sanne@example.nl');
  await house.reaches(slot, 'out_for_delivery');
  const { port } = silent.address() as AddressInfo;
  const worker = startTestVaultWorker(house, `smtp://127.0.0.1:${String(port)}`, {
    BOUNCE_DOMAIN: DOMAIN,
    BOUNCE_REPORTS: 'all',
  });
  try {
    const end = Date.now() + 40_000;
    const last = async (): Promise<string | undefined> => (await house.story(slot)).at(-1);
    while ((await last()) !== 'out_for_delivery sent confirmed_by_report' && Date.now() < end) {
      await sleep(50);
    }
    // Whichever came first, the doubt or the report, it ends the same.
    expect(await last()).toBe('out_for_delivery sent confirmed_by_report');
    expect((await house.admin.query('select from sending.queue')).rowCount).toBe(0);
    expect(recipients.messages().map((mail) => mail.to)).toEqual([['sanne@example.nl']]);
    expect(await suppressed()).toBe(1);
  } finally {
    await worker.stop();
  }
}, 90_000);
