import { IANAZone } from 'luxon';
import { parse } from 'yaml';
import { SeintjeError } from '@app/platform';
import { DELIVERED_HOW, EVENT_KINDS, STATUSES } from '@app/shipments';
import type { DeliveredHow, EventKind, Status } from '@app/shipments';

/** What one code of a carrier means to us. */
export interface CodeMeaning {
  readonly kind: EventKind;
  readonly status: Status | null;
  readonly reason: string | null;
  readonly deliveredHow: DeliveredHow | null;
  /** For the recipient and authorised staff only, never for shop webhooks. */
  readonly sensitive: boolean;
  /** False: a reading we are less sure of; the note says why. */
  readonly reviewed: boolean;
  readonly note: string | null;
}

/** One carrier, from its file in config/carriers. */
export interface Carrier {
  readonly carrier: string;
  readonly name: string;
  /** The zone of times that say none. */
  readonly zone: string;
  readonly defaultNamespace: string;
  readonly namespaces: ReadonlyMap<string, ReadonlyMap<string, CodeMeaning>>;
}

/** Why something happened, in our own words. */
export interface ReasonWords {
  /** What aggregated reports may name. */
  readonly family: string;
  readonly nl: string;
  readonly en: string;
}

/** Something in config/carriers cannot be used. Names every fault at once. */
export class CarrierFilesError extends SeintjeError {
  constructor(readonly faults: readonly string[]) {
    super('carriers.invalid', `Correct config/carriers: ${faults.join('; ')}.`);
  }
}

type Fields = Readonly<Record<string, unknown>>;
const CODE_FIELDS = new Set([
  'kind',
  'status',
  'reason',
  'deliveredHow',
  'sensitive',
  'reviewed',
  'note',
]);
const ID = /^[a-z][a-z0-9-]{1,39}$/;
const NAMESPACE = /^[a-z][a-z0-9_-]{0,31}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_./+-]{0,99}$/;

/** Reads reasons.yaml. What is wrong is added to `faults`. */
export function readReasons(text: string, faults: string[]): Map<string, ReasonWords> {
  const reasons = new Map<string, ReasonWords>();
  for (const [reason, words] of Object.entries(
    fieldsOf(parsed('reasons.yaml', text, faults)['reasons']),
  )) {
    const { family, nl, en } = fieldsOf(words);
    if (isText(family) && isText(nl) && isText(en)) reasons.set(reason, { family, nl, en });
    else faults.push(`reasons.yaml ${reason} needs family, nl and en`);
  }
  if (reasons.size === 0) faults.push('reasons.yaml has no reasons');
  return reasons;
}

/** Reads one carrier's file. What is wrong is added to `faults`, each with the file and the code. */
export function readCarrier(
  file: string,
  text: string,
  reasons: ReadonlyMap<string, ReasonWords>,
  faults: string[],
): Carrier | undefined {
  const fault = (message: string): void => {
    faults.push(`${file} ${message}`);
  };
  const { carrier, name, zone, defaultNamespace, namespaces } = parsed(file, text, faults);
  if (!isText(carrier) || !ID.test(carrier)) fault('has no carrier of lower-case letters');
  else if (`${carrier}.yaml` !== file) fault(`is not named ${carrier}.yaml`);
  if (!isText(name)) fault('has no name');
  if (!isText(zone) || !IANAZone.isValidZone(zone)) fault('has no zone of the IANA database');
  const codes = new Map(
    Object.entries(fieldsOf(namespaces)).map(([namespace, listed]) => {
      if (!NAMESPACE.test(namespace)) fault(`${namespace} is no name of a namespace`);
      return [
        namespace,
        readCodes(listed, reasons, (code, what) => {
          fault(`${code} ${what}`);
        }),
      ];
    }),
  );
  if (!isText(defaultNamespace) || !codes.has(defaultNamespace)) {
    fault('has no defaultNamespace among its namespaces');
  }
  if (!isText(carrier) || !isText(name) || !isText(zone) || !isText(defaultNamespace)) return;
  return { carrier, name, zone, defaultNamespace, namespaces: codes };
}

function readCodes(
  listed: unknown,
  reasons: ReadonlyMap<string, ReasonWords>,
  fault: (code: string, what: string) => void,
): Map<string, CodeMeaning> {
  const codes = new Map<string, CodeMeaning>();
  for (const [code, fields] of Object.entries(fieldsOf(listed))) {
    if (!CODE.test(code)) fault(code, 'is no code');
    codes.set(
      code,
      readMeaning(fieldsOf(fields), reasons, (what) => {
        fault(code, what);
      }),
    );
  }
  return codes;
}

function readMeaning(
  fields: Fields,
  reasons: ReadonlyMap<string, ReasonWords>,
  fault: (what: string) => void,
): CodeMeaning {
  const { kind, status = null, reason = null, deliveredHow = null, note = null } = fields;
  const { sensitive = false, reviewed = true } = fields;
  for (const field of Object.keys(fields)) {
    if (!CODE_FIELDS.has(field)) fault(`has an unknown field ${field}`);
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
  if (typeof sensitive !== 'boolean' || typeof reviewed !== 'boolean') {
    fault('has a sensitive or reviewed that is neither true nor false');
  }
  return {
    kind: isOneOf(kind, EVENT_KINDS) ? kind : 'info',
    status: isOneOf(status, STATUSES) ? status : null,
    reason: isText(reason) ? reason : null,
    deliveredHow: isOneOf(deliveredHow, DELIVERED_HOW) ? deliveredHow : null,
    sensitive: sensitive === true,
    reviewed: reviewed === true,
    note: isText(note) ? note : null,
  };
}

/** YAML itself refuses a code listed twice. */
function parsed(file: string, text: string, faults: string[]): Fields {
  try {
    return fieldsOf(parse(text));
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    faults.push(`${file} is not YAML, or lists a code twice, near line ${String(line ?? '?')}`);
    return {};
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isOneOf = <T extends string>(value: unknown, list: readonly T[]): value is T =>
  (list as readonly unknown[]).includes(value);

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
