import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { createPool } from '@app/database';
import { ADAPTERS } from '@app/carriers';
import { CarrierRegistry, takeDoor, type IngestDeps } from '@app/ingest';
import { bindEventSource } from '@app/merchants';
import { Clock, createLog } from '@app/platform';
import { SourceSecrets } from '@app/sealing';
import { apiForTests, type Answer, type ApiForTests } from '../support/api-for-tests.js';
import { everythingStored } from '../support/everything-stored.js';
import { rawSamples, withEveryString, type RawSample } from '../support/raw-samples.js';

const SECRET = Buffer.from('of webshop Zool and its carriers');
/** Fresh each time: as a name, in one word, and as what looks like a place. */
const MARK = Array.from(randomBytes(8), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
const CANARIES = [`Kanarie ${MARK} Vogel`, `Kanarie${MARK}`, `${MARK}@example.nl`];
const TRACES = new RegExp(`kanarie|${MARK}`, 'i');

let api: ApiForTests;
let ingest: pg.Pool;
let admin: pg.Pool;
const lines: string[] = [];
const sources = new Map<string, string>();

beforeAll(async () => {
  api = await apiForTests();
  const pool = (url: string): pg.Pool =>
    createPool(url, { connectionsMax: 2, applicationName: 'test', pinnedPlans: false });
  ingest = pool(api.database.urls.ingest_rw);
  admin = pool(api.database.adminUrl);
  for (const form of ADAPTERS.keys()) {
    const bound = { webshopId: api.zool.webshopId, sourceId: api.maker.ids.uuidV7() };
    const sealedSecret = new SourceSecrets(api.maker.pepper).seal(SECRET, bound);
    await bindEventSource(api.administration, { ...bound, form, sealedSecret });
    sources.set(form, bound.sourceId);
  }
});

afterAll(async () => {
  await ingest.end();
  await admin.end();
  await api.stop();
});

const deps = (): IngestDeps => ({
  pool: ingest,
  carriers: CarrierRegistry.load(),
  bindings: new Map(),
  planning: { earlyStatusWaitSeconds: 0, eventFreshHours: 24 },
  clock: new Clock(),
  log: createLog('test', { level: 'debug', destination: { write: (line) => lines.push(line) } }),
});

/** Every scheme at once: the carrier's own is among them. */
function send({ carrier, body }: RawSample): Promise<Answer> {
  const hmac = (encoding: 'hex' | 'base64'): string =>
    createHmac('sha256', SECRET).update(body).digest(encoding);
  const headers = {
    'Sendcloud-Signature': hmac('hex'),
    'aftership-hmac-sha256': hmac('base64'),
    'X-Seintje-Signature': hmac('hex'),
    Authorization: `bearer ${SECRET.toString('base64')}`,
  };
  const where = `/v1/carriers/${carrier}/webhook?source=${sources.get(carrier) ?? ''}`;
  return api.ask('POST', where, { headers, body });
}

async function drain(): Promise<void> {
  const taking = deps();
  while ((await takeDoor(taking)) > 0);
}

describe("a canary in every string of a carrier's payload", () => {
  it('is in no table, dead letter, log or answer', async () => {
    const samples = await rawSamples();
    const answers: string[] = [];
    for (const sample of samples) {
      for (const canary of CANARIES) {
        const { status, text } = await send({
          ...sample,
          body: withEveryString(sample.body, canary),
        });
        expect([sample.carrier, status]).toEqual([sample.carrier, 202]);
        answers.push(text);
      }
    }
    const atTheDoor = await everythingStored(admin);
    await drain();
    const everything = [
      ...answers,
      atTheDoor,
      await everythingStored(admin),
      api.logged(),
      ...lines,
    ];
    expect(everything.filter((text) => TRACES.test(text))).toEqual([]);
  }, 300_000);

  it('would be found: the same search finds one that a table holds', async () => {
    await admin.query(`update merchants.webshop set notice_url = $1 where webshop_id = $2`, [
      CANARIES[0],
      api.other.webshopId,
    ]);
    expect(await everythingStored(admin)).toMatch(TRACES);
  });

  it('leaves the events of the same payloads, so that something came through', async () => {
    for (const sample of await rawSamples()) await send(sample);
    await drain();
    const { rowCount } = await admin.query('select 1 from ingest.parked_event');
    expect(rowCount).toBeGreaterThan(25);
  }, 120_000);
});
