import { readFileSync } from 'node:fs';
import { Module, type DynamicModule } from '@nestjs/common';
import { createPool } from '@app/database';
import { Ids, type Log, type ProcessMetrics, type Settings } from '@app/platform';
import type { IntakeRules, IntakeTls } from '@app/returned-mail';
import { ContactSealer } from '@app/sealing';
import { Relay } from './relay.service.js';

/** A mail is one short call. */
const CONNECTIONS_MAX = 4;

/** Holds the vault's public key and one right in the database: to hand sealed mails in. */
@Module({})
export class RelayWorkerModule {
  /** @throws PublicKeyError when the key file holds none. */
  static forRoot(settings: Settings, log: Log, metrics: ProcessMetrics): DynamicModule {
    const relay = new Relay({
      rules: intakeRules(settings),
      pool: createPool(settings.DATABASE_URL, {
        connectionsMax: CONNECTIONS_MAX,
        applicationName: 'seintje-relay-worker',
        pinnedPlans: false,
      }),
      sealer: ContactSealer.fromPublicKeyFile(settings.SEALING_PUBLIC_KEY_FILE),
      ids: new Ids(),
      metrics,
      log,
    });
    return { module: RelayWorkerModule, providers: [{ provide: Relay, useValue: relay }] };
  }
}

function intakeRules(settings: Settings): IntakeRules {
  const tls = intakeTls(settings);
  return {
    host: settings.RELAY_HOST,
    port: settings.RELAY_PORT,
    bounceDomain: settings.BOUNCE_DOMAIN,
    complaintAddresses: settings.COMPLAINT_ADDRESSES,
    mailBytesMax: settings.RETURNED_MAIL_BYTES_MAX,
    ...(tls === undefined ? {} : { tls }),
  };
}

function intakeTls(settings: Settings): IntakeTls | undefined {
  if (settings.RELAY_TLS === '' || settings.RELAY_TLS === 'off') return undefined;
  return {
    cert: readFileSync(settings.RELAY_TLS_CERT_FILE, 'utf8'),
    key: readFileSync(settings.RELAY_TLS_KEY_FILE, 'utf8'),
    isRequired: settings.RELAY_TLS === 'require',
  };
}
