/**
 * Everything that may be logged, by name and form. The list is the only way in: a name that is not here
 * and a value that has not the form of its name are dropped, and `dropped` counts them.
 * No form has room for an address: a code holds no `@` and no space.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CODE = /^[A-Za-z0-9_.:/*-]{1,120}$/;

const CODES = [
  'event', // what happened, in the past tense: notification.sent
  'process',
  'app',
  'part',
  'code',
  'reason',
  'outcome',
  'verdict',
  'state',
  'status',
  'milestone',
  'purpose',
  'channel',
  'carrier',
  'adapter',
  'source',
  'topic',
  'group',
  'codec',
  'schema',
  'role',
  'template',
  'language',
  'provider', // the provider class of a mail address, never its domain
  'failpoint',
  'setting',
  'signal',
  'method',
  'route', // as declared (/v1/shipments/:id), never as requested
  'host',
  'origin',
  'witness', // its name, as in WITNESSES_FILE
  'root',
  'version',
  'kind',
  'step',
  'context',
] as const;

const NUMBERS = [
  'partition',
  'offset',
  'next',
  'tree',
  'size',
  'port',
  'statusCode',
  'attempt',
  'attempts',
  'tries',
  'lane',
  'epoch',
  'lag',
  'rows',
  'events',
  'allowed',
  'applied',
  'denied',
  'admitted',
  'refused',
  'sent',
  'uncertain',
  'superseded',
  'parked',
  'joined',
  'poison',
  'duplicates',
  'skipped',
  'planned',
  'swept',
  'reaped',
  'keyVersion',
  'dropped',
  'pushes',
  'shipments',
] as const;

type LogCode = (typeof CODES)[number];
type LogNumber = (typeof NUMBERS)[number];

/** The fields of one log line. Ids are UUIDs named …Id or …Ref; durations …Ms; counts …Count; sizes …Bytes. */
export type LogFields = { readonly event: string } & {
  readonly [name in LogCode]?: string | undefined;
} & { readonly [name in LogNumber]?: number | bigint | string | undefined } & {
  readonly [name: `${string}Id` | `${string}Ref`]: string | undefined;
  readonly [name: `${string}Ms` | `${string}Count` | `${string}Bytes`]: number | undefined;
} & { readonly error?: unknown };

const isIn = (list: readonly string[], name: string): boolean => list.includes(name);

/** Whether a name may be logged with this value. `error` has a form of its own (log-error.ts). */
export function mayBeLogged(name: string, value: unknown): boolean {
  if (isIn(CODES, name)) return typeof value === 'string' && CODE.test(value);
  if (isIn(NUMBERS, name)) {
    // Kafka's offsets come as digits in a string, PostgreSQL's bigint too.
    return isFinite(value) || (typeof value === 'string' && /^-?\d{1,19}$/.test(value));
  }
  if (/^[a-z][A-Za-z]*(?:Id|Ref)$/.test(name)) return typeof value === 'string' && UUID.test(value);
  if (/^[a-z][A-Za-z]*(?:Ms|Count|Bytes)$/.test(name)) return isFinite(value);
  return false;
}

function isFinite(value: unknown): boolean {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
}
