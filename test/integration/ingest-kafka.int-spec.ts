import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka, type Message, type Producer } from 'kafkajs';
import {
  CarrierEventConsumer,
  registerCodecs,
  type LogPiece,
  type StoppedPartition,
} from '@app/kafka';
import { beginPosition, CarrierRegistry, ingestBatch, type IngestDeps } from '@app/ingest';
import { Clock, createLog, Ids } from '@app/platform';
import { House } from '../support/factories/house.js';
import { kafkaForTests } from '../support/kafka-for-tests.js';

const ids = new Ids();
const clock = new Clock();
let house: House;
let deps: IngestDeps;
let zool: string;
let brokers: string[];
let kafka: Kafka;
let admin: Admin;
let producer: Producer;
let clusterId: string;
const running = new Set<CarrierEventConsumer>();

beforeAll(async () => {
  house = await House.build();
  zool = await house.webshop();
  deps = {
    pool: house.ingest,
    carriers: CarrierRegistry.load(),
    bindings: new Map(),
    planning: { earlyStatusWaitSeconds: 0, eventFreshHours: 24 },
    clock,
    log: createLog('test', { level: 'silent' }),
  };
  registerCodecs();
  brokers = (await kafkaForTests()).brokers.split(',');
  kafka = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING });
  admin = kafka.admin();
  producer = kafka.producer();
  await admin.connect();
  await producer.connect();
  clusterId = (await admin.describeCluster()).clusterId;
});

afterEach(async () => {
  await Promise.all([...running].map((consumer) => consumer.stop()));
  running.clear();
});

afterAll(async () => {
  await producer.disconnect();
  await admin.disconnect();
  await house.tearDown();
});

interface Watched {
  consumer: CarrierEventConsumer;
  pieces: LogPiece[];
  stopped: StoppedPartition[];
  fatal: Error[];
}

async function consume(topic: string, eventsMax = 500): Promise<Watched> {
  const watched = {
    pieces: [] as LogPiece[],
    stopped: [] as StoppedPartition[],
    fatal: [] as Error[],
  };
  const consumer = new CarrierEventConsumer({
    connection: { brokers, clientId: 'test' },
    group: `group-of-${topic}`,
    topics: [topic],
    sessionTimeoutMs: 30_000,
    eventsMax,
    log: deps.log,
    take: (piece) => {
      watched.pieces.push(piece);
      return ingestBatch(deps, piece);
    },
    begin: (partition, next) => beginPosition(deps.pool, partition, next),
    onStopped: (stopped) => watched.stopped.push(stopped),
    onFatal: (error) => watched.fatal.push(error),
  });
  running.add(consumer);
  await consumer.start();
  return { consumer, ...watched };
}

async function makeTopic(
  settings: Record<string, string> = {},
  numPartitions = 1,
): Promise<string> {
  const topic = `events-${ids.uuidV7()}`;
  await remake(topic, settings, numPartitions);
  return topic;
}

async function remake(
  topic: string,
  settings: Record<string, string> = {},
  numPartitions = 1,
): Promise<void> {
  await admin.createTopics({
    waitForLeaders: true,
    topics: [
      {
        topic,
        numPartitions,
        configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
      },
    ],
  });
}

let codes = 0;
const newCode = (): string => `3SKAFKA${String((codes += 1)).padStart(7, '0')}`;

const message = (trackingCode: string, code: string, minutesAgo: number): Message => ({
  value: JSON.stringify({
    specversion: '1.0',
    id: ids.uuidV7(),
    source: 'urn:example:carriers',
    type: 'nl.seintje.carrier-event.v1',
    data: {
      carrier: 'postnl',
      trackingCode,
      code,
      occurredAt: new Date(clock.now().getTime() - minutesAgo * 60_000).toISOString(),
    },
  }),
  headers: { 'content-type': 'application/cloudevents+json' },
});

async function register(trackingCode: string): Promise<string> {
  const shipmentId = ids.uuidV7();
  await house.admin.query(
    `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code) values ($1, $2, 'postnl', $3)`,
    [zool, shipmentId, trackingCode],
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

async function positionOf(topic: string): Promise<number> {
  const { rows } = await house.admin.query<{ next: string }>(
    'select next from ingest.ingest_offset where cluster_id = $1 and topic = $2 and partition = 0',
    [clusterId, topic],
  );
  return Number(rows[0]?.next ?? -1);
}

/** As retention does with old messages. */
async function expireBelow(topic: string, offset: string): Promise<void> {
  // The client deletes only where it already knows the leader.
  await admin.fetchTopicOffsets(topic);
  await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset }] });
}

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await what()) return;
    await sleep(50);
  }
  throw new Error('It did not come about within 20 s.');
}

const untilAt = (topic: string, next: number): Promise<void> =>
  until(async () => (await positionOf(topic)) === next);

describe('carrier events from Kafka', () => {
  it.each(['gzip', 'snappy', 'lz4', 'zstd'])(
    'are read from batches that the broker itself stored with %s',
    async (codec) => {
      const topic = await makeTopic({ 'compression.type': codec });
      const parcels = await Promise.all(
        Array.from({ length: 40 }, async () => {
          const code = newCode();
          return { code, shipmentId: await register(code) };
        }),
      );
      await producer.send({ topic, messages: parcels.map(({ code }) => message(code, 'A01', 9)) });
      await producer.send({ topic, messages: parcels.map(({ code }) => message(code, 'B01', 8)) });
      const { fatal } = await consume(topic);
      await untilAt(topic, 80);
      expect(new Set(await Promise.all(parcels.map((it) => stateOf(it.shipmentId))))).toEqual(
        new Set(['accepted 2']),
      );
      expect(fatal).toEqual([]);
    },
  );

  it.each([
    ['snappy', kafkajs.CompressionTypes.Snappy],
    ['lz4', kafkajs.CompressionTypes.LZ4],
    ['gzip', kafkajs.CompressionTypes.GZIP],
  ])('are read from batches that a producer of ours packed with %s', async (_, compression) => {
    const topic = await makeTopic();
    const code = newCode();
    const shipment = await register(code);
    await producer.send({ topic, compression, messages: [message(code, 'A01', 9)] });
    await consume(topic);
    await untilAt(topic, 1);
    expect(await stateOf(shipment)).toBe('announced 1');
  });

  it('count in binary mode as in structured mode: the same event in both counts once', async () => {
    const topic = await makeTopic();
    const code = newCode();
    const shipment = await register(code);
    const structured = message(code, 'A01', 9);
    const { data, ...attributes } = JSON.parse(String(structured.value)) as Record<string, unknown>;
    const headers = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [`ce_${name}`, String(value)]),
    );
    const binary = {
      value: JSON.stringify(data),
      headers: { ...headers, 'content-type': 'application/json' },
    };
    await producer.send({ topic, messages: [binary, structured, { ...binary, headers: {} }] });
    await consume(topic);
    await untilAt(topic, 3);
    expect(await stateOf(shipment)).toBe('announced 1');
  });

  it('go on behind poison', async () => {
    const topic = await makeTopic();
    const code = newCode();
    const shipment = await register(code);
    await producer.send({
      topic,
      messages: [
        message(code, 'A01', 9),
        { value: null },
        { value: Buffer.from([0xff, 0xfe]) },
        { value: '{' },
        { value: 'x'.repeat(1_000_000) },
        message(code, 'B01', 8),
      ],
    });
    await consume(topic);
    await untilAt(topic, 6);
    expect(await stateOf(shipment)).toBe('accepted 2');
    const { rows } = await house.admin.query(
      `select log_offset::int as "offset", reason from ingest.dead_letter where topic = $1 order by log_offset`,
      [topic],
    );
    expect(rows).toEqual([
      { offset: 1, reason: 'value.empty' },
      { offset: 2, reason: 'value.not_utf8' },
      { offset: 3, reason: 'value.not_json' },
      { offset: 4, reason: 'value.too_large' },
    ]);
  });

  it('are cut into pieces, each with its own transaction and position', async () => {
    const topic = await makeTopic();
    const code = newCode();
    await producer.send({
      topic,
      messages: Array.from({ length: 25 }, (_, n) => message(code, 'J01', 30 - n)),
    });
    const { pieces } = await consume(topic, 10);
    await untilAt(topic, 25);
    const cuts = pieces.filter((piece) => piece.from > 0n || piece.next > 0n);
    expect(new Set(cuts.map((piece) => `${String(piece.from)}-${String(piece.next)}`))).toEqual(
      new Set(['0-10', '10-20', '20-25']),
    );
  });

  it('start at the stored position, not where Kafka remembers the group', async () => {
    const topic = await makeTopic();
    const code = newCode();
    const shipment = await register(code);
    await producer.send({ topic, messages: [message(code, 'A01', 9), message(code, 'B01', 8)] });
    const first = await consume(topic);
    await untilAt(topic, 2);
    await first.consumer.stop();
    running.delete(first.consumer);
    // As after a restored backup: the database has forgotten the last event, Kafka has not.
    await house.admin.query('update ingest.ingest_offset set next = 1 where topic = $1', [topic]);
    await house.admin.query('truncate ingest.inbox');
    await house.admin.query('delete from shipments.event where shipment_id = $1', [shipment]);
    await producer.send({ topic, messages: [message(code, 'J01', 7)] });
    const second = await consume(topic);
    await untilAt(topic, 3);
    expect(second.pieces.some((piece) => piece.from === 1n)).toBe(true);
    const { rows } = await house.admin.query(
      'select code from shipments.event where shipment_id = $1 order by occurred_at',
      [shipment],
    );
    expect(rows).toEqual([{ code: 'B01' }, { code: 'J01' }]);
  });

  it('step over an aborted transaction and never livelock behind it', async () => {
    const topic = await makeTopic();
    const code = newCode();
    const shipment = await register(code);
    const transactional = kafka.producer({
      transactionalId: `tx-${topic}`,
      maxInFlightRequests: 1,
      idempotent: true,
    });
    await transactional.connect();
    await producer.send({ topic, messages: [message(code, 'A01', 9)] });
    const { pieces } = await consume(topic);
    await untilAt(topic, 1);
    const aborted = await transactional.transaction();
    await aborted.send({ topic, messages: [message(code, 'I01', 8)] });
    // More than one fetch brings, so that reading again from the position cannot reach its end.
    for (let n = 0; n < 30; n += 1) {
      await aborted.send({ topic, messages: [{ value: 'x'.repeat(60_000) }] });
    }
    await aborted.abort();
    await sleep(1_000);
    const committed = await transactional.transaction();
    await committed.send({ topic, messages: [message(code, 'B01', 6)] });
    await committed.commit();
    await producer.send({ topic, messages: [message(code, 'J01', 5)] });
    await until(async () => (await stateOf(shipment)) === 'in_transit 3');
    await transactional.disconnect();
    expect(pieces.some((piece) => piece.stepOver)).toBe(true);
    expect(pieces.length).toBeLessThan(20);
  });

  it('stop loudly when their topic was made anew, and other partitions go on', async () => {
    const topic = await makeTopic({}, 2);
    const code = newCode();
    const shipment = await register(code);
    await producer.send({
      topic,
      messages: Array.from({ length: 5 }, (_, n) => ({
        ...message(code, 'J01', 50 - n),
        partition: 0,
      })),
    });
    const first = await consume(topic);
    await untilAt(topic, 5);
    await first.consumer.stop();
    running.delete(first.consumer);
    await admin.deleteTopics({ topics: [topic] });
    await until(async () => !(await admin.listTopics()).includes(topic));
    await remake(topic, {}, 2);
    const otherCode = newCode();
    const otherShipment = await register(otherCode);
    await producer.send({
      topic,
      messages: [
        { ...message(code, 'I01', 1), partition: 0 },
        { ...message(otherCode, 'I01', 1), partition: 1 },
      ],
    });
    const second = await consume(topic);
    await until(() => second.stopped.length === 1);
    expect(second.stopped[0]).toEqual({
      topic,
      partition: 0,
      reason: 'log_shorter_than_position',
      next: 5n,
      logStart: 0n,
      logEnd: 1n,
    });
    await until(async () => (await stateOf(otherShipment)) === 'delivered 1');
    expect(await positionOf(topic)).toBe(5);
    expect(await stateOf(shipment)).toBe('in_transit 5');
    expect(second.consumer.stoppedPartitions()).toHaveLength(1);
  });

  it('stop loudly when the log begins after the position: data expired unread', async () => {
    const topic = await makeTopic();
    const code = newCode();
    await producer.send({
      topic,
      messages: Array.from({ length: 5 }, (_, n) => message(code, 'J01', 50 - n)),
    });
    await beginPosition(deps.pool, { clusterId, topic, partition: 0 }, 1n);
    await expireBelow(topic, '3');
    const { stopped } = await consume(topic);
    await until(() => stopped.length === 1);
    expect(stopped[0]).toMatchObject({
      reason: 'log_begins_after_position',
      next: 1n,
      logStart: 3n,
    });
    expect(await positionOf(topic)).toBe(1);
  });

  it('of an unseen cluster begin at the start of the log, wherever that is', async () => {
    const topic = await makeTopic();
    const code = newCode();
    const shipment = await register(code);
    await producer.send({
      topic,
      messages: Array.from({ length: 5 }, (_, n) => message(code, 'J01', 50 - n)),
    });
    await expireBelow(topic, '3');
    const { stopped } = await consume(topic);
    await untilAt(topic, 5);
    expect(await stateOf(shipment)).toBe('in_transit 2');
    expect(stopped).toEqual([]);
  });

  it('survive a database that is away for a while, in the same process', async () => {
    const topic = await makeTopic();
    const code = newCode();
    const shipment = await register(code);
    const { fatal } = await consume(topic);
    await house.admin.query(`alter database ${house.database.name} connection limit 0`);
    await house.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ingest_rw' and datname = current_database()`,
    );
    await producer.send({ topic, messages: [message(code, 'A01', 9)] });
    await sleep(1_500);
    await house.admin.query(`alter database ${house.database.name} connection limit -1`);
    await until(async () => (await stateOf(shipment)) === 'announced 1');
    expect(fatal).toEqual([]);
  });

  it('count once each while a second worker joins and leaves under load', async () => {
    const topic = await makeTopic({}, 4);
    const parcels = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const code = newCode();
        return { code, shipmentId: await register(code) };
      }),
    );
    const sendRound = async (code: string, minutesAgo: number): Promise<void> => {
      for (const [n, parcel] of parcels.entries()) {
        const messages = [{ ...message(parcel.code, code, minutesAgo), partition: n % 4 }];
        await producer.send({ topic, messages });
      }
    };
    const first = await consume(topic, 5);
    await sendRound('A01', 60);
    const second = await consume(topic, 5);
    await sendRound('B01', 50);
    await until(() => second.pieces.length > 0);
    await second.consumer.stop();
    running.delete(second.consumer);
    await sendRound('J01', 40);
    await until(async () => {
      const states = await Promise.all(parcels.map((it) => stateOf(it.shipmentId)));
      return states.every((state) => state === 'in_transit 3');
    });
    const { rows } = await house.admin.query<{ next: string }>(
      'select sum(next) as next from ingest.ingest_offset where topic = $1',
      [topic],
    );
    expect(rows[0]?.next).toBe('180');
    expect([...first.fatal, ...second.fatal]).toEqual([]);
  });
});
