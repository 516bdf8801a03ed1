import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { createPool, transaction } from '@app/database';
import {
  checkpointFiles,
  CheckpointSigner,
  CheckpointStateFile,
  loadCheckpointKey,
} from '@app/ledger';
import { bindEventSource, issueApiKey, SCOPES } from '@app/merchants';
import { planNotifications, WithdrawalLinks } from '@app/notifications';
import { Ids, PROBLEMS } from '@app/platform';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { SourceSecrets } from '@app/sealing';
import { recordStatus } from '@app/shipments';
import { SANNE, type ApiExample } from '../../apps/api/src/openapi/api-example.js';
import { EXAMPLES } from '../../apps/api/src/openapi/examples.js';
import {
  checkedInDocument,
  DocumentedBodies,
  placedOperations,
  type PlacedOperation,
} from '../support/api-document-for-tests.js';
import {
  apiForTests,
  newKey,
  type Answer,
  type ApiForTests,
  type Ask,
} from '../support/api-for-tests.js';
import { StandIns } from '../support/stand-ins.js';

const document = checkedInDocument();
const operations = placedOperations(document);
const bodies = new DocumentedBodies(document);
const standIns = new StandIns();
/** As many tries by code as the examples make, less the last. */
const TRIES = 2;
/** The push service of development: nothing listens there, and subscribing does not look. */
const PUSH_DEV_ORIGIN = 'http://127.0.0.1:9';

let api: ApiForTests;
let signer: CheckpointSigner;
let folder: string;
const pools: Pool[] = [];

beforeAll(async () => {
  api = await apiForTests({ TRACK_TRIES_PER_MINUTE: String(TRIES), PUSH_DEV_ORIGIN });
  // Whether a real push service is there is not for a test to ask.
  standIns.means(SANNE.endpoint, `${PUSH_DEV_ORIGIN}/push/sanne`);
  signer = await newSigner();
  await signer.round();
});

afterAll(async () => {
  signer.stop();
  await rm(folder, { recursive: true });
  await Promise.all(pools.map((pool) => pool.end()));
  await api.stop();
});

const operationNamed = (operationId: string): PlacedOperation =>
  operations.find((operation) => operation.operationId === operationId)!;

const poolOf = (role: 'ingest_rw' | 'upkeep_rw'): Pool => {
  const pool = createPool(api.database.urls[role], {
    connectionsMax: 1,
    applicationName: 'test',
    pinnedPlans: false,
  });
  pools.push(pool);
  return pool;
};

/** What happens outside the API before an example, so that it has something to show. */
const BEFORE: Partial<Record<string, () => Promise<void>>> = {
  'listShipments firstPage': outForDelivery,
  'showWithdrawPage inEnglish': mailArrived,
  'takeEvents onItsRound': async () => {
    await bindSource('events');
  },
  'takeWebhook signed': async () => {
    standIns.means(SANNE.eventSource, await bindSource('postnl'));
  },
  'listTrees signed': async () => {
    await signer.round();
  },
};

/** Webshop Zool lets a source of events in. */
async function bindSource(form: string): Promise<string> {
  const bound = { webshopId: api.zool.webshopId, sourceId: api.maker.ids.uuidV7() };
  const secret = Buffer.from('zool-and-its-carrier');
  const sealed = new SourceSecrets(api.maker.pepper).seal(secret, bound);
  const sealedSecret = form === 'events' ? null : sealed;
  await bindEventSource(api.administration, { ...bound, form, sealedSecret });
  return bound.sourceId;
}

/** The carrier says that Sanne's parcel is in the van. */
async function outForDelivery(): Promise<void> {
  const at = new Date();
  const hours = (count: number): Date => new Date(at.getTime() + count * 3_600_000);
  await transaction(poolOf('ingest_rw'), async (tx) => {
    const event = {
      eventId: new Ids().uuidV7(),
      occurredAt: at,
      zoneSource: 'explicit' as const,
      namespace: 'postnl',
      code: 'J05',
      kind: 'milestone' as const,
      status: 'out_for_delivery' as const,
      reason: null,
      deliveredHow: null,
      sensitive: false,
      facilityCountry: 'NL',
      facilityPlace: 'Amsterdam',
      etaFrom: hours(3),
      etaTo: hours(5),
    };
    const shipmentId = standIns.sent(SANNE.shipment);
    const moves = await recordStatus(tx, [{ webshopId: api.zool.webshopId, shipmentId, event }]);
    await planNotifications(tx, moves, { earlyStatusWaitSeconds: 0, eventFreshHours: 24 });
  });
}

/** Sanne gets a mail with a link. */
function mailArrived(): Promise<void> {
  const links = new WithdrawalLinks(api.url, Buffer.from(api.settings.LINK_MAC_KEY));
  const token = links.sign({
    webshopId: api.zool.webshopId,
    contactRef: standIns.sent(SANNE.contactRef),
    purpose: PURPOSE.status_update,
    channel: CHANNEL.email,
  });
  standIns.means(SANNE.mailToken, token);
  return Promise.resolve();
}

/** A signer whose state file is empty signs only empty trees, so it begins before the first leaf. */
async function newSigner(): Promise<CheckpointSigner> {
  folder = await mkdtemp(join(tmpdir(), 'seintje-examples-'));
  const { LEDGER_ORIGIN } = api.settings;
  const files = checkpointFiles({ ...api.settings, DATA_DIR: folder });
  return new CheckpointSigner(
    poolOf('upkeep_rw'),
    await loadCheckpointKey(files.keyFile, LEDGER_ORIGIN, true),
    new CheckpointStateFile(files.stateFile, LEDGER_ORIGIN),
  );
}

async function perform(example: ApiExample): Promise<Answer> {
  const operation = operationNamed(example.operationId);
  const { path, ...what } = requestOf(operation, standIns.sent(example));
  return api.ask(operation.method.toUpperCase(), path, {
    ...what,
    ...(example.withKey === true ? { key: api.zool.apiKey } : {}),
  });
}

function requestOf(
  operation: PlacedOperation,
  { parameters = {}, body }: ApiExample,
): Ask & { path: string } {
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  let { path } = operation;
  for (const [name, value] of Object.entries(parameters)) {
    const place = operation.parameters?.find((one) => 'name' in one && one.name === name);
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, value);
    else if (place !== undefined && 'in' in place && place.in === 'query') query.set(name, value);
    else headers[name] = value;
  }
  const [type = ''] = Object.keys(operation.requestBody?.content ?? {});
  const isForm = type.endsWith('form-urlencoded');
  return {
    path: query.size > 0 ? `${path}?${query.toString()}` : path,
    headers: isForm ? { ...headers, 'Content-Type': type } : headers,
    ...(body === undefined
      ? {}
      : { body: isForm ? new URLSearchParams(body as Record<string, string>).toString() : body }),
  };
}

const typeOf = (answer: Answer): string =>
  (answer.headers.get('Content-Type') ?? '').split(';')[0]!.trim();

const bodyOf = (answer: Answer): unknown =>
  typeOf(answer).endsWith('json') ? answer.json : answer.text;

/** Held against the document: the status and media type are named, the body fits, the header is there. */
function expectAsDocumented(operation: PlacedOperation, answer: Answer): void {
  const documented = operation.responses[answer.status];
  expect([operation.operationId, answer.status, documented === undefined]).toEqual([
    operation.operationId,
    answer.status,
    false,
  ]);
  expect(Object.keys(documented?.content ?? {})).toContain(typeOf(answer));
  expect(bodies.faultsOfAnswer(operation, answer.status, typeOf(answer), bodyOf(answer))).toEqual(
    [],
  );
  expect(answer.headers.get('X-Correlation-Id')).toMatch(/^[0-9a-f-]{36}$/);
}

describe('every example of the API document', () => {
  it.each(EXAMPLES.map((example) => [`${example.operationId} ${example.name}`, example] as const))(
    '%s is answered as it says',
    async (title, example) => {
      await BEFORE[title]?.();

      const answer = await perform(example);

      const { status, headers = {}, body } = example.answer;
      standIns.means(SANNE.correlation, answer.headers.get('X-Correlation-Id')!);
      expect([answer.status, bodyOf(answer)]).toEqual([
        status,
        standIns.expected(body, bodyOf(answer)),
      ]);
      expect(Object.fromEntries(answer.headers)).toMatchObject(
        Object.fromEntries(Object.entries(headers).map(([name, of]) => [name.toLowerCase(), of])),
      );
      expectAsDocumented(operationNamed(example.operationId), answer);
    },
  );

  it.each(
    EXAMPLES.filter(({ body, answer }) => body !== undefined && answer.status < 300).map(
      (example) => [`${example.operationId} ${example.name}`, example] as const,
    ),
  )('%s sends what the document asks for', (_title, { operationId, body }) => {
    const operation = operationNamed(operationId);
    if ('application/json' in operation.requestBody!.content) {
      expect(bodies.faultsOfRequest(operation, body)).toEqual([]);
    }
  });

  it('is one of those above, and every operation has one that succeeds', () => {
    const inDocument = operations.flatMap(({ operationId, responses }) =>
      Object.values(responses).flatMap(({ content = {} }) =>
        Object.values(content).flatMap(({ examples = {} }) =>
          Object.keys(examples).map((name) => `${operationId} ${name}`),
        ),
      ),
    );
    const shown = new Set(
      EXAMPLES.filter(({ answer }) => answer.status < 300).map(({ operationId }) => operationId),
    );

    expect(inDocument.sort()).toEqual(
      EXAMPLES.map(({ operationId, name }) => `${operationId} ${name}`).sort(),
    );
    // The document is no example of itself; it is read below.
    expect(operations.map(({ operationId }) => operationId).filter((id) => !shown.has(id))).toEqual(
      ['readApiDocument'],
    );
  });

  it('is missed when its answer is another: a wrong value, form, member or id', () => {
    const forms = new StandIns();
    const real = { id: '0193aaaa-0000-7000-8000-000000000001', at: '2026-01-01T00:00:00.000Z' };
    const like = (example: unknown): boolean =>
      JSON.stringify(forms.expected(example, real)) === JSON.stringify(real);

    expect(like({ id: SANNE.shipment, at: '2026-11-22T10:00:00Z' })).toBe(true);
    expect(like({ id: SANNE.stamp, at: '2026-11-22' })).toBe(false);
    expect(like({ id: 'x', at: '2026-11-22T10:00:00Z' })).toBe(false);
    expect(like({ id: SANNE.shipment })).toBe(false);
    forms.means(SANNE.contactRef, '0193aaaa-0000-7000-8000-000000000002');
    expect(like({ id: SANNE.contactRef, at: '2026-11-22T10:00:00Z' })).toBe(false);
  });
});

/** Copies of a body, each with null in one other place. */
function withNulls(body: unknown): unknown[] {
  if (typeof body !== 'object' || body === null) return [];
  const put = (name: string, value: unknown): unknown =>
    Array.isArray(body)
      ? body.map((item: unknown, at) => (String(at) === name ? value : item))
      : { ...body, [name]: value };
  return Object.entries(body).flatMap(([name, value]) => [
    put(name, null),
    ...withNulls(value).map((below) => put(name, below)),
  ]);
}

describe('every operation', () => {
  const guarded = operations.filter(({ security }) => security !== undefined);
  const somewhere = (path: string): string => path.replace('{id}', SANNE.nobodys);

  it('that needs a key says so, and answers 401 without and 403 without its scope', async () => {
    expect(guarded.map(({ path }) => path)).toEqual(
      operations
        .map(({ path }) => path)
        .filter((path) => /^\/v1\/(?:shipments|carrier-events|brand)/.test(path)),
    );
    for (const operation of guarded) {
      const [[scope = ''] = []] = operation.security!.map(({ apiKey }) => apiKey);
      const { apiKey } = await issueApiKey(
        api.administration,
        api.maker,
        api.zool.webshopId,
        SCOPES.filter((other) => other !== scope),
      );
      const ask = (key?: string): Promise<Answer> =>
        api.ask(operation.method.toUpperCase(), somewhere(operation.path), {
          ...(key === undefined ? {} : { key }),
        });
      const [without, narrow] = [await ask(), await ask(apiKey)];
      expect([without.status, narrow.status]).toEqual([401, 403]);
      expectAsDocumented(operation, without);
      expectAsDocumented(operation, narrow);
    }
  });

  it('with a body names what can be wrong with it', async () => {
    const withBody = operations.filter(
      ({ requestBody }) => requestBody?.content['application/json'] !== undefined,
    );
    for (const operation of withBody) {
      for (const [body, headers, status] of [
        ['{', {}, 400],
        [{ '*': 1 }, {}, 422],
        [`"${'x'.repeat(70_000)}"`, {}, 413],
        ['{}', { 'Content-Encoding': 'zip' }, 415],
      ] as const) {
        const answer = await api.ask(operation.method.toUpperCase(), somewhere(operation.path), {
          body,
          key: api.zool.apiKey,
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': 'bad-bodies',
            ...headers,
          },
        });
        expect([operation.operationId, answer.status]).toEqual([operation.operationId, status]);
        expectAsDocumented(operation, answer);
      }
    }
  });

  it('refuses null, wherever the document does not allow it', async () => {
    const withBody = EXAMPLES.filter(
      ({ operationId, body, answer }) =>
        body !== undefined &&
        answer.status < 300 &&
        'application/json' in operationNamed(operationId).requestBody!.content,
    );
    for (const { operationId, body, parameters = {} } of withBody) {
      const operation = operationNamed(operationId);
      for (const holed of withNulls(body)) {
        if (bodies.faultsOfRequest(operation, holed).length === 0) continue;
        const answer = await api.ask(operation.method.toUpperCase(), somewhere(operation.path), {
          key: api.zool.apiKey,
          headers: 'Idempotency-Key' in parameters ? newKey() : {},
          body: holed,
        });
        expect([operationId, holed, answer.status]).toEqual([operationId, holed, 422]);
        expectAsDocumented(operation, answer);
      }
    }
  });

  it('that can refuse shows a refusal', () => {
    const refusing = operations.filter(({ responses }) =>
      Object.keys(responses).some((status) => Number(status) >= 400 && Number(status) < 500),
    );
    const refused = EXAMPLES.filter(
      ({ answer }) => answer.status in { 400: 1, 401: 1, 404: 1, 409: 1, 422: 1 },
    );

    expect(
      refusing
        .map(({ operationId }) => operationId)
        .filter((id) => !refused.some(({ operationId }) => operationId === id)),
    ).toEqual([]);
  });

  it('is in the document that the API serves, which is the one checked in', async () => {
    const answer = await api.ask('GET', '/v1/openapi.json');

    expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(answer.json).toEqual(document);
    expectAsDocumented(operationNamed('readApiDocument'), answer);
  });

  it('uses codes of the catalogue, each with its own status', () => {
    for (const { responses } of operations) {
      for (const [status, { content = {} }] of Object.entries(responses)) {
        const said = JSON.stringify(content['application/problem+json']?.schema ?? {});
        for (const [code, problem] of Object.entries(PROBLEMS)) {
          if (said.includes(`"${code}"`))
            expect([code, problem.status]).toEqual([code, Number(status)]);
        }
      }
    }
  });
});
