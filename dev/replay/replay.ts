import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beginPosition, CarrierRegistry, ingestBatch, type IngestDeps } from '@app/ingest';
import { readCarrierEvent } from '@app/carriers';
import { Clock, createLog } from '@app/platform';
import { Seeded } from '../seeded.js';
import { endState, type EndState } from './end-state.js';
import { registerParcels, type Parcel } from './register-parcels.js';
import { replayDatabase } from './replay-database.js';

/** As many as ingest takes in one piece. */
const PIECE_EVENTS = 200;
/** Old events are told in a replay, or no notification would be planned that could be one too many. */
const FRESH_HOURS = 24 * 365 * 100;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shuffle: { type: 'string' },
    twice: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'database-url': { type: 'string' },
  },
});

// Feeds events in our form through ingest itself: its checks, inbox, fold and planning, in a database of its own.
const lines = linesOf(positionals[0]);
const state = await replay(lines);
if (options.json) console.log(JSON.stringify(state));
else tell(state);

async function replay(
  events: readonly Buffer[],
): Promise<EndState & { fed: number; applied: number }> {
  const database = await replayDatabase(options['database-url']);
  try {
    await registerParcels(database, parcelsOf(events));
    const deadLetters = new Map<string, number>();
    let applied = 0;
    const deps: IngestDeps = {
      pool: database.ingest,
      carriers: CarrierRegistry.load(),
      bindings: new Map(),
      planning: { earlyStatusWaitSeconds: 0, eventFreshHours: FRESH_HOURS },
      clock: new Clock(),
      log: createLog('replay', { level: 'silent' }),
      onTaken: (taken) => {
        applied += taken.applied;
        for (const { reason } of taken.deadLetters) {
          deadLetters.set(reason, (deadLetters.get(reason) ?? 0) + 1);
        }
      },
    };
    const rounds = options.twice ? [1, 2] : [1];
    // Another log, so that the inbox knows none of it: only the facts themselves can tell that they are known.
    for (const round of rounds)
      await feed(deps, `replay-${String(round)}`, shuffled(events, round));
    const end = await endState(database.admin, deadLetters);
    return { fed: events.length * rounds.length, applied, ...end };
  } finally {
    await database.end();
  }
}

async function feed(deps: IngestDeps, topic: string, events: readonly Buffer[]): Promise<void> {
  const place = { clusterId: 'replay', topic, partition: 0 };
  await beginPosition(deps.pool, place, 0n);
  for (let from = 0; from < events.length; from += PIECE_EVENTS) {
    const messages = events.slice(from, from + PIECE_EVENTS).map((value, n) => ({
      ...{ offset: BigInt(from + n), value, contentType: undefined },
    }));
    const next = BigInt(from + messages.length);
    const piece = { ...place, from: BigInt(from), next, messages, stepOver: false };
    const { kind } = await ingestBatch(deps, piece);
    if (kind !== 'taken') throw new Error(`A piece of the replay was not taken: ${kind}.`);
  }
}

function shuffled(events: readonly Buffer[], round: number): readonly Buffer[] {
  if (options.shuffle === undefined) return events;
  return Seeded.for(Number(options.shuffle), `round ${String(round)}`).shuffled([...events]);
}

function parcelsOf(events: readonly Buffer[]): Parcel[] {
  const parcels = new Map<string, Parcel>();
  for (const line of events) {
    const read = readCarrierEvent(line);
    if (read.kind !== 'event') continue;
    const { carrier, trackingCode } = read.event;
    parcels.set(`${carrier} ${trackingCode}`, { carrier, trackingCode });
  }
  return [...parcels.values()];
}

/** Lines of `translate` that tell what was left out are no events, and passed over. */
function linesOf(file: string | undefined): Buffer[] {
  if (file === undefined) throw new Error('Which file? One event in our form a line.');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\{"(?:dropped|notTaken|refused)"/.test(line))
    .map((line) => Buffer.from(line));
}

function tell({
  shipments,
  unmapped,
  deadLetters,
  fed,
  applied,
}: Awaited<ReturnType<typeof replay>>): void {
  for (const shipment of shipments as Record<string, unknown>[]) {
    const { carrier, trackingCode, status, events, notifications } = shipment;
    const counts = `${String((events as []).length)} events, ${String((notifications as []).length)} told`;
    console.log(`${String(carrier)}  ${String(trackingCode)}  ${String(status)}  ${counts}`);
  }
  console.log(
    `${String(fed)} fed, ${String(applied)} applied, ${String(unmapped.length)} codes unmapped`,
  );
  for (const [reason, count] of Object.entries(deadLetters))
    console.log(`${String(count)} ${reason}`);
}
