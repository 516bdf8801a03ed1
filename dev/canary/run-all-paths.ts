import { setTimeout as sleep } from 'node:timers/promises';
import type { ScriptedAnswer } from '../push-service/scripted-answer.js';
import { until } from '../chaos/ground/until.js';
import { openWebshop } from '../chaos/workload/open-webshop.js';
import { lagOf } from '../chaos/quiesce.js';
import { TOPIC } from '../chaos/ground/stage.js';
import { Carrier } from './carrier.js';
import { Recipients } from './recipient.js';
import type { Scene } from './scene.js';
import { Webshop, type PlantedParcel } from './webshop.js';

const PARCELS = 24;
const STATUSES = ['A01', 'B01', 'J01', 'J05', 'I01'];
const ADMITTED_WITHIN_MS = 60_000;
const QUIET_WITHIN_MS = 120_000;

/** How a mail server can refuse, with the address in what it says, and how it can break off. */
const ways = (email: string) =>
  [
    { at: 'rcpt', does: 'reply', answer: `550 5.1.1 <${email}>: Recipient address rejected` },
    { at: 'rcpt', does: 'reply', answer: `450 4.2.0 <${email}>: Greylisted, try later` },
    { at: 'dot', does: 'reply', answer: `451 4.3.0 ${email} could not be delivered yet` },
    { at: 'dot', does: 'reply', answer: `554 5.7.1 ${email} looks like spam` },
    { at: 'data', does: 'drop' },
    { at: 'dot', does: 'drop', keepsMail: true },
    { at: 'mail', does: 'reply', answer: `421 4.7.0 not now, ${email}` },
  ] as const;

/** Does all that can be done to the system, well and badly, with canaries everywhere, and waits until it is quiet. */
export async function runAllPaths(scene: Scene, tell: (line: string) => void): Promise<void> {
  const { stage, canaries, answers } = scene;
  const { apiUrl: api } = stage;
  const shop = await openWebshop(stage);
  const webshop = new Webshop(api, shop.apiKey, canaries, answers);
  const recipients = new Recipients(api, stage.push.server, canaries, answers);
  const carrier = new Carrier(stage.kafka.brokers, canaries.carriersText);
  await carrier.open();
  try {
    tell('registering parcels, well and badly');
    const parcels: PlantedParcel[] = [];
    for (let n = 0; n < PARCELS; n += 1) parcels.push(await webshop.register());
    const [first, second] = parcels as [PlantedParcel, PlantedParcel];
    await webshop.registerBadly(first);
    await subscribe(recipients, parcels);
    await recipients.askBadly(first);
    await until('all contacts were admitted', ADMITTED_WITHIN_MS, async () => {
      const { rows } = await stage.admin.query<{ n: string }>(
        'select count(*) as n from vault.intake',
      );
      return rows[0]?.n === '0';
    });
    tell('telling events, well and badly, to a mail server and a push service that fail');
    stage.mail.server.failNext(...ways(first.email));
    for (const [at, code] of STATUSES.entries()) {
      for (const { trackingCode } of parcels)
        await carrier.tell(trackingCode, code, 60_000 - at * 1_000);
      if (at === 1) await carrier.tellBadly(first.trackingCode);
      if (at === 2) await recipients.withdraws(second);
      if (at === 3) await disturb(scene, tell);
    }
    await carrier.tell('3SNIEMAND000001', 'J05');
    tell('waiting until it is quiet');
    await quiet(scene);
  } finally {
    await carrier.close();
  }
}

/** Browsers whose push services take a push, or answer in every other way; each on a parcel of its own. */
async function subscribe(recipients: Recipients, parcels: readonly PlantedParcel[]): Promise<void> {
  const quoted = (status: number) =>
    ({ kind: 'status', status, text: 'no such endpoint, as you asked' }) as const;
  const answers: ScriptedAnswer[][] = [
    [],
    [quoted(410)],
    [quoted(500), quoted(429)],
    [{ kind: 'cut' }],
    [quoted(413), quoted(400)],
    [{ kind: 'status', status: 302, headers: { location: 'https://example.invalid/' } }],
  ];
  for (const [n, parcel] of parcels.slice(-answers.length).entries()) {
    await recipients.askForPushes(parcel, ...(answers[n] ?? []));
  }
}

/** A process is killed, one is asked to end, and the database loses all its connections. */
async function disturb({ stage, programs }: Scene, tell: (line: string) => void): Promise<void> {
  tell('killing, ending and cutting off');
  await sleep(300);
  await programs['vault-worker'].kill();
  await programs['vault-worker'].start();
  await stage.admin.query(
    `select pg_terminate_backend(pid)
       from pg_stat_activity
      where pid <> pg_backend_pid() and usename in ('api_rw', 'ingest_rw', 'vault_rw', 'upkeep_rw')`,
  );
  await sleep(500);
  await programs['ingest-worker'].stop();
  await programs['ingest-worker'].start();
}

const IN_HAND = `
select (select count(*) from sending.queue where due <= clock_timestamp() + interval '5 s')
         + (select count(*) from sending.in_flight) + (select count(*) from vault.intake) as n`;

/** Waits for what is in hand. A mail server's "later" may be minutes away, and an unknown code stays parked. */
async function quiet({ stage }: Scene): Promise<void> {
  const { admin, kafkaAdmin } = stage;
  await until('nothing was in hand', QUIET_WITHIN_MS, async () => {
    if ((await lagOf(admin, kafkaAdmin, TOPIC)) > 0n) return false;
    const { rows } = await admin.query<{ n: string }>(IN_HAND);
    return rows[0]?.n === '0';
  });
}
