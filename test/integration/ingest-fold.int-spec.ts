import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { createPool, transaction } from '@app/database';
import { Ids } from '@app/platform';
import {
  foldEvents,
  localDate,
  mayFollow,
  recordStatus,
  STATUSES,
  type EventKind,
  type ShipmentEvent,
  type Status,
  type TrackingEvent,
  type Transitions,
} from '@app/shipments';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

const ids = new Ids();
const webshopId = ids.uuidV7();
let database: FreshDatabase;
let admin: Pool;
let ingest: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  admin = createPool(database.adminUrl, {
    connectionsMax: 2,
    applicationName: 'test',
    pinnedPlans: false,
  });
  ingest = createPool(database.urls.ingest_rw, {
    connectionsMax: 2,
    applicationName: 'test',
    pinnedPlans: true,
  });
});

afterAll(async () => {
  await Promise.all([admin.end(), ingest.end()]);
  await database.drop();
});

/** An event of whole seconds around a change of day and of summer time, so that equal times occur. */
const event = fc
  .record({
    second: fc.integer({ min: 0, max: 40 }).map((step) => step * 2_903),
    kind: fc.constantFrom<EventKind>('milestone', 'milestone', 'scan', 'info', 'correction'),
    status: fc.constantFrom<Status>(...STATUSES.filter((status) => status !== 'unknown')),
    isPlainCorrection: fc.boolean(),
    reason: fc.constantFrom(null, 'delayed', 'customs'),
    deliveredHow: fc.constantFrom(null, 'neighbour' as const, 'mailbox' as const),
    eta: fc.option(fc.integer({ min: 1, max: 5 })),
  })
  .map((made): TrackingEvent => {
    const occurredAt = new Date(Date.UTC(2026, 9, 24, 20) + made.second * 1_000);
    const hasStatus =
      made.kind !== 'info' && !(made.kind === 'correction' && made.isPlainCorrection);
    const eta = (hours: number | null): Date | null =>
      made.eta === null || hours === null
        ? null
        : new Date(occurredAt.getTime() + hours * 3_600_000);
    return {
      eventId: eventIdOf(JSON.stringify(made)),
      occurredAt,
      zoneSource: 'explicit',
      namespace: 'event',
      code: 'X',
      kind: made.kind,
      status: hasStatus ? made.status : null,
      reason: made.reason,
      deliveredHow: made.deliveredHow,
      sensitive: false,
      facilityCountry: null,
      facilityPlace: null,
      etaFrom: eta(made.eta),
      etaTo: eta(made.eta === null ? null : made.eta + 1),
    };
  });

/** What is sent in which order: each event once or twice, cut into batches. */
const history = fc
  .array(event, { minLength: 1, maxLength: 14 })
  .chain((events) =>
    fc.record({
      events: fc.constant([...new Map(events.map((it) => [it.eventId, it])).values()]),
      arrival: fc.shuffledSubarray([...events, ...events], {
        minLength: events.length,
        maxLength: events.length * 2,
      }),
      batchSize: fc.integer({ min: 1, max: 6 }),
    }),
  )
  .map(({ events, arrival, batchSize }) => ({
    events,
    // A shuffled part may lack an event; the rest comes at the end.
    arrival: [...arrival, ...events],
    batchSize,
  }));

describe('the fold of events', () => {
  it('says the same in SQL and in TypeScript, whatever the order of arrival, doubled or corrected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 8 }), async (histories) => {
        const shipments = await register(histories.length);
        const told = new Map<string, Set<string>>();
        const rounds = Math.max(...histories.map((it) => it.arrival.length));
        for (let start = 0; start < rounds; start += 1) {
          const batch = histories.flatMap(({ arrival, batchSize }, n) =>
            arrival.slice(start * batchSize, (start + 1) * batchSize).map((it): ShipmentEvent => ({
              webshopId,
              shipmentId: shipments[n] ?? '',
              event: it,
            })),
          );
          remember(told, await transaction(ingest, (tx) => recordStatus(tx, batch)));
        }
        for (const [n, { events }] of histories.entries()) {
          const shipmentId = shipments[n] ?? '';
          const folded = foldEvents(events);
          expect(await stored(shipmentId)).toEqual({
            ...folded.state,
            eventCount: events.length,
            foldedUntil: new Date(Math.max(...events.map((it) => it.occurredAt.getTime()))),
          });
          // Each milestone that counts in the end was given to planning when it first counted.
          for (const { milestone, cause, ord } of folded.transitions) {
            expect([...(told.get(shipmentId) ?? [])]).toContain(fact(milestone, cause, ord));
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('knows the same moves in SQL and in TypeScript', async () => {
    const { rows } = await admin.query<{ from: Status; to: Status; may: boolean }>(
      `select f as "from", t as "to", shipments.may_follow(f, t) as may
         from unnest(enum_range(null::shipments.status)) f, unnest(enum_range(null::shipments.status)) t`,
    );
    expect(rows).toHaveLength(STATUSES.length ** 2);
    for (const { from, to, may } of rows) {
      expect([from, to, may]).toEqual([from, to, mayFollow(from, to)]);
    }
  });

  it('stores no event of a shipment that there is not', async () => {
    const [made] = fc.sample(event, { numRuns: 1, seed: 7 });
    const strayed = { webshopId, shipmentId: ids.uuidV7(), event: made! };

    await expect(transaction(ingest, (tx) => recordStatus(tx, [strayed]))).rejects.toMatchObject({
      code: '23503',
    });

    const { rows } = await admin.query('select from shipments.event where shipment_id = $1', [
      strayed.shipmentId,
    ]);
    expect(rows).toEqual([]);
  });

  it('lists the statuses in the order of the database', async () => {
    const { rows } = await admin.query<{ status: string }>(
      'select unnest(enum_range(null::shipments.status))::text as status',
    );
    expect(rows.map((row) => row.status)).toEqual([...STATUSES]);
  });

  it('ranks them alike in SQL and in TypeScript', async () => {
    const { rows } = await admin.query<{ status: Status; rank: string }>(
      `select s as status, shipments.ord(to_timestamp(0), s)::text as rank
         from unnest(enum_range(null::shipments.status)) s`,
    );
    expect(rows.map(({ rank }) => Number(rank))).toEqual(
      rows.map(({ status }) => STATUSES.indexOf(status) + 1),
    );
  });

  it('knows the same local days in SQL and in TypeScript, over both changes of the clock', async () => {
    const moments = Array.from(
      { length: 400 },
      (_, n) => new Date(Date.UTC(2026, 0, 1) + n * 79_199_000),
    );
    const { rows } = await admin.query<{ day: string }>(
      'select shipments.local_date(at) as day from unnest($1::timestamptz[]) with ordinality u(at, n) order by n',
      [moments.map((moment) => moment.toISOString())],
    );
    expect(rows.map((row) => row.day)).toEqual(moments.map(localDate));
  });
});

/** A version 8 UUID made from content, as ingest makes them. */
function eventIdOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function register(count: number): Promise<string[]> {
  const shipments = Array.from({ length: count }, () => ids.uuidV7());
  await admin.query(
    `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code)
     select $1, s, 'postnl', s::text from unnest($2::uuid[]) s`,
    [webshopId, shipments],
  );
  return shipments;
}

async function stored(shipmentId: string): Promise<unknown> {
  const { rows } = await admin.query(
    `select status, status_at as "statusAt", reason, delivered_how as "deliveredHow", attempts,
            reopened_by as "reopenedBy", eta_from as "etaFrom", eta_to as "etaTo",
            event_count as "eventCount", folded_until as "foldedUntil"
       from shipments.shipment where webshop_id = $1 and shipment_id = $2`,
    [webshopId, shipmentId],
  );
  return rows[0];
}

const fact = (milestone: string, cause: string, ord: bigint | string): string =>
  `${milestone} ${cause} ${String(ord)}`;

function remember(told: Map<string, Set<string>>, transitions: Transitions): void {
  for (const [n, shipmentId] of transitions.shipmentIds.entries()) {
    const facts = told.get(shipmentId) ?? new Set<string>();
    facts.add(
      fact(transitions.milestones[n] ?? '', transitions.causes[n] ?? '', transitions.ords[n] ?? ''),
    );
    told.set(shipmentId, facts);
  }
}
