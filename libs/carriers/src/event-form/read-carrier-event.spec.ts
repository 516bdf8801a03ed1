import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { projectRoot } from '@app/platform';
import { readCarrierEvent, type Envelope } from './read-carrier-event.js';
import { REFUSALS, type Refusal } from './refusals.js';
import { writeCarrierEvent } from './write-carrier-event.js';

const schema = JSON.parse(
  readFileSync(join(projectRoot(), 'config/schemas/carrier-event.schema.json'), 'utf8'),
) as object;
const fitsSchema = new Ajv2020({ strict: false }).compile(schema);

type Fields = Record<string, unknown>;

/** Sanne's shoes from webshop Zool are on the courier's round. */
const shoes = (data: Fields = {}, envelope: Fields = {}): Fields => ({
  specversion: '1.0',
  id: 'e-1',
  source: 'urn:example:carriers',
  type: 'nl.seintje.carrier-event.v1',
  data: {
    carrier: 'postnl',
    trackingCode: '3SZOOL0000042',
    code: 'J05',
    occurredAt: '2026-11-20T09:12:00+01:00',
    ...data,
  },
  ...envelope,
});

const bytes = (event: unknown): Buffer => Buffer.from(JSON.stringify(event));

const refusalOf = (value: Buffer | null, contentType?: string): Refusal | 'taken' => {
  const read = readCarrierEvent(value, contentType);
  return read.kind === 'refused' ? read.reason : 'taken';
};

describe('reading a carrier event', () => {
  it('takes an event and keeps what its form names', () => {
    const read = readCarrierEvent(
      bytes(
        shoes({
          trackingCode: '3s zool 0000042',
          facility: { country: 'NL', place: 'Utrecht' },
          eta: { from: '2026-11-20T14:00:00+01:00', to: '2026-11-20T16:00:00+01:00' },
        }),
      ),
    );
    expect(read).toEqual({
      kind: 'event',
      event: {
        id: 'e-1',
        source: 'urn:example:carriers',
        carrier: 'postnl',
        trackingCode: '3SZOOL0000042',
        broker: null,
        namespace: null,
        code: 'J05',
        occurredAt: { kind: 'instant', at: new Date('2026-11-20T08:12:00Z') },
        zone: null,
        ...{ zoneSource: null, precision: null, clockDoubt: null },
        facilityCountry: 'NL',
        facilityPlace: 'Utrecht',
        etaFrom: new Date('2026-11-20T13:00:00Z'),
        etaTo: new Date('2026-11-20T15:00:00Z'),
      },
    });
  });

  it('keeps nothing that its form does not name', () => {
    const canary = 'sanne.de.vries@example.nl';
    const read = readCarrierEvent(
      bytes(
        shoes(
          {
            description: `Delivered to ${canary}`,
            signedBy: canary,
            facility: { country: 'NL', place: 'Straat 7, Utrecht', street: canary },
            recipient: { name: canary },
          },
          { subject: canary, comment: canary },
        ),
      ),
    );
    expect(JSON.stringify(read)).not.toContain('sanne');
    expect(read).toMatchObject({ kind: 'event', event: { facilityPlace: null } });
  });

  it.each([
    ['Utrecht', 'NL', 'Utrecht'],
    ['MECHELEN', 'BE', 'MECHELEN'],
    ["'s-Hertogenbosch", 'NL', "'s-Hertogenbosch"],
    // A person, a route of PostNL, a town of another country, a name that is nobody's town.
    ['Sanne de Vries', 'NL', null],
    ['0444 Spijkenisse 12', 'NL', null],
    ['Mechelen', 'SE', null],
    ['Kanariesteeg', null, null],
  ])('of the place %s in %s it keeps %s', (place, country, kept) => {
    expect(readCarrierEvent(bytes(shoes({ facility: { place, country } })))).toMatchObject({
      event: { facilityPlace: kept },
    });
  });

  it('takes what a sender knows of the time, and an offset without a colon', () => {
    const known = { zoneSource: 'gmt_field', precision: 'day', clockDoubt: 'repeated_hour' };
    const read = readCarrierEvent(
      bytes(shoes({ ...known, broker: 'sendcloud', occurredAt: '2026-11-20T09:12:00+0100' })),
    );
    expect(read).toMatchObject({
      event: {
        ...{ ...known, broker: 'sendcloud' },
        occurredAt: { kind: 'instant', at: new Date('2026-11-20T08:12:00Z') },
      },
    });
  });

  it('reads back what it writes', () => {
    const read = readCarrierEvent(
      bytes(
        shoes({
          ...{
            broker: 'myparcel',
            namespace: 'shipment-status',
            code: '7',
            zoneSource: 'location',
          },
          ...{
            facility: { country: 'NL', place: 'Utrecht' },
            eta: { from: '2026-11-20T14:00:00Z' },
          },
        }),
      ),
    );
    if (read.kind !== 'event') throw new Error('not taken');
    expect(readCarrierEvent(bytes(writeCarrierEvent(read.event)))).toEqual(read);
  });

  it.each<[Refusal, Buffer | null]>([
    ['value.empty', null],
    ['value.empty', Buffer.alloc(0)],
    ['value.too_large', bytes(shoes({ text: 'x'.repeat(64 * 1024) }))],
    ['value.not_utf8', Buffer.concat([bytes(shoes()), Buffer.from([0xc3, 0x28])])],
    ['value.not_json', Buffer.from('{"specversion": "1.0",')],
    ['value.too_deep', Buffer.from('['.repeat(20_000))],
    ['event.not_an_object', Buffer.from('[]')],
    ['event.not_an_object', Buffer.from('null')],
    ['event.forbidden_key', Buffer.from('{"__proto__": {"id": "e-1"}}')],
    ['event.forbidden_key', Buffer.from('{"\\u005f_proto__": 1}')],
    ['event.forbidden_key', bytes(shoes({ constructor: { prototype: {} } }))],
    ['event.specversion_unknown', bytes(shoes({}, { specversion: '0.3' }))],
    ['event.type_unknown', bytes(shoes({}, { type: 'com.example.other' }))],
    ['event.id_malformed', bytes(shoes({}, { id: 'a\u0000b' }))],
    ['event.id_malformed', Buffer.from(JSON.stringify(shoes()).replace('e-1', '\\ud800'))],
    ['event.source_malformed', bytes(shoes({}, { source: '' }))],
    ['data.not_an_object', bytes(shoes({}, { data: 'text' }))],
    ['data.carrier_malformed', bytes(shoes({ carrier: 'PostNL' }))],
    ['data.tracking_code_malformed', bytes(shoes({ trackingCode: 'sanne@example.nl' }))],
    ['data.code_malformed', bytes(shoes({ code: 'Delivered to the neighbours' }))],
    ['data.namespace_malformed', bytes(shoes({ namespace: 7 }))],
    ['data.occurred_at_malformed', bytes(shoes({ occurredAt: '20-11-2026 09:12:00' }))],
    ['data.occurred_at_malformed', bytes(shoes({ occurredAt: '2026-02-30T09:12:00Z' }))],
    ['data.broker_malformed', bytes(shoes({ broker: 'Send Cloud' }))],
    ['data.time_note_malformed', bytes(shoes({ zoneSource: 'a guess' }))],
    ['data.time_note_malformed', bytes(shoes({ precision: 1 }))],
    ['data.time_note_malformed', bytes(shoes({ clockDoubt: 'yes' }))],
    ['data.zone_malformed', bytes(shoes({ zone: 'x'.repeat(65) }))],
    ['data.facility_malformed', bytes(shoes({ facility: { country: 'Netherlands' } }))],
    [
      'data.facility_malformed',
      Buffer.from(JSON.stringify(shoes({ facility: 'F' })).replace('"F"', '{"__proto__":1}')),
    ],
    ['data.eta_malformed', bytes(shoes({ eta: { from: '2026-11-20T14:00:00' } }))],
    [
      'data.eta_malformed',
      bytes(shoes({ eta: { from: '2026-11-20T14:00:00Z', to: '2026-11-20T13:00:00Z' } })),
    ],
  ])('refuses with %s', (reason, value) => {
    expect(refusalOf(value)).toBe(reason);
    expect(REFUSALS[reason]).toBeDefined();
  });

  it('refuses another content type, and takes ours with a parameter or none at all', () => {
    expect(refusalOf(bytes(shoes()), 'application/json')).toBe('content_type.unsupported');
    expect(refusalOf(bytes(shoes()), 'application/cloudevents-batch+json')).toBe(
      'content_type.unsupported',
    );
    expect(refusalOf(bytes(shoes()), 'application/cloudevents+json; charset=utf-8')).toBe('taken');
    expect(refusalOf(bytes(shoes()))).toBe('taken');
  });

  it('reads binary mode, where the attributes come as headers, as it reads the structured one', () => {
    const { data, ...attributes } = shoes();
    const envelope = attributes as unknown as Envelope;
    const structured = readCarrierEvent(bytes(shoes()));
    const binary = (contentType?: string, changed: object = {}) =>
      readCarrierEvent(bytes(data), contentType, { ...envelope, ...changed });
    expect(binary('application/json; charset=utf-8')).toEqual(structured);
    expect(binary()).toEqual(structured);
    // The content type decides which of the two it is.
    expect(readCarrierEvent(bytes(shoes()), 'application/cloudevents+json', envelope)).toEqual(
      structured,
    );
    const reasons = [
      binary('text/plain'),
      binary(undefined, { id: undefined }),
      binary(undefined, { specversion: '0.3' }),
      binary(undefined, { type: 'com.example.other' }),
      readCarrierEvent(bytes('text'), 'application/json', envelope),
      readCarrierEvent(bytes(data), 'application/json'),
    ].map((read) => (read.kind === 'refused' ? read.reason : 'taken'));
    expect(reasons).toEqual([
      ...['content_type.unsupported', 'event.id_malformed', 'event.specversion_unknown'],
      ...['event.type_unknown', 'data.not_an_object', 'content_type.unsupported'],
    ]);
  });

  it('leaves the prototype of objects alone', () => {
    refusalOf(Buffer.from('{"__proto__": {"polluted": true}}'));
    expect(({} as Fields)['polluted']).toBeUndefined();
  });

  it('agrees with its JSON Schema on every event', () => {
    const text = fc.oneof(
      fc.constantFrom('', 'e-1', 'Utrecht', 'NL', 'postnl', 'a b', '3SZOOL0000042', 'J05', 'ß123'),
      fc.constantFrom('day', 'assumed', 'missing_hour', '2026-11-20T09:12:00+0100'),
      fc.constantFrom('2026-11-20T09:12:00Z', '2026-11-20T09:12:00', '2026-11-20', 'Europe/Paris'),
      fc.string({ maxLength: 90, unit: 'grapheme' }),
    );
    const odd = fc.oneof(text, fc.constant(null), fc.integer(), fc.boolean(), fc.array(text));
    const field = fc.constantFrom(
      ...['carrier', 'trackingCode', 'code', 'namespace', 'occurredAt', 'zone', 'facility', 'eta'],
      ...['broker', 'zoneSource', 'precision', 'clockDoubt', 'free', '__proto__', 'constructor'],
    );
    const inner = fc.dictionary(fc.constantFrom('country', 'place', 'from', 'to', 'street'), odd);
    const changes = fc.array(fc.tuple(field, fc.oneof(odd, inner, fc.constant(undefined))), {
      maxLength: 2,
    });
    const outer = fc.constantFrom('specversion', 'id', 'source', 'type', 'data', 'subject', 'time');
    const envelope = fc.array(fc.tuple(outer, odd), { maxLength: 1 });
    // The schema does not know the calendar, nor which of two times is the later.
    const finer = new Set(['data.occurred_at_malformed', 'data.eta_malformed']);
    fc.assert(
      fc.property(changes, envelope, (data, around) => {
        const event = JSON.parse(
          JSON.stringify(shoes(Object.fromEntries(data), Object.fromEntries(around))),
        ) as unknown;
        const refusal = refusalOf(bytes(event));
        const fits = fitsSchema(event);
        if (refusal === 'taken') expect([event, fits]).toEqual([event, true]);
        else if (!finer.has(refusal))
          expect([event, refusal, fits]).toEqual([event, refusal, false]);
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });
});

describe('docs/reference/events.md', () => {
  const page = readFileSync(join(projectRoot(), 'docs/reference/events.md'), 'utf8');

  it('shows an event that is taken', () => {
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
    expect([refusalOf(Buffer.from(example)), fitsSchema(JSON.parse(example))]).toEqual([
      'taken',
      true,
    ]);
  });

  it('explains every reason for a dead letter, in the words of the catalogue', () => {
    const unexplained = Object.entries(REFUSALS).filter(
      ([reason, meaning]) =>
        !new RegExp(`\\| \`${reason}\` +\\| ${escaped(meaning)} +\\|`).test(page),
    );
    expect(unexplained).toEqual([]);
  });
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
