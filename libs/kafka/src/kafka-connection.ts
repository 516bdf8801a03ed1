import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { KafkaConfig, SASLOptions } from 'kafkajs';
import type { Settings } from '@app/platform';

/** How to reach the brokers: what kafkajs needs of the settings. */
export type KafkaConnection = Pick<KafkaConfig, 'clientId' | 'ssl' | 'sasl'> & {
  readonly brokers: string[];
};

/** The connection that the settings describe; files were found readable when the settings were loaded. */
export function kafkaConnection(settings: Settings): KafkaConnection {
  const ssl = tlsOf(settings);
  const sasl = loginOf(settings);
  return {
    brokers: [...settings.KAFKA_BROKERS],
    clientId: settings.KAFKA_CLIENT_ID,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
  };
}

function tlsOf(settings: Settings): ConnectionOptions | undefined {
  if (settings.KAFKA_TLS !== 'on') return undefined;
  const { KAFKA_CA_FILE, KAFKA_CLIENT_CERT_FILE, KAFKA_CLIENT_KEY_FILE } = settings;
  return {
    rejectUnauthorized: true,
    ...(KAFKA_CA_FILE === '' ? {} : { ca: readFileSync(KAFKA_CA_FILE, 'utf8') }),
    ...(KAFKA_CLIENT_CERT_FILE === ''
      ? {}
      : {
          cert: readFileSync(KAFKA_CLIENT_CERT_FILE, 'utf8'),
          key: readFileSync(KAFKA_CLIENT_KEY_FILE, 'utf8'),
        }),
  };
}

function loginOf(settings: Settings): SASLOptions | undefined {
  const login = { username: settings.KAFKA_SASL_USERNAME, password: settings.KAFKA_SASL_PASSWORD };
  switch (settings.KAFKA_SASL_MECHANISM) {
    case 'plain':
      return { mechanism: 'plain', ...login };
    case 'scram-sha-256':
      return { mechanism: 'scram-sha-256', ...login };
    case 'scram-sha-512':
      return { mechanism: 'scram-sha-512', ...login };
    default:
      return undefined;
  }
}
