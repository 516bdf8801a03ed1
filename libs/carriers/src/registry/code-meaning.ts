import {
  DELIVERED_HOW,
  DIRECTIONS,
  EVENT_KINDS,
  STATUSES,
  type DeliveredHow,
  type Direction,
  type EventKind,
  type Status,
} from '@app/shipments';
import type { ReasonWords } from './reason-words.js';
import { isOneOf, isText, type Fields } from './yaml-fields.js';

/** What one code of a carrier means to us. */
export interface CodeMeaning {
  readonly kind: EventKind;
  readonly status: Status | null;
  readonly reason: string | null;
  readonly deliveredHow: DeliveredHow | null;
  /** Which way it goes by this event, where the code says so. */
  readonly direction: Direction | null;
  /** It comes later than was said; beside the status, which goes on. */
  readonly delayed: boolean;
  /** Somebody has to do something: correct an address, pay duties, collect in time. */
  readonly actionRequired: boolean;
  /** For the recipient and authorised staff only, never for shop webhooks. */
  readonly sensitive: boolean;
  /** False: a reading we are less sure of; the note says why. */
  readonly reviewed: boolean;
  readonly note: string | null;
  /** Where this row is from, if not from the list of its namespace. */
  readonly source: string | null;
  /** The pair is not listed: this is what its first half means. */
  readonly isFallback: boolean;
}

const FLAGS = ['delayed', 'actionRequired', 'sensitive', 'reviewed'] as const;
const FIELDS: ReadonlySet<string> = new Set([
  ...['kind', 'status', 'reason', 'deliveredHow', 'direction', 'note', 'source'],
  ...FLAGS,
]);

/** Reads one row of a carrier's file; each thing that is wrong is said to `fault`. */
export function readMeaning(
  fields: Fields,
  reasons: ReadonlyMap<string, ReasonWords>,
  fault: (what: string) => void,
): CodeMeaning {
  const { kind, status = null, reason = null, deliveredHow = null } = fields;
  const { direction = null, note = null, source = null } = fields;
  for (const field of Object.keys(fields)) {
    if (!FIELDS.has(field)) fault(`has an unknown field ${field}`);
  }
  if (!isOneOf(kind, EVENT_KINDS)) fault(`needs a kind: ${EVENT_KINDS.join(', ')}`);
  const hasStatus = isOneOf(status, STATUSES) && status !== 'unknown';
  if (status !== null && !hasStatus) fault('has an unknown status');
  if ((kind === 'milestone' || kind === 'scan') && !hasStatus) fault('needs a status');
  if (kind === 'info' && status !== null) fault('is info, so it has no status');
  if (reason !== null && !(isText(reason) && reasons.has(reason))) {
    fault('has a reason that is not in reasons.yaml');
  }
  if (deliveredHow !== null && !(isOneOf(deliveredHow, DELIVERED_HOW) && status === 'delivered')) {
    fault('has a deliveredHow that is unknown or not of delivered');
  }
  if (direction !== null && !isOneOf(direction, DIRECTIONS)) {
    fault(`has a direction that is not ${DIRECTIONS.join(' or ')}`);
  }
  for (const flag of FLAGS) {
    if (fields[flag] !== undefined && typeof fields[flag] !== 'boolean') {
      fault(`has a ${flag} that is neither true nor false`);
    }
  }
  for (const [field, value] of Object.entries({ note, source })) {
    if (value !== null && !isText(value)) fault(`has a ${field} that is no text`);
  }
  return {
    kind: isOneOf(kind, EVENT_KINDS) ? kind : 'info',
    status: isOneOf(status, STATUSES) ? status : null,
    reason: isText(reason) ? reason : null,
    deliveredHow: isOneOf(deliveredHow, DELIVERED_HOW) ? deliveredHow : null,
    direction: isOneOf(direction, DIRECTIONS) ? direction : null,
    delayed: fields['delayed'] === true,
    actionRequired: fields['actionRequired'] === true,
    sensitive: fields['sensitive'] === true,
    reviewed: fields['reviewed'] !== false,
    note: isText(note) ? note : null,
    source: isText(source) ? source : null,
    isFallback: false,
  };
}
