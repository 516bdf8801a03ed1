import type { Settings } from '@app/platform';

type TlsOfDatabase = Pick<Settings, 'DATABASE_TLS' | 'DATABASE_CA_FILE'>;

/**
 * The words in which node-postgres takes them. Its own `require` changes its meaning between versions, so
 * it is never used; `no-verify` encrypts and checks nothing, which is what PostgreSQL means by `require`.
 */
const SSL_MODE: Readonly<Record<string, string>> = {
  require: 'no-verify',
  'verify-full': 'verify-full',
};

/**
 * An address that carries the TLS of the settings with it, so that whoever connects by it (pool, listener,
 * signer, TypeORM) obeys without knowing. Giving it again changes nothing.
 */
export function databaseAddress(address: string, settings: TlsOfDatabase): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  // Also for "off": node-postgres would otherwise take PGSSLMODE from the environment.
  url.searchParams.set('sslmode', SSL_MODE[settings.DATABASE_TLS] ?? 'disable');
  if (settings.DATABASE_CA_FILE !== '') {
    url.searchParams.set('sslrootcert', settings.DATABASE_CA_FILE);
  }
  return url.href;
}

/** The settings of a process, its DATABASE_URL as it is connected to. Every process starts with these. */
export const withDatabaseTls = (settings: Settings): Settings => ({
  ...settings,
  DATABASE_URL: databaseAddress(settings.DATABASE_URL, settings),
});
