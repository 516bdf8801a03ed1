import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { Clock, createLog, Ids, loadSettings, type Settings } from '@app/platform';
import { addWebshop, administration } from '@app/merchants';
import { ContactSealer, newPushKey } from '@app/sealing';
import { ingestDeps } from '../apps/ingest-worker/src/ingest-deps.js';
import { Seeded } from '../dev/seeded.js';
import { startStandalone, type RunningStandalone } from '../apps/standalone/src/start.js';
import { BrokerlessEventLog, KafkaEventLog, type EventLog } from './event-log.js';
import { Observer, type Counted } from './observer.js';
import { play } from './play.js';
import { loadExpected, loadStory } from './story.js';
import { verifyElsewhere } from './verify-elsewhere.js';
import { WebshopClient } from './webshop-client.js';

/** Long enough to read a line, short enough to stay. */
const WATCHING_PAUSE_MS = 1_200;

const { values: options } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});
const isOnce = options.once;
const tell = (line: string): void => {
  if (!options.json) console.log(line);
  else if (isOnce) console.error(line);
};

/** A run of its own: its own data, topic and tracking codes, so that no other run gets in its way. */
function settingsOfRun(run: string): Settings {
  const given = loadSettings(process.env, 'standalone');
  return {
    ...given,
    API_PORT: process.env['API_PORT'] === undefined ? 0 : given.API_PORT,
    KAFKA_TOPICS: [`carrier-events-demo-${run}`],
    KAFKA_GROUP: `seintje-demo-${run}`,
    // The story waits for each notification to settle; two minutes a status would be long.
    EARLY_STATUS_WAIT_SECONDS: 0,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    DATA_DIR: resolve(given.DATA_DIR, `demo-${run}`),
  };
}

async function addWebshops(
  house: RunningStandalone,
): Promise<Record<string, { id: string; apiKey: string }>> {
  const source = await administration(house.parts.adminUrl).initialize();
  const ids = new Ids();
  const sealer = ContactSealer.fromPublicKeyFile(house.settings.SEALING_PUBLIC_KEY_FILE);
  const maker = {
    ids,
    clock: new Clock(),
    pepper: Buffer.from(house.settings.API_KEY_PEPPER),
    newPushKey: (webshopId: string) => newPushKey(sealer, { webshopId, pushKeyId: ids.uuidV7() }),
  };
  try {
    const added: Record<string, { id: string; apiKey: string }> = {};
    for (const [slug, webshop] of Object.entries(loadStory().webshops)) {
      const { webshopId, apiKey } = await addWebshop(source, maker, webshop);
      added[slug] = { id: webshopId, apiKey };
    }
    return added;
  } finally {
    await source.destroy();
  }
}

async function openLog(house: RunningStandalone, topic: string): Promise<EventLog> {
  const { brokers, kafkaRemedy } = house.parts;
  if (brokers.length > 0) return KafkaEventLog.open(brokers, topic);
  tell(
    `No Kafka here: the same events go to the same ingest code without a broker. ${kafkaRemedy ?? ''}`,
  );
  const log = createLog('demo', { level: house.settings.LOG_LEVEL });
  return new BrokerlessEventLog(
    ingestDeps({ ...house.settings, DATABASE_URL: house.roleUrls.ingest_rw }, log),
    topic,
  );
}

/** Compares what came of the story with what was worked out by hand, and says so in one line. */
async function tellResult(
  house: RunningStandalone,
  settings: Settings,
  events: number,
  counted: Counted,
): Promise<void> {
  const { mailbox, kafka, brokers } = house.parts;
  const ledgerVerified = await verifyElsewhere(house.roleUrls.auditor_ro, settings);
  // In the mailbox, where they arrived, not where they were sent; elsewhere we cannot look.
  const result = { events, ...counted, sent: mailbox?.messages().length ?? counted.sent };
  const isExpected = isDeepStrictEqual(result, loadExpected()) && ledgerVerified;
  const version = kafka?.version ?? (brokers.length > 0 ? 'external' : null);
  const line = JSON.stringify({ kafka: version, ...result, ledgerVerified, expected: isExpected });
  if (isOnce && options.json) console.log(line);
  else tell(`Done: ${line}`);
  if (!isExpected) process.exitCode = 1;
}

async function main(): Promise<void> {
  const run = Date.now().toString(36).toUpperCase();
  const settings = settingsOfRun(run);
  const topic = settings.KAFKA_TOPICS[0] ?? '';
  await mkdir(settings.DATA_DIR, { recursive: true });
  tell('Starting PostgreSQL, Apache Kafka, a mail server and the parts of Seintje …');
  const house = await startStandalone(settings, {
    persistent: false,
    announceIn: join(settings.DATA_DIR, '..'),
    log: createLog('demo', { level: settings.LOG_LEVEL }),
  });
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await house.stop();
    await rm(settings.DATA_DIR, { recursive: true, force: true });
  };
  const interrupted = new Promise<void>((resume) => {
    process.once('SIGINT', () => {
      resume();
    });
    process.once('SIGTERM', () => {
      resume();
    });
  });
  const open: { close(): Promise<void> }[] = [];
  try {
    const shops = await addWebshops(house);
    const log = await openLog(house, topic);
    open.push(log);
    const observer = await Observer.connect(house.parts.adminUrl, topic);
    open.push(observer);
    const addresses = {
      api: house.api.url,
      mailbox: house.parts.mailbox?.pageUrl ?? null,
      kafka: house.parts.brokers[0] ?? null,
      ledger: `${house.api.url}/ledger`,
      apiKey: shops['zool']?.apiKey ?? null,
    };
    if (!isOnce && !options.json) {
      for (const [name, address] of Object.entries(addresses)) {
        tell(`  ${name.padEnd(8)} ${address ?? '(none)'}`);
      }
    }
    const playing = play({
      story: loadStory(),
      log,
      observer,
      clients: Object.fromEntries(
        Object.entries(shops).map(([slug, { apiKey }]) => [
          slug,
          new WebshopClient(house.api.url, apiKey),
        ]),
      ),
      mailbox: house.parts.mailbox,
      seeded: new Seeded(Number(options.seed)),
      run,
      pauseMs: isOnce ? 0 : WATCHING_PAUSE_MS,
      tell,
    });
    if (!isOnce && options.json) console.log(JSON.stringify(addresses));
    const events = await Promise.race([playing, interrupted.then(() => undefined)]);
    if (events !== undefined) {
      const ids = Object.values(shops).map(({ id }) => id);
      await tellResult(house, settings, events, await observer.count(ids));
      if (!isOnce) {
        tell('Everything stays up until Ctrl-C. Register a parcel of your own: docs/start.md.');
        await interrupted;
      }
    }
  } finally {
    await Promise.allSettled(open.map((one) => one.close()));
    await stop();
  }
}

await main().catch((error: unknown) => {
  console.error(`The demo ended early: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
