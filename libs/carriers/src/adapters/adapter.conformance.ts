import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectRoot } from '@app/platform';
import { readCarrierEvent } from '../event-form/read-carrier-event.js';
import { writeCarrierEvent } from '../event-form/write-carrier-event.js';
import { parsePayload } from '../payload/parse-payload.js';
import { CarrierRegistry } from '../registry/carrier-registry.js';
import { translate } from '../translate.js';
import type { CarrierAdapter } from './adapter.js';
import { readPayload, readValue, type PayloadReading } from './read-payload.js';
import { leavesOf, replaced, shuffled, withHostileKeys } from './payload-mutations.conformance.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const ARRIVAL = { receivedAt: new Date('2026-11-20T08:13:00Z') };
/** A name: what a person may stand in any field of a payload. */
const PERSON = 'Kanarie van der Vogel';
const PERSONS = [
  PERSON,
  PERSON.toLowerCase(),
  PERSON.toUpperCase(),
  'Kanarievogel',
  'KANARIE_VOGEL',
];
/** What looks most like a code or a number: it may only come out where a number is allowed. */
const CODE_LIKE = 'CANARY7F3A91B2';
const WRONG_TYPES: readonly unknown[] = [null, true, 7, -1.5, [], {}, [[[[]]]], { length: 3 }];

const carriers = CarrierRegistry.load();

/**
 * What every adapter promises, tried on its fixture: fixtures/<carrier>/payload.json (or .xml) and
 * expected.jsonl, the events that it tells.
 */
export function describeAdapter(adapter: CarrierAdapter): void {
  const { payload, expected } = fixtureOf(adapter.carrier);
  const parsed = parsePayload(payload);
  const value = parsed.kind === 'payload' ? parsed.value : undefined;
  const read = (of: unknown): Extract<PayloadReading, { kind: 'read' }> =>
    readValue(adapter, carriers, of, ARRIVAL);
  const linesOf = (of: unknown): string[] =>
    read(of).events.map((event) => JSON.stringify(writeCarrierEvent(event)));

  describe(`the adapter of ${adapter.carrier}`, () => {
    it('tells the events of its fixture, each once', () => {
      const told = readPayload(adapter, carriers, payload, ARRIVAL);
      const events = told.kind === 'read' ? told.events : [];
      expect(events.map((event) => writeCarrierEvent(event))).toEqual(expected);
      expect(events.length).toBeGreaterThan(0);
    });

    it('knows for each instant from where its zone is known', () => {
      expect(read(value).events.filter((event) => event.zoneSource === null)).toEqual([]);
    });

    it('writes events that our own form takes as they are', () => {
      for (const event of read(value).events) {
        const bytes = Buffer.from(JSON.stringify(writeCarrierEvent(event)));
        expect(readCarrierEvent(bytes)).toEqual({ kind: 'event', event });
      }
    });

    it('gives the same events to the same payload, also when it comes again later', () => {
      const again = readValue(adapter, carriers, value, { receivedAt: NOW });
      expect(again.events.map(({ id }) => id)).toEqual(read(value).events.map(({ id }) => id));
    });

    it('gives the same events in whatever order the payload lists them', () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          expect(linesOf(shuffled(value, seed)).sort()).toEqual(linesOf(value).sort());
        }),
        { seed: 5, numRuns: 50 },
      );
    });

    it('calls a code without a meaning unmapped, and never in transit', () => {
      const kinds = read(value).events.map((event) => {
        const translated = translate(carriers, event, null, NOW);
        const list = carriers.find(event.broker ?? event.carrier);
        const listed =
          list && carriers.meaning(list, event.namespace ?? list.defaultNamespace, event.code);
        return [translated.kind, listed === undefined ? 'unmapped' : 'tracking'];
      });
      expect(kinds.map(([told]) => told)).toEqual(kinds.map(([, wanted]) => wanted));
      // The fixture must hold both, or nothing was shown.
      expect(new Set(kinds.map(([told]) => told))).toEqual(new Set(['tracking', 'unmapped']));
    });

    it('lets no person out, in whichever field they stand', () => {
      for (const path of leavesOf(value)) {
        for (const text of [...PERSONS, `${PERSON} 7`]) {
          const told = read(replaced(value, path, text));
          expect([path, JSON.stringify(saidOf(told))]).toEqual([
            path,
            expect.not.stringMatching(/kanarie|vogel/i),
          ]);
        }
      }
      const everywhere = leavesOf(value).reduce((of, path) => replaced(of, path, PERSON), value);
      expect(JSON.stringify(saidOf(read(everywhere)))).not.toMatch(/kanarie|vogel/i);
    });

    it('lets what looks like a code out as a tracking code only', () => {
      for (const path of leavesOf(value)) {
        const told = read(replaced(value, path, CODE_LIKE));
        const others = told.events.map((event) => ({ ...event, trackingCode: '' }));
        expect([path, JSON.stringify([others, [...told.faults], told.dropped])]).toEqual([
          path,
          expect.not.stringContaining(CODE_LIKE),
        ]);
      }
    });

    it('takes no harm from values of other types, in whichever field they stand', () => {
      for (const path of leavesOf(value)) {
        for (const wrong of WRONG_TYPES)
          expect(() => read(replaced(value, path, wrong))).not.toThrow();
      }
    });

    it('takes no harm from keys of prototypes, and drops them', () => {
      expect(linesOf(withHostileKeys(value))).toEqual(linesOf(value));
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });

    it('refuses what is empty, too large, too deep or malformed', () => {
      const refusal = (bytes: Buffer): string => {
        const told = readPayload(adapter, carriers, bytes, ARRIVAL);
        return told.kind === 'refused' ? told.reason : 'read';
      };
      expect(refusal(Buffer.alloc(0))).toBe('payload.empty');
      expect(refusal(Buffer.alloc(1024 * 1024 + 1, ' '))).toBe('payload.too_large');
      expect(refusal(Buffer.from('['.repeat(50_000)))).toBe('payload.too_deep');
      expect(refusal(Buffer.from('<a>'.repeat(50_000)))).toBe('payload.too_deep');
      expect(refusal(Buffer.from('{"a":'))).toBe('payload.malformed');
      expect(refusal(Buffer.from('<a><b></a>'))).toBe('payload.malformed');
      expect(refusal(Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toBe(
        'payload.malformed',
      );
      expect(refusal(Buffer.from([0xc3, 0x28]))).toBe('payload.not_utf8');
      expect(refusal(Buffer.from('"text"'))).toBe('read');
    });
  });
}

/** All that is said of a payload to anybody. */
const saidOf = (told: Extract<PayloadReading, { kind: 'read' }>): unknown => [
  told.events,
  [...told.faults],
  told.dropped,
];

function fixtureOf(carrier: string): { payload: Buffer; expected: unknown[] } {
  const folder = join(projectRoot(), 'libs/carriers/fixtures', carrier);
  const file = readdirSync(folder).find((name) => name.startsWith('payload.')) ?? 'payload.json';
  const lines = readFileSync(join(folder, 'expected.jsonl'), 'utf8').trim().split('\n');
  return {
    payload: readFileSync(join(folder, file)),
    expected: lines.map((line): unknown => JSON.parse(line)),
  };
}
