import { IsString } from 'class-validator';
import {
  EachForm,
  EachNetwork,
  Form,
  OneOf,
  ReadableFile,
  SecretKey,
  UrlOf,
  Whole,
} from './rules.js';
import { Setting } from './setting.js';

const DAY_MS = 86_400_000;
/** Kafka's own rule for names of topics and groups. */
const TOPIC = /^[A-Za-z0-9._-]{1,249}$/;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const BINDING = new RegExp(`^[A-Za-z0-9._-]{1,249}=(?:\\*|${UUID})$`);
const EVERY_APP = ['api', 'ingest-worker', 'vault-worker', 'upkeep-worker', 'cli'] as const;

/** `fcm.googleapis.com` or `*.push.apple.com`: a name with a dot, so neither an address nor this machine. */
const PUSH_HOST = /^(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;
/** http only on loopback: elsewhere a subscription would cross the wire in clear. */
const DEV_ORIGIN =
  /^(?:|https:\/\/[a-z0-9.-]+(?::\d{1,5})?|http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5})$/;
/** RFC 8292 section 2.1; Apple also refuses spaces, angle brackets and localhost. */
const PUSH_SUBJECT =
  /^(?:|mailto:[^\s<>@:,]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}|https:\/\/(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:\/[^\s<>]*)?)$/;

/**
 * Every setting of Seintje: this class is the whole declaration. Name, type, default, unit and sentence
 * stand together; `npx seintje config` and docs/reference/settings.md are made from it.
 * A list is separated by commas. A new setting needs a row here and nothing elsewhere.
 */
export class EnvDto {
  @Setting({
    default: 'development',
    unit: 'word',
    sentence: 'In production nothing is embedded and no secret may be missing.',
  })
  @OneOf(['development', 'test', 'production'])
  NODE_ENV!: string;

  @Setting({
    default: '',
    unit: 'url',
    secret: 'password',
    neededBy: EVERY_APP,
    sentence:
      "PostgreSQL as this process's own role (as administrator for migrate and standalone); empty starts the embedded one in DATA_DIR.",
  })
  @UrlOf(['postgres:', 'postgresql:'], { mayBeEmpty: true })
  DATABASE_URL!: string;

  @Setting({
    default: '',
    unit: 'word',
    sentence:
      'TLS to PostgreSQL: verify-full checks certificate and host name, require only encrypts; empty is off, and in production allowed to loopback only.',
  })
  @OneOf(['', 'off', 'require', 'verify-full'])
  DATABASE_TLS!: string;

  @Setting({
    default: '',
    unit: 'file',
    sentence: "Certificates (PEM) of who vouches for PostgreSQL's; verify-full needs it.",
  })
  @ReadableFile()
  DATABASE_CA_FILE!: string;

  @Setting({
    default: '.data',
    unit: 'folder',
    sentence: 'Where embedded parts keep their files.',
  })
  @Form(/\S/, 'must name a folder')
  DATA_DIR!: string;

  @Setting({
    default: [],
    unit: 'host:port list',
    neededBy: ['ingest-worker'],
    sentence: 'Brokers of Apache Kafka; empty means none is configured.',
  })
  @EachForm(/^[^\s:/]+:\d{1,5}$/, 'must be host:port, several separated by commas')
  KAFKA_BROKERS!: readonly string[];

  @Setting({
    default: '',
    unit: 'word',
    sentence:
      'TLS to the brokers, certificate and host name checked; empty is off, and in production allowed to loopback only.',
  })
  @OneOf(['', 'off', 'on'])
  KAFKA_TLS!: string;

  @Setting({
    default: '',
    unit: 'file',
    sentence:
      "Certificates (PEM) of who vouches for the brokers'; empty means those Node.js trusts.",
  })
  @ReadableFile()
  KAFKA_CA_FILE!: string;

  @Setting({
    default: '',
    unit: 'file',
    sentence: 'Our own certificate (PEM), where brokers ask for one.',
  })
  @ReadableFile()
  KAFKA_CLIENT_CERT_FILE!: string;

  @Setting({
    default: '',
    unit: 'file',
    sentence: 'The private key (PEM) of KAFKA_CLIENT_CERT_FILE.',
  })
  @ReadableFile()
  KAFKA_CLIENT_KEY_FILE!: string;

  @Setting({
    default: '',
    unit: 'word',
    sentence: 'How we log in to the brokers; empty means that we do not.',
  })
  @OneOf(['', 'plain', 'scram-sha-256', 'scram-sha-512'])
  KAFKA_SASL_MECHANISM!: string;

  @Setting({ default: '', unit: 'name', sentence: 'Who we are to the brokers.' })
  @IsString()
  KAFKA_SASL_USERNAME!: string;

  @Setting({
    default: '',
    unit: 'text',
    secret: 'whole',
    sentence: 'The password of KAFKA_SASL_USERNAME.',
  })
  @IsString()
  KAFKA_SASL_PASSWORD!: string;

  @Setting({
    default: 'seintje',
    unit: 'name',
    sentence: 'The name by which brokers know this process.',
  })
  @Form(TOPIC, 'must be letters, digits, dot, dash or underscore')
  KAFKA_CLIENT_ID!: string;

  @Setting({
    default: 'seintje-ingest',
    unit: 'name',
    sentence: 'The consumer group in which ingest workers share the partitions.',
  })
  @Form(TOPIC, 'must be letters, digits, dot, dash or underscore')
  KAFKA_GROUP!: string;

  @Setting({
    default: 30_000,
    unit: 'ms',
    sentence:
      'Silence after which the brokers give the partitions of an ingest worker to others; they allow 6 s and more.',
  })
  @Whole(6_000, 300_000)
  KAFKA_SESSION_TIMEOUT_MS!: number;

  @Setting({
    default: ['carrier-events'],
    unit: 'name list',
    sentence: 'Topics with carrier events.',
  })
  @EachForm(TOPIC, 'must be names of topics, separated by commas')
  KAFKA_TOPICS!: readonly string[];

  @Setting({
    default: [],
    unit: 'topic=webshop list',
    sentence:
      'Binds a topic to one webshop id, or to * for all; a topic not named here is shared by all.',
  })
  @EachForm(BINDING, 'must be topic=webshop id or topic=*, separated by commas')
  KAFKA_SOURCES!: readonly string[];

  @Setting({
    default: 500,
    unit: 'events',
    sentence: 'Most carrier events that one transaction of ingest takes.',
  })
  @Whole(1, 10_000)
  INGEST_BATCH_EVENTS_MAX!: number;

  @Setting({ default: '127.0.0.1', unit: 'host', sentence: 'Address on which the API listens.' })
  @Form(/^\S+$/, 'must be a host name or address')
  API_HOST!: string;

  @Setting({
    default: 8080,
    unit: 'port',
    sentence: 'Port on which the API listens; 0 takes a free one.',
  })
  @Whole(0, 65_535)
  API_PORT!: number;

  @Setting({
    default: 'http://127.0.0.1:8080',
    unit: 'url',
    sentence: 'Where people reach the API: the base of the links in mails.',
  })
  @UrlOf(['http:', 'https:'], { mayBeEmpty: false })
  PUBLIC_URL!: string;

  @Setting({
    default: 'http://127.0.0.1:8090',
    unit: 'url',
    neededBy: ['api', 'vault-worker'],
    sentence: 'Where people reach the tracking page: the base of the links that open it.',
  })
  @UrlOf(['http:', 'https:'], { mayBeEmpty: false })
  TRACKING_URL!: string;

  @Setting({
    default: 'http://127.0.0.1:8080',
    unit: 'url',
    sentence: 'Where the tracking page reaches the API.',
  })
  @UrlOf(['http:', 'https:'], { mayBeEmpty: false })
  API_URL!: string;

  @Setting({
    default: '127.0.0.1',
    unit: 'host',
    sentence: 'Address on which the tracking page listens.',
  })
  @Form(/^\S+$/, 'must be a host name or address')
  TRACKING_HOST!: string;

  @Setting({
    default: 8090,
    unit: 'port',
    sentence: 'Port on which the tracking page listens; 0 takes a free one.',
  })
  @Whole(0, 65_535)
  TRACKING_PORT!: number;

  @Setting({
    default: 20,
    unit: 'tries',
    sentence:
      'Tries by tracking code and postcode that one network (an IPv4 address, a /64 of IPv6) has in a minute at one API process.',
  })
  @Whole(1, 10_000)
  TRACK_TRIES_PER_MINUTE!: number;

  @Setting({
    default: ['127.0.0.0/8', '::1/128'],
    unit: 'network list',
    sentence:
      'Addresses or networks whose X-Forwarded-For counts: your proxies and the tracking page; others are counted by their own address.',
  })
  @EachNetwork()
  TRUSTED_PROXIES!: readonly string[];

  @Setting({
    default: '',
    unit: 'url',
    secret: 'password',
    neededBy: ['vault-worker'],
    sentence:
      'The mail server, smtp://user:password@host:port or smtps://; empty means the mailbox for development.',
  })
  @UrlOf(['smtp:', 'smtps:'], { mayBeEmpty: true })
  SMTP_URL!: string;

  @Setting({
    default: '',
    unit: 'word',
    sentence:
      'TLS to the mail server: implicit from the first byte, require by STARTTLS or nothing is sent, opportunistic if offered; empty: implicit for smtps://, else require, and none to loopback.',
  })
  @OneOf(['', 'opportunistic', 'require', 'implicit'])
  SMTP_TLS!: string;

  @Setting({
    default: '',
    unit: 'file',
    sentence:
      "Certificates (PEM) of who vouches for the mail server's; empty means those Node.js trusts.",
  })
  @ReadableFile()
  SMTP_CA_FILE!: string;

  @Setting({
    default: 10,
    unit: 'mails',
    sentence: 'Mails handed off at once by one vault worker.',
  })
  @Whole(1, 100)
  EMAIL_SLOTS!: number;

  @Setting({
    default: [
      'fcm.googleapis.com',
      'android.googleapis.com',
      '*.push.services.mozilla.com',
      '*.push.apple.com',
      '*.notify.windows.com',
    ],
    unit: 'host list',
    sentence: "Browsers' push services that pushes may go to; *. stands for every name below.",
  })
  @EachForm(PUSH_HOST, 'must be names of hosts, such as fcm.googleapis.com or *.push.apple.com')
  PUSH_HOSTS!: readonly string[];

  @Setting({
    default: '',
    unit: 'origin',
    sentence:
      'The push service of development, one exact origin (http on loopback); refused in production.',
  })
  @Form(
    DEV_ORIGIN,
    'must be http://127.0.0.1:port, http://localhost:port or https://host:port, in lower case, without a path',
  )
  PUSH_DEV_ORIGIN!: string;

  @Setting({
    default: 50,
    unit: 'pushes',
    sentence: 'Pushes handed off at once by one vault worker.',
  })
  @Whole(1, 500)
  PUSH_SLOTS!: number;

  @Setting({
    default: 10_000,
    unit: 'ms',
    sentence: 'How long a push service may take, from the connection to the end of its answer.',
  })
  @Whole(100, 60_000)
  PUSH_TIMEOUT_MS!: number;

  @Setting({
    default: '',
    unit: 'url',
    neededBy: ['vault-worker'],
    sentence: 'Where push services reach who runs this: mailto:somebody@your-domain or https://.',
  })
  @Form(
    PUSH_SUBJECT,
    'must be mailto:somebody@your-domain (no space, no <>) or https://your-domain/…; push services refuse others, and localhost',
  )
  PUSH_SUBJECT!: string;

  @Setting({
    default: 200,
    unit: 'rows',
    sentence: 'Most notifications in one claim, and so in one batch of the ledger.',
  })
  @Whole(1, 200)
  CLAIM_ROWS_MAX!: number;

  @Setting({
    default: 120,
    unit: 'seconds',
    sentence: 'How long announced, accepted and in transit wait to be merged with what follows.',
  })
  @Whole(0, 3_600)
  EARLY_STATUS_WAIT_SECONDS!: number;

  @Setting({
    default: 24,
    unit: 'hours',
    sentence: 'An event older than this changes the shipment and notifies nobody.',
  })
  @Whole(1, 720)
  EVENT_FRESH_HOURS!: number;

  @Setting({
    default: 30,
    unit: 'days',
    sentence:
      'A shipment closes so long after it was delivered, returned, cancelled or lost; then its tracking code may be registered again.',
  })
  @Whole(1, 3_650)
  SHIPMENT_CLOSED_AFTER_DAYS!: number;

  @Setting({
    default: 180,
    unit: 'days',
    sentence: 'A shipment of which nothing is heard for so long closes, too: stamps never end.',
  })
  @Whole(1, 3_650)
  SHIPMENT_SILENT_DAYS_MAX!: number;

  @Setting({ default: 5_000, unit: 'ms', sentence: 'How often a worker says that it lives.' })
  @Whole(100, 60_000)
  WORKER_BEAT_MS!: number;

  @Setting({
    default: 20_000,
    unit: 'ms',
    sentence: 'Silence after which a worker is taken for dead and its work goes to another.',
  })
  @Whole(200, 600_000)
  WORKER_DEAD_AFTER_MS!: number;

  @Setting({
    default: 900_000,
    unit: 'ms',
    sentence: 'How long an uncertain mail waits for evidence before it is settled by rule.',
  })
  @Whole(100, DAY_MS)
  EVIDENCE_WAIT_MS!: number;

  @Setting({
    default: 5_000,
    unit: 'ms',
    sentence: 'A group whose hand-off has not begun this long after its open is not handed off.',
  })
  @Whole(100, 60_000)
  OPEN_BEGIN_WITHIN_MS!: number;

  @Setting({
    default: 30_000,
    unit: 'ms',
    sentence: 'How long after the append its rows may be opened.',
  })
  @Whole(1_000, 120_000)
  OPEN_WITHIN_MS!: number;

  @Setting({
    default: 30_000,
    unit: 'ms',
    sentence: 'Wait before the second try of a message; it doubles with each try.',
  })
  @Whole(10, 3_600_000)
  RETRY_BASE_MS!: number;

  @Setting({ default: 8, unit: 'tries', sentence: 'Tries of one message before it is given up.' })
  @Whole(1, 50)
  RETRY_ATTEMPTS_MAX!: number;

  @Setting({
    default: 600_000,
    unit: 'ms',
    sentence: 'Silence of the mail server after which a hand-off is uncertain (RFC 5321: 10 min).',
  })
  @Whole(100, 3_600_000)
  SMTP_SOCKET_TIMEOUT_MS!: number;

  @Setting({
    default: '',
    unit: 'file',
    neededBy: ['vault-worker'],
    onlyThere: true,
    sentence: "The vault's private keys; only the vault worker may have it.",
  })
  @IsString()
  VAULT_KEYS_FILE!: string;

  @Setting({
    default: '',
    unit: 'file',
    neededBy: ['api'],
    sentence:
      "The vault's public key, with which the API seals contacts, and webshop add a webshop's push key.",
  })
  @IsString()
  SEALING_PUBLIC_KEY_FILE!: string;

  @Setting({
    default: '',
    unit: 'key',
    secret: 'whole',
    neededBy: ['api', 'vault-worker'],
    sentence: 'Signs the one-click withdrawal links and the page links; links die with it.',
  })
  @SecretKey()
  LINK_MAC_KEY!: string;

  @Setting({
    default: '',
    unit: 'key',
    secret: 'whole',
    neededBy: ['api'],
    sentence: 'Keys the hash by which a repeated request is compared with its first.',
  })
  @SecretKey()
  IDEMPOTENCY_MAC_KEY!: string;

  @Setting({
    default: '',
    unit: 'key',
    secret: 'whole',
    neededBy: ['api', 'cli'],
    sentence: 'Keys the hash of API keys; all API keys die with it.',
  })
  @SecretKey()
  API_KEY_PEPPER!: string;

  @Setting({
    default: '',
    unit: 'key',
    secret: 'whole',
    neededBy: ['api'],
    sentence:
      'Keys the hash of a full postcode that opens the tracking page; with it gone, none opens.',
  })
  @SecretKey()
  POSTCODE_MAC_KEY!: string;

  @Setting({
    default: '',
    unit: 'file',
    neededBy: ['upkeep-worker'],
    onlyThere: true,
    sentence: "The private key (Ed25519) that signs the ledger's checkpoints.",
  })
  @IsString()
  CHECKPOINT_KEY_FILE!: string;

  @Setting({
    default: '',
    unit: 'file',
    neededBy: ['upkeep-worker'],
    sentence: 'Size and root last signed, kept outside PostgreSQL; the signer refuses to go back.',
  })
  @IsString()
  CHECKPOINT_STATE_FILE!: string;

  @Setting({
    default: '',
    unit: 'file',
    neededBy: ['upkeep-worker'],
    sentence:
      'Who was erased, as ids, kept outside PostgreSQL: replayed into a restored database before it opens anything.',
  })
  @IsString()
  TOMBSTONE_FILE!: string;

  @Setting({
    default: '',
    unit: 'folder',
    sentence: 'Where backups of the database lie, one entry each, for: npx seintje backup check.',
  })
  @IsString()
  BACKUP_DIR!: string;

  @Setting({
    default: '',
    unit: 'folder',
    sentence: 'Where archived WAL lies, for: npx seintje backup check; empty looks at none.',
  })
  @IsString()
  WAL_ARCHIVE_DIR!: string;

  @Setting({
    default: '',
    unit: 'file',
    sentence:
      'Witnesses that are asked to cosign checkpoints, one a line: verifier key, space, URL; empty asks nobody, and then nothing of the third level is opened.',
  })
  @ReadableFile()
  WITNESSES_FILE!: string;

  @Setting({
    default: 'seintje.example/ledger',
    unit: 'name',
    sentence: "The ledger's name in its checkpoints; without scheme, never changed.",
  })
  @Form(/^[^\s+]{1,100}$/, 'must be a name without spaces or +')
  LEDGER_ORIGIN!: string;

  @Setting({ default: 1_000, unit: 'ms', sentence: 'How often checkpoints are signed.' })
  @Whole(100, 60_000)
  CHECKPOINT_EVERY_MS!: number;

  @Setting({
    default: 1_000,
    unit: 'ms',
    sentence: 'How often dead workers, parked events and expired opens are looked for.',
  })
  @Whole(50, 60_000)
  SWEEP_EVERY_MS!: number;

  @Setting({
    default: '127.0.0.1',
    unit: 'host',
    sentence:
      'Address on which health and metrics of a process are asked; nothing else is served there.',
  })
  @Form(/^\S+$/, 'must be a host name or address')
  HEALTH_HOST!: string;

  @Setting({
    default: 0,
    unit: 'port',
    sentence: 'Port for health and metrics; 0 takes a free one, which health.listening tells.',
  })
  @Whole(0, 65_535)
  HEALTH_PORT!: number;

  @Setting({ default: 'info', unit: 'word', sentence: 'The least level that is logged.' })
  @OneOf(['debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL!: string;

  @Setting({
    default: '',
    unit: 'name',
    sentence: 'Tests only: the place where the process kills itself; refused in production.',
  })
  @Form(/^[a-z0-9_.-]{0,80}$/, 'must be the name of a failpoint')
  FAILPOINT!: string;
}

/** The name of a setting. */
export type SettingName = keyof EnvDto;

/** The settings in effect: checked, and frozen. */
export type Settings = Readonly<EnvDto>;
