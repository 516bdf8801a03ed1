import { spawnSync } from 'node:child_process';
import { transaction } from '@app/database';
import type { LogPiece, PieceOutcome } from '@app/kafka';
import {
  beginPosition,
  CarrierRegistry,
  ingestBatch,
  joinParked,
  listUnmappedCodes,
  type IngestDeps,
} from '@app/ingest';
import { Clock, createLog, Ids } from '@app/platform';
import { House } from '../support/factories/house.js';

const ids = new Ids();
const clock = new Clock();
let house: House;
let deps: IngestDeps;
let zool: string;
let other: string;

beforeAll(async () => {
  house = await House.build();
  zool = await house.webshop();
  other = await house.webshop();
  deps = {
    pool: house.ingest,
    carriers: CarrierRegistry.load(),
    bindings: new Map([['bound-to-zool', zool]]),
    planning: { earlyStatusWaitSeconds: 0, eventFreshHours: 24 },
    clock,
    log: createLog('test', { level: 'silent' }),
  };
});

afterAll(() => house.tearDown());

type Fields = Record<string, unknown>;
let codes = 0;
const newCode = (): string => `3SZOOL${String((codes += 1)).padStart(7, '0')}`;
const minutesAgo = (minutes: number): string =>
  new Date(Math.floor(clock.now().getTime() / 1_000) * 1_000 - minutes * 60_000).toISOString();

const event = (
  trackingCode: string,
  code: string,
  at = minutesAgo(5),
  more: Fields = {},
): Fields => ({
  specversion: '1.0',
  id: ids.uuidV7(),
  source: 'urn:example:carriers',
  type: 'nl.seintje.carrier-event.v1',
  data: { carrier: 'postnl', trackingCode, code, occurredAt: at },
  ...more,
});

type Value = Fields | Buffer | null;
const bytes = (value: Value): Buffer | null =>
  value === null || Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value));

/** A topic of this test's own, as a log that can be read again. */
class Log {
  private readonly values: Value[] = [];
  readonly topic: string;

  constructor(topic?: string) {
    this.topic = topic ?? `log-${ids.uuidV7()}`;
  }

  async begin(): Promise<this> {
    await beginPosition(deps.pool, { clusterId: 'cluster', topic: this.topic, partition: 0 }, 0n);
    return this;
  }

  append(...values: Value[]): LogPiece {
    const from = this.values.length;
    this.values.push(...values);
    return this.piece(from, this.values.length);
  }

  piece(from: number, next: number): LogPiece {
    return {
      clusterId: 'cluster',
      topic: this.topic,
      partition: 0,
      from: BigInt(from),
      next: BigInt(next),
      messages: this.values.slice(from, next).map((value, n) => ({
        offset: BigInt(from + n),
        value: bytes(value),
        contentType: undefined,
      })),
      stepOver: false,
    };
  }

  async take(...values: Value[]): Promise<PieceOutcome> {
    return ingestBatch(deps, this.append(...values));
  }

  async next(): Promise<bigint> {
    const { rows } = await house.admin.query<{ next: string }>(
      'select next from ingest.ingest_offset where topic = $1',
      [this.topic],
    );
    return BigInt(rows[0]?.next ?? -1);
  }

  async deadLetters(): Promise<string[]> {
    const { rows } = await house.admin.query<{ letter: string }>(
      `select log_offset || ' ' || reason as letter from ingest.dead_letter where topic = $1 order by log_offset`,
      [this.topic],
    );
    return rows.map((row) => row.letter);
  }
}

async function register(webshopId: string, trackingCode: string): Promise<string> {
  const shipmentId = ids.uuidV7();
  await house.admin.query(
    `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code) values ($1, $2, 'postnl', $3)`,
    [webshopId, shipmentId, trackingCode],
  );
  return shipmentId;
}

async function stateOf(shipmentId: string): Promise<string> {
  const { rows } = await house.admin.query<{ state: string }>(
    `select status || ' ' || event_count as state from shipments.shipment where shipment_id = $1`,
    [shipmentId],
  );
  return rows[0]?.state ?? 'none';
}

async function parkedCount(trackingCode: string): Promise<number> {
  const { rows } = await house.admin.query<{ count: number }>(
    'select count(*)::int as count from ingest.parked_event where tracking_code = $1',
    [trackingCode],
  );
  return rows[0]?.count ?? -1;
}

const settle = (): Promise<number | undefined> => joinParked(deps, 'ever');

describe('taking a piece of the log', () => {
  it('makes dead letters of what it cannot use, while what is behind goes on', async () => {
    const code = newCode();
    const shipment = await register(zool, code);
    const log = await new Log().begin();
    const canary = 'sanne.de.vries@example.nl';
    const outcome = await log.take(
      event(code, 'A01', minutesAgo(50)),
      Buffer.from(`{"id": "${canary}"`),
      event(code, 'J05', minutesAgo(5), { type: canary }),
      Buffer.alloc(1_000_000, 'x'),
      null,
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      Buffer.from(`{"__proto__": {"email": "${canary}"}}`),
      Buffer.from('['.repeat(30_000)),
      event(code, 'J05', minutesAgo(5), {
        data: { carrier: 'zoolpost', trackingCode: code, code: 'J05', occurredAt: minutesAgo(5) },
      }),
      event(code, 'J05', '1900-01-01T00:00:00Z'),
      event(code, 'B01', minutesAgo(40)),
    );
    expect(outcome).toEqual({ kind: 'taken', next: 11n });
    expect(await log.deadLetters()).toEqual([
      '1 value.not_json',
      '2 event.type_unknown',
      '3 value.too_large',
      '4 value.empty',
      '5 value.not_utf8',
      '6 event.forbidden_key',
      '7 value.too_deep',
      '8 data.carrier_unknown',
      '9 data.occurred_at_out_of_range',
    ]);
    expect(await stateOf(shipment)).toBe('accepted 2');
    const { rows } = await house.admin.query<{ kept: boolean }>(
      `select exists (select from ingest.dead_letter d where d::text like '%sanne%') as kept`,
    );
    expect(rows[0]?.kept).toBe(false);
  });

  it('counts the same piece once, however often it is taken', async () => {
    const code = newCode();
    const shipment = await register(zool, code);
    const log = await new Log().begin();
    const piece = log.append(event(code, 'A01', minutesAgo(9)), event(code, 'NEVER_HEARD_OF'));
    await ingestBatch(deps, piece);
    expect(await ingestBatch(deps, piece)).toEqual({ kind: 'taken', next: 2n });
    expect(await stateOf(shipment)).toBe('announced 1');
    const unmapped = await transaction(deps.pool, listUnmappedCodes);
    expect(unmapped).toMatchObject([
      { carrier: 'postnl', namespace: 'observation', code: 'NEVER_HEARD_OF', seen: 1 },
    ]);
  });

  it('leaves to a zombie with an old batch nothing to do', async () => {
    const code = newCode();
    const shipment = await register(zool, code);
    const log = await new Log().begin();
    const old = log.append(event(code, 'A01', minutesAgo(9)));
    await ingestBatch(deps, old);
    await log.take(event(code, 'B01', minutesAgo(8)));
    await log.take(event(code, 'J01', minutesAgo(7)));
    expect(await ingestBatch(deps, old)).toEqual({ kind: 'taken', next: 3n });
    expect(await log.next()).toBe(3n);
    expect(await stateOf(shipment)).toBe('in_transit 3');
  });

  it('takes of a piece only what lies above the position', async () => {
    const code = newCode();
    const log = await new Log().begin();
    await log.take(event(code, 'A01'), Buffer.from('poison'));
    log.append(Buffer.from('poison'));
    await house.admin.query('delete from ingest.dead_letter where topic = $1', [log.topic]);
    expect(await ingestBatch(deps, log.piece(0, 3))).toEqual({ kind: 'taken', next: 3n });
    expect(await log.deadLetters()).toEqual(['2 value.not_json']);
  });

  it('takes one of two events with the same source and id', async () => {
    const code = newCode();
    const shipment = await register(zool, code);
    const log = await new Log().begin();
    const id = { id: 'the-same' };
    await log.take(event(code, 'A01', minutesAgo(9), id), event(code, 'I01', minutesAgo(8), id));
    await log.take(event(code, 'J05', minutesAgo(7), id));
    expect(await stateOf(shipment)).toBe('announced 1');
  });

  it('stores the same fact once when it comes under two ids', async () => {
    const code = newCode();
    const shipment = await register(zool, code);
    const log = await new Log().begin();
    const at = minutesAgo(9);
    await log.take(event(code, 'K14', at), event(code, 'K14', at));
    expect(await stateOf(shipment)).toBe('delivery_attempted 1');
  });

  it('comes to the same state when events arrive out of order', async () => {
    const code = newCode();
    const shipment = await register(zool, code);
    const log = await new Log().begin();
    await log.take(event(code, 'I01', minutesAgo(5)));
    await log.take(event(code, 'J05', minutesAgo(20)), event(code, 'A01', minutesAgo(90)));
    await log.take(event(code, 'A19', minutesAgo(4)), event(code, 'B01', minutesAgo(60)));
    expect(await stateOf(shipment)).toBe('delivered 5');
  });

  it('does nothing across a gap until told to step over it, and nothing without a position', async () => {
    const code = newCode();
    const log = new Log();
    const piece = { ...log.append(event(code, 'A01')), from: 5n, next: 6n };
    expect(await ingestBatch(deps, piece)).toEqual({ kind: 'unseen' });
    await log.begin();
    expect(await ingestBatch(deps, piece)).toEqual({ kind: 'gap', next: 0n });
    expect(await log.next()).toBe(0n);
    expect(await ingestBatch(deps, { ...piece, stepOver: true })).toEqual({
      kind: 'taken',
      next: 6n,
    });
  });

  it('lets batches of the same parcels in opposite order pass each other', async () => {
    const parcels = Array.from({ length: 60 }, newCode);
    for (const code of parcels) await register(zool, code);
    const logs = await Promise.all([1, 2, 3, 4].map(() => new Log().begin()));
    const outcomes = await Promise.all(
      logs.flatMap((log, n) => {
        const order = n % 2 === 0 ? parcels : [...parcels].reverse();
        return log.take(...order.map((code) => event(code, 'B01', minutesAgo(9 + n))));
      }),
    );
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['taken', 'taken', 'taken', 'taken']);
    const { rows } = await house.admin.query(
      `select distinct status, event_count as "eventCount" from shipments.shipment where tracking_code = any($1)`,
      [parcels],
    );
    expect(rows).toEqual([{ status: 'accepted', eventCount: 4 }]);
  });

  it('buries alone a message that the database refuses, with its neighbours taken', async () => {
    const code = newCode();
    const shipment = await register(zool, code);
    const log = await new Log().begin();
    // A town that our checks let through, and at which this rule divides by zero.
    await house.admin.query(
      `alter table shipments.event add constraint test_refuses check (
         facility_place is distinct from 'Franeker'
         or 1 / length(trim(both 'Franeker' from facility_place)) > 0)`,
    );
    const data = { carrier: 'postnl', trackingCode: code, occurredAt: minutesAgo(7) };
    const refused = {
      data: { ...data, code: 'J01', facility: { country: 'NL', place: 'Franeker' } },
    };
    const outcome = await log.take(
      event(code, 'A01', minutesAgo(9)),
      event(code, 'J01', minutesAgo(7), refused),
      event(code, 'B01', minutesAgo(8)),
    );
    await house.admin.query('alter table shipments.event drop constraint test_refuses');
    expect(outcome).toEqual({ kind: 'taken', next: 3n });
    expect(await log.deadLetters()).toEqual(['1 database.refused']);
    expect(await stateOf(shipment)).toBe('accepted 2');
  });

  it('plans a notification for whoever consented, once', async () => {
    const slot = await house.shipment(zool, 'sanne@example.nl');
    const code = newCode();
    await house.admin.query(
      'update shipments.shipment set tracking_code = $2 where shipment_id = $1',
      [slot.shipmentId, code],
    );
    const log = await new Log().begin();
    await log.take(event(code, 'J05', minutesAgo(9)), event(code, 'A19', minutesAgo(9)));
    await log.take(event(code, 'J05', minutesAgo(8)));
    const { rows } = await house.admin.query<{ milestone: string; cause: string }>(
      'select milestone, cause from notifications.notification where shipment_id = $1',
      [slot.shipmentId],
    );
    expect(rows).toEqual([
      { milestone: 'out_for_delivery', cause: expect.stringMatching(/^20\d\d-/) as string },
    ]);
  });
});

describe('a killed worker', () => {
  it.each([
    // The statement is with the database: it may end it or not, but never half.
    ['ingest.under_way', ['unknown 0 at 0', 'accepted 2 at 2']],
    ['ingest.after_commit', ['accepted 2 at 2']],
  ])(
    'killed at %s has done all of a piece or nothing, and the next one ends it',
    async (failpoint, possible) => {
      const code = newCode();
      const shipment = await register(zool, code);
      const log = await new Log().begin();
      const piece = log.append(
        event(code, 'A01', minutesAgo(9)),
        event(code, 'B01', minutesAgo(8)),
      );
      const child = spawnSync(
        process.execPath,
        ['--import', './test/support/typescript.mjs', 'test/integration/ingest-killed.ts'],
        {
          input: JSON.stringify({
            url: house.database.urls.ingest_rw,
            topic: log.topic,
            values: piece.messages.map(({ value }) => value?.toString()),
          }),
          env: { ...process.env, FAILPOINT: failpoint, NODE_OPTIONS: '' },
        },
      );
      expect(child.signal).toBe('SIGKILL');
      const { rows } = await house.admin.query<{ then: string }>(
        // One snapshot of both, as the statement may still be ending.
        `select status || ' ' || event_count || ' at ' || next as then
           from shipments.shipment, ingest.ingest_offset where shipment_id = $1 and topic = $2`,
        [shipment, log.topic],
      );
      expect(possible).toContain(rows[0]?.then);
      expect(await ingestBatch(deps, piece)).toEqual({ kind: 'taken', next: 2n });
      expect(await stateOf(shipment)).toBe('accepted 2');
    },
  );
});

describe('parked events', () => {
  it('join when their parcel is registered, in the order of their times', async () => {
    const code = newCode();
    const log = await new Log().begin();
    await log.take(event(code, 'J05', minutesAgo(8)), event(code, 'A01', minutesAgo(99)));
    expect(await parkedCount(code)).toBe(2);
    expect(await settle()).toBe(0);
    const shipment = await register(zool, code);
    expect(await joinParked(deps, { seconds: 60 })).toBe(2);
    expect(await stateOf(shipment)).toBe('out_for_delivery 2');
    expect(await parkedCount(code)).toBe(0);
  });

  it('of a shared source wait while two webshops have their code', async () => {
    const code = newCode();
    const log = await new Log().begin();
    await log.take(event(code, 'J05'));
    await register(zool, code);
    const second = await register(other, code);
    expect(await settle()).toBe(0);
    await house.admin.query(
      'update shipments.shipment set closed_at = now() where shipment_id = $1',
      [second],
    );
    expect(await settle()).toBe(1);
  });

  it('of a bound source join only its webshop', async () => {
    const code = newCode();
    const log = await new Log('bound-to-zool').begin();
    const others = await register(other, code);
    await log.take(event(code, 'J05'));
    expect(await parkedCount(code)).toBe(1);
    expect(await settle()).toBe(0);
    const shipment = await register(zool, code);
    expect(await settle()).toBe(1);
    expect(await stateOf(shipment)).toBe('out_for_delivery 1');
    expect(await stateOf(others)).toBe('unknown 0');
  });

  it('do not exist for a shared event whose code two webshops have: both are told', async () => {
    const code = newCode();
    const both = [await register(zool, code), await register(other, code)];
    const log = await new Log().begin();
    await log.take(event(code, 'I01'));
    expect(await Promise.all(both.map(stateOf))).toEqual(['delivered 1', 'delivered 1']);
  });
});
