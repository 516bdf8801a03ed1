import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { App } from './apps.js';
import { isLoopback } from './loopback.js';
import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';

/** Any file that is there. */
const A_FILE = join(projectRoot(), 'package.json');

function faultyNames(env: NodeJS.ProcessEnv, app?: App): readonly string[] {
  try {
    loadSettings(env, app);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map(({ name }) => name);
    throw error;
  }
}

const INGEST_IN_PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://ingest_rw:secret@127.0.0.1/seintje',
  PUBLIC_URL: 'https://track.example.nl',
  KAFKA_BROKERS: 'localhost:9092',
};

describe('settings of TLS', () => {
  it('name each file that is missing', () => {
    expect(
      faultyNames({
        DATABASE_TLS: 'verify-full',
        DATABASE_CA_FILE: '/nowhere/ca.crt',
        KAFKA_TLS: 'on',
        KAFKA_CA_FILE: '/nowhere/ca.crt',
        KAFKA_CLIENT_CERT_FILE: '/nowhere/client.crt',
        KAFKA_CLIENT_KEY_FILE: projectRoot(),
        SMTP_CA_FILE: '/nowhere/ca.crt',
      }),
    ).toEqual([
      'DATABASE_CA_FILE',
      'KAFKA_CA_FILE',
      'KAFKA_CLIENT_CERT_FILE',
      'KAFKA_CLIENT_KEY_FILE',
      'SMTP_CA_FILE',
    ]);
  });

  it.each([
    [{ DATABASE_TLS: 'verify-full' }, ['DATABASE_CA_FILE']],
    [{ DATABASE_TLS: 'require', DATABASE_CA_FILE: A_FILE }, ['DATABASE_CA_FILE']],
    [{ DATABASE_URL: 'postgres://db.example.nl/zool?sslmode=disable' }, ['DATABASE_URL']],
    [{ DATABASE_TLS: 'prefer' }, ['DATABASE_TLS']],
    [{ KAFKA_CA_FILE: A_FILE }, ['KAFKA_CA_FILE']],
    [{ KAFKA_TLS: 'on', KAFKA_CLIENT_CERT_FILE: A_FILE }, ['KAFKA_CLIENT_KEY_FILE']],
    [{ KAFKA_TLS: 'on', KAFKA_CLIENT_KEY_FILE: A_FILE }, ['KAFKA_CLIENT_CERT_FILE']],
    [{ KAFKA_SASL_MECHANISM: 'plain' }, ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD']],
    [{ KAFKA_SASL_PASSWORD: 'geheim' }, ['KAFKA_SASL_PASSWORD']],
    [{ KAFKA_SASL_MECHANISM: 'gssapi' }, ['KAFKA_SASL_MECHANISM']],
    [{ SMTP_URL: 'smtps://mail.example.nl', SMTP_TLS: 'opportunistic' }, ['SMTP_TLS']],
  ])('name what does not fit together: %j', (env, names) => {
    expect(faultyNames(env)).toEqual(expect.arrayContaining(names));
  });

  it('refuse plaintext to another host in production, unless it was said', () => {
    const elsewhere = {
      ...INGEST_IN_PRODUCTION,
      DATABASE_URL: 'postgres://ingest_rw:secret@db.example.nl/seintje',
      KAFKA_BROKERS: 'localhost:9092,kafka.example.nl:9092',
    };
    expect(faultyNames(INGEST_IN_PRODUCTION, 'ingest-worker')).toEqual([]);
    expect(faultyNames(elsewhere, 'ingest-worker')).toEqual(['DATABASE_TLS', 'KAFKA_TLS']);
    const said = { ...elsewhere, DATABASE_TLS: 'off', KAFKA_TLS: 'off' };
    expect(faultyNames(said, 'ingest-worker')).toEqual([]);
    const detour = { DATABASE_URL: 'postgres://localhost/seintje?host=db.example.nl' };
    expect(faultyNames({ ...INGEST_IN_PRODUCTION, ...detour }, 'ingest-worker')).toEqual([
      'DATABASE_TLS',
    ]);
  });

  it('never let a password go to another host in the clear', () => {
    const env = {
      ...INGEST_IN_PRODUCTION,
      KAFKA_BROKERS: 'kafka.example.nl:9092',
      KAFKA_TLS: 'off',
      KAFKA_SASL_USERNAME: 'zool',
      KAFKA_SASL_PASSWORD: 'geheim',
    };
    expect(faultyNames({ ...env, KAFKA_SASL_MECHANISM: 'plain' }, 'ingest-worker')).toEqual([
      'KAFKA_SASL_MECHANISM',
    ]);
    expect(faultyNames({ ...env, KAFKA_SASL_MECHANISM: 'scram-sha-256' }, 'ingest-worker')).toEqual(
      [],
    );
  });
});

describe('loopback', () => {
  it('is this machine and none of its neighbours', () => {
    expect(['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'].map(isLoopback)).not.toContain(
      false,
    );
    expect(
      ['127.example.nl', '10.0.0.1', 'localhost.example.nl', '0.0.0.0'].map(isLoopback),
    ).not.toContain(true);
  });
});
