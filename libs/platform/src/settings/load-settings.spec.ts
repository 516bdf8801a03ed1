import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';
import { sourceBindings } from './source-bindings.js';
import type { App } from './apps.js';

const KEY = 'k'.repeat(32);
const WEBSHOP = '01998f6e-5a00-7000-8000-000000000001';
const API_IN_PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://api_rw:secret@db.example.nl/seintje',
  DATABASE_TLS: 'require',
  PUBLIC_URL: 'https://seintje.example.nl',
  TRACKING_URL: 'https://track.example.nl',
  SEALING_PUBLIC_KEY_FILE: '/etc/seintje/vault.pub',
  LINK_MAC_KEY: KEY,
  IDEMPOTENCY_MAC_KEY: KEY,
  API_KEY_PEPPER: KEY,
  POSTCODE_MAC_KEY: KEY,
};

function refusal(env: NodeJS.ProcessEnv, app?: App): SettingsError {
  try {
    loadSettings(env, app);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('The settings were taken.');
}

const faultyNames = (env: NodeJS.ProcessEnv, app?: App): readonly string[] =>
  refusal(env, app).faults.map(({ name }) => name);

describe('settings', () => {
  it('have a default for everything outside production', () => {
    expect(loadSettings({})).toMatchObject({
      NODE_ENV: 'development',
      DATABASE_URL: '',
      KAFKA_BROKERS: [],
      KAFKA_TOPICS: ['carrier-events'],
      API_PORT: 8080,
      EVIDENCE_WAIT_MS: 900_000,
    });
  });

  it('are read as text, number or list', () => {
    const settings = loadSettings({
      API_HOST: ' 0.0.0.0 ',
      API_PORT: '0',
      KAFKA_BROKERS: 'kafka-1.example.nl:9092, kafka-2.example.nl:9092,',
    });
    expect(settings).toMatchObject({
      API_HOST: '0.0.0.0',
      API_PORT: 0,
      KAFKA_BROKERS: ['kafka-1.example.nl:9092', 'kafka-2.example.nl:9092'],
    });
  });

  it('take an empty variable for an unset one', () => {
    expect(loadSettings({ API_PORT: '', LOG_LEVEL: ' ' })).toMatchObject({
      API_PORT: 8080,
      LOG_LEVEL: 'info',
    });
  });

  it('cannot be changed afterwards', () => {
    const settings = loadSettings({ KAFKA_TOPICS: 'a,b' });
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(settings.KAFKA_TOPICS)).toBe(true);
  });

  it('name every fault at once', () => {
    expect(
      faultyNames({
        API_PORT: '80a',
        SMTP_URL: 'mail.example.nl',
        KAFKA_BROKERS: 'kafka',
        LINK_MAC_KEY: 'short',
        LOG_LEVEL: 'loud',
        CLAIM_ROWS_MAX: '201',
      }),
    ).toEqual([
      'KAFKA_BROKERS',
      'API_PORT',
      'SMTP_URL',
      'CLAIM_ROWS_MAX',
      'LINK_MAC_KEY',
      'LOG_LEVEL',
    ]);
  });

  it('never show a value in a refusal', () => {
    const error = refusal({
      DATABASE_URL: 'mysql://hush-hush',
      LINK_MAC_KEY: 'hush-hush',
      API_PORT: 'hush-hush',
      KAFKA_SOURCES: 'carrier-events=hush-hush',
      FAILPOINT: 'Hush-Hush',
    });
    expect(error.faults).toHaveLength(5);
    expect(`${error.message} ${JSON.stringify(error)} ${String(error.stack)}`).not.toMatch(/hush/i);
  });

  it.each(['1e3', '0x10', '1.5', '-1', ' ١٢ ', 'Infinity'])('do not read %j as a port', (text) => {
    expect(faultyNames({ API_PORT: text })).toEqual(['API_PORT']);
  });

  it.each([
    'mailto: beheer@zool.example.nl',
    'mailto:<beheer@zool.example.nl>',
    'mailto:beheer@localhost',
    'https://localhost/push',
    'http://zool.example.nl',
    'beheer@zool.example.nl',
  ])('do not take %j as a subject for push, and say what to write', (text) => {
    const { faults } = refusal({ PUSH_SUBJECT: text });
    expect(faults).toEqual([
      {
        name: 'PUSH_SUBJECT',
        rule: expect.stringContaining('mailto:somebody@your-domain') as string,
      },
    ]);
  });

  it.each([
    'http://zool.example.nl',
    'http://127.0.0.1:9502/wpush',
    'HTTP://127.0.0.1:9502',
    '127.0.0.1',
  ])('do not take %j as the push service of development', (text) => {
    expect(faultyNames({ PUSH_DEV_ORIGIN: text })).toEqual(['PUSH_DEV_ORIGIN']);
  });

  it.each(['127.0.0.1', 'localhost', '*', '*.', 'https://fcm.googleapis.com', '[::1]'])(
    'do not take %j as a push service',
    (text) => {
      expect(faultyNames({ PUSH_HOSTS: text })).toEqual(['PUSH_HOSTS']);
    },
  );

  it('ask three beats before a worker counts as dead', () => {
    expect(faultyNames({ WORKER_BEAT_MS: '5000', WORKER_DEAD_AFTER_MS: '14999' })).toEqual([
      'WORKER_DEAD_AFTER_MS',
    ]);
  });

  it('bind only topics that are read, each once', () => {
    expect(faultyNames({ KAFKA_SOURCES: `other=${WEBSHOP}` })).toEqual(['KAFKA_SOURCES']);
    expect(faultyNames({ KAFKA_SOURCES: 'carrier-events=*,carrier-events=*' })).toEqual([
      'KAFKA_SOURCES',
    ]);
  });

  it('say for each topic which webshop it is bound to', () => {
    const settings = loadSettings({
      KAFKA_TOPICS: 'shared,named,zool',
      KAFKA_SOURCES: `named=*,zool=${WEBSHOP}`,
    });
    expect([...sourceBindings(settings)]).toEqual([
      ['shared', null],
      ['named', null],
      ['zool', WEBSHOP],
    ]);
  });
});

describe('trusted proxies', () => {
  it('are addresses and networks, and never everybody', () => {
    expect(loadSettings({ TRUSTED_PROXIES: '10.0.0.0/8,2001:db8::1' }).TRUSTED_PROXIES).toEqual([
      '10.0.0.0/8',
      '2001:db8::1',
    ]);
    for (const wrong of [
      '0.0.0.0/0',
      '10.0.0.0/33',
      '::/129',
      'proxy.example.nl',
      '10.0.0.0/8/8',
    ]) {
      expect(faultyNames({ TRUSTED_PROXIES: wrong })).toEqual(['TRUSTED_PROXIES']);
    }
  });
});

describe('settings in production', () => {
  it('are taken when the process has what it needs and no more', () => {
    expect(loadSettings(API_IN_PRODUCTION, 'api').NODE_ENV).toBe('production');
  });

  it('refuse the embedded database and every empty secret of the process', () => {
    const { NODE_ENV, PUBLIC_URL, TRACKING_URL } = API_IN_PRODUCTION;
    const env = { NODE_ENV, PUBLIC_URL, TRACKING_URL };
    expect(faultyNames(env, 'api')).toEqual([
      'DATABASE_URL',
      'SEALING_PUBLIC_KEY_FILE',
      'LINK_MAC_KEY',
      'IDEMPOTENCY_MAC_KEY',
      'API_KEY_PEPPER',
      'POSTCODE_MAC_KEY',
    ]);
  });

  it('demand every secret when no process is named', () => {
    expect(faultyNames({ NODE_ENV: 'production' })).toEqual(
      expect.arrayContaining(['VAULT_KEYS_FILE', 'LINK_MAC_KEY', 'CHECKPOINT_KEY_FILE']),
    );
  });

  it('demand brokers of the ingest worker', () => {
    expect(faultyNames(API_IN_PRODUCTION, 'ingest-worker')).toEqual(['KAFKA_BROKERS']);
  });

  it("refuse the vault's keys in any process but the vault worker", () => {
    const env = { ...API_IN_PRODUCTION, VAULT_KEYS_FILE: '/etc/seintje/vault.key' };
    expect(faultyNames(env, 'api')).toEqual(['VAULT_KEYS_FILE']);
    const sending = {
      SMTP_URL: 'smtps://mail.example.nl:465',
      PUSH_SUBJECT: 'mailto:beheer@zool.example.nl',
    };
    expect(loadSettings({ ...env, ...sending }, 'vault-worker').VAULT_KEYS_FILE).toBe(
      '/etc/seintje/vault.key',
    );
  });

  it('refuse the push service of development, and a worker without a subject for push', () => {
    const env = { ...API_IN_PRODUCTION, PUSH_DEV_ORIGIN: 'http://127.0.0.1:9502' };
    expect(faultyNames(env, 'api')).toEqual(['PUSH_DEV_ORIGIN']);
    expect(faultyNames(API_IN_PRODUCTION, 'vault-worker')).toContain('PUSH_SUBJECT');
  });

  it('refuse failpoints, links without TLS, and standalone', () => {
    const env = { ...API_IN_PRODUCTION, FAILPOINT: 'open.committed', PUBLIC_URL: 'http://x.nl' };
    expect(faultyNames(env, 'standalone')).toEqual(['NODE_ENV', 'FAILPOINT', 'PUBLIC_URL']);
  });

  it('demand TLS for the tracking page only of those who make its links', () => {
    const env = { ...API_IN_PRODUCTION, TRACKING_URL: 'http://track.example.nl' };
    expect(faultyNames(env, 'api')).toEqual(['TRACKING_URL']);
    expect(faultyNames(env, 'ingest-worker')).toEqual(['KAFKA_BROKERS']);
  });
});
