/** One number that a process tells. Names carry their unit; labels come from the closed list below. */
export interface MetricDeclaration {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly labels: readonly LabelName[];
  readonly help: string;
  /** Upper bounds in seconds, of a histogram. */
  readonly buckets?: readonly number[];
}

/** Every label there is. None can hold an id, a webshop, an address or a tracking code. */
export const LABEL_NAMES = [
  'channel',
  'method',
  'outcome',
  'partition',
  'reason',
  'result',
  'route',
  'state',
  'status',
  'topic',
] as const;

export type LabelName = (typeof LABEL_NAMES)[number];

const WORK_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const WAY_SECONDS = [0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 900, 3_600];

/**
 * All numbers of all processes, in the order of docs/reference/metrics.md, which a test compares with this
 * table. prom-client's own numbers of a process (memory, event loop) come besides, with the same prefix.
 */
export const METRICS = {
  seintje_ingest_lag_messages: {
    type: 'gauge',
    labels: ['topic', 'partition'],
    help: 'End of the log minus the stored position, of the partitions this worker reads.',
  },
  seintje_ingest_partitions_stopped: {
    type: 'gauge',
    labels: ['reason'],
    help: 'Partitions that are no longer read until somebody decides.',
  },
  seintje_ingest_events_total: {
    type: 'counter',
    labels: ['outcome'],
    help: 'Carrier events: applied, duplicate, parked, or unmapped (a code without a meaning).',
  },
  seintje_ingest_dead_letters_total: {
    type: 'counter',
    labels: ['reason'],
    help: 'Messages that cannot be used, by reason.',
  },
  seintje_ingest_batch_seconds: {
    type: 'histogram',
    labels: [],
    help: 'From taking a stretch of the log to its commit.',
    buckets: WORK_SECONDS,
  },
  seintje_send_uses_total: {
    type: 'counter',
    labels: ['outcome'],
    help: 'Uses appended to the ledger by claims: allowed, or not_allowed (denied or superseded).',
  },
  seintje_send_opens_total: {
    type: 'counter',
    labels: ['channel'],
    help: 'Contacts opened for a hand-off.',
  },
  seintje_send_refused_at_open_total: {
    type: 'counter',
    labels: ['channel', 'reason'],
    help: 'Uses that the gate allowed at the claim and refused at the open.',
  },
  seintje_send_outcomes_total: {
    type: 'counter',
    labels: ['channel', 'result', 'reason'],
    help: 'What hand-offs came to: sent, refused, try_again, uncertain; reason is none when sent.',
  },
  seintje_send_hand_offs_in_hand: {
    type: 'gauge',
    labels: ['channel'],
    help: 'Hand-offs of this worker under way now.',
  },
  seintje_send_latency_seconds: {
    type: 'histogram',
    labels: ['channel'],
    help: "From a notification's planning (in the commit of its event) to its acceptance; first tries of statuses that notify at once.",
    buckets: WAY_SECONDS,
  },
  seintje_admissions_total: {
    type: 'counter',
    labels: ['outcome'],
    help: 'Contacts taken into the vault: admitted, or unreadable.',
  },
  seintje_queue_notifications: {
    type: 'gauge',
    labels: ['channel'],
    help: 'Notifications in the queue, due or not; at most 20,000 a tree are counted by channel.',
  },
  seintje_queue_oldest_due_seconds: {
    type: 'gauge',
    labels: ['channel'],
    help: 'How long the oldest due notification has been due; 0 when none is.',
  },
  seintje_in_flight_notifications: {
    type: 'gauge',
    labels: ['channel'],
    help: 'Notifications claimed by a worker and not settled.',
  },
  seintje_uncertain_notifications: {
    type: 'gauge',
    labels: ['channel'],
    help: 'Uncertain hand-offs that still wait for evidence.',
  },
  seintje_denials_total: {
    type: 'counter',
    labels: ['channel', 'reason'],
    help: 'Denied uses in the ledger since this worker started, by reason; counted one reading late.',
  },
  seintje_intake_contacts: {
    type: 'gauge',
    labels: [],
    help: 'Sealed contacts that wait for the vault; at most 100,000 are counted.',
  },
  seintje_intake_oldest_seconds: {
    type: 'gauge',
    labels: [],
    help: 'How long the oldest of them has been due; 0 when none is.',
  },
  seintje_parked_events: {
    type: 'gauge',
    labels: [],
    help: 'Events of parcels that nobody registered; at most 100,000 are counted.',
  },
  seintje_workers: {
    type: 'gauge',
    labels: [],
    help: 'Vault workers with a life in the database.',
  },
  seintje_workers_reaped_total: {
    type: 'counter',
    labels: [],
    help: 'Vault workers taken for dead by this upkeep worker.',
  },
  seintje_groups_swept_total: {
    type: 'counter',
    labels: [],
    help: 'Groups that were appended and never opened, given back by this upkeep worker.',
  },
  seintje_checkpoints_total: {
    type: 'counter',
    labels: [],
    help: 'Checkpoints that this upkeep worker signed.',
  },
  seintje_checkpoint_trees_refused: {
    type: 'gauge',
    labels: [],
    help: 'Trees that the signer refused in its last round.',
  },
  seintje_cosignatures_total: {
    type: 'counter',
    labels: [],
    help: "Witnesses' signatures under checkpoints.",
  },
  seintje_cosignatures_refused: {
    type: 'gauge',
    labels: [],
    help: 'Trees that a witness did not cosign in the last round, because it saw another history.',
  },
  seintje_ledger_unsigned_leaves: {
    type: 'gauge',
    labels: [],
    help: 'Leaves after the last checkpoint of their tree.',
  },
  seintje_ledger_checkpoint_age_seconds: {
    type: 'gauge',
    labels: [],
    help: 'Age of the newest checkpoint of the tree that has waited longest for one; 0 when all is signed.',
  },
  seintje_numbers_age_seconds: {
    type: 'gauge',
    labels: [],
    help: 'Age of the numbers that upkeep-worker last read from the database.',
  },
  seintje_http_requests_total: {
    type: 'counter',
    labels: ['method', 'route', 'status'],
    help: 'Requests answered by the API, by route as declared.',
  },
  seintje_http_request_seconds: {
    type: 'histogram',
    labels: ['route'],
    help: 'From the first byte of a request to the end of its answer.',
    buckets: WORK_SECONDS,
  },
  seintje_page_requests_total: {
    type: 'counter',
    labels: ['method', 'route', 'status'],
    help: 'Requests answered by the tracking page, by route as declared.',
  },
  seintje_page_request_seconds: {
    type: 'histogram',
    labels: ['route'],
    help: 'From the first byte of a request to the end of its answer.',
    buckets: WORK_SECONDS,
  },
  seintje_pool_connections: {
    type: 'gauge',
    labels: ['state'],
    help: 'Connections to PostgreSQL: total, idle, and callers waiting for one.',
  },
} as const satisfies Record<string, MetricDeclaration>;

/** The name of a metric of ours. */
export type MetricName = keyof typeof METRICS;

/** The labels that a metric takes, each with a value. */
export type LabelsOf<N extends MetricName> = Record<(typeof METRICS)[N]['labels'][number], string>;

export type NameOf<T extends MetricDeclaration['type']> = {
  [N in MetricName]: (typeof METRICS)[N]['type'] extends T ? N : never;
}[MetricName];
