import { DELIVERED_HOW, DIRECTIONS, EVENT_KINDS, STATUSES, ZONE_SOURCES } from '@app/shipments';
import { CLOCK_DOUBTS, PRECISIONS } from './time/moment.js';

/** Raised with each change of what a value means; a new value alone raises the second number. */
export const TRACKING_MODEL_VERSION = '1.0';

const instant = { type: 'string', format: 'date-time' };
const text = { type: ['string', 'null'] };
const flag = { type: 'boolean' };
const oneOf = (values: readonly string[]): object => ({ enum: values });
const oneOfOrNone = (values: readonly string[]): object => ({ enum: [...values, null] });
const described = (description: string, schema: object): object => ({ description, ...schema });

/**
 * The canonical model as JSON Schema, made from the lists that the code itself goes by. Checked in as
 * config/schemas/tracking-model.schema.json (`npm run model` writes it), explained in docs/reference/tracking-model.md.
 */
export const trackingModelSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:seintje:schema:tracking-model:v${TRACKING_MODEL_VERSION}`,
  title: `Tracking model, version ${TRACKING_MODEL_VERSION}`,
  description: 'What a carrier event means to us: docs/reference/tracking-model.md.',
  $ref: '#/$defs/trackingEvent',
  $defs: {
    status: described('Where a shipment is.', oneOf(STATUSES)),
    kind: described('What an event does.', oneOf(EVENT_KINDS)),
    meaning: object('What a code of a carrier means.', {
      kind: { $ref: '#/$defs/kind' },
      status: { anyOf: [{ $ref: '#/$defs/status' }, { type: 'null' }] },
      reason: described('A name in config/carriers/reasons.yaml.', text),
      deliveredHow: described('Into whose hands or which place.', oneOfOrNone(DELIVERED_HOW)),
      direction: described(
        'To the recipient or back, where the code says so.',
        oneOfOrNone(DIRECTIONS),
      ),
      delayed: described('It comes later than was said; the status goes on.', flag),
      actionRequired: described('Somebody has to do something.', flag),
      sensitive: described('For the recipient and authorised staff only.', flag),
      reviewed: described('False: a reading we are less sure of.', flag),
      isFallback: described('Read as the first half of a pair that is not listed.', flag),
    }),
    time: object('When it happened, and how that is known.', {
      occurredAt: instant,
      zoneSource: described('From where the time zone is known.', oneOf(ZONE_SOURCES)),
      precision: described('How finely the carrier told it.', oneOfOrNone(PRECISIONS)),
      clockDoubt: described(
        'Its clock showed this time twice, or never.',
        oneOfOrNone(CLOCK_DOUBTS),
      ),
    }),
    eta: object('When the carrier expects to deliver.', {
      from: instant,
      to: described('None: some time on that day.', {
        type: ['string', 'null'],
        format: 'date-time',
      }),
    }),
    trackingEvent: object('One event of one shipment.', {
      eventId: described('Made from what it says.', { type: 'string', format: 'uuid' }),
      carrier: { type: 'string' },
      broker: described('Whose list the code is from, where it is not the carrier.', text),
      namespace: described('Which of its lists.', { type: 'string' }),
      code: described("The carrier's own.", { type: 'string' }),
      meaning: { $ref: '#/$defs/meaning' },
      time: { $ref: '#/$defs/time' },
      facilityCountry: described('Two letters.', text),
      facilityPlace: described('A town.', text),
      eta: { anyOf: [{ $ref: '#/$defs/eta' }, { type: 'null' }] },
    }),
  },
});

function object(description: string, properties: Record<string, object>): object {
  return {
    description,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  };
}
