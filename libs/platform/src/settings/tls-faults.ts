import type { EnvDto } from './env.dto.js';
import { isLoopback } from './loopback.js';
import type { SettingFault } from './settings-error.js';

/** Settings of TLS and of logging in to brokers that do not fit together. */
export function tlsFaults(settings: EnvDto): SettingFault[] {
  return [
    ...databaseFaults(settings),
    ...kafkaFaults(settings),
    ...smtpFaults(settings),
    ...relayFaults(settings),
  ];
}

function databaseFaults(settings: EnvDto): SettingFault[] {
  const { DATABASE_URL: url, DATABASE_TLS: tls, DATABASE_CA_FILE: caFile } = settings;
  return faultsOf([
    [
      // Two places to say it would be two answers to the question whether the certificate is checked.
      URL.canParse(url) && [...new URL(url).searchParams.keys()].some((key) => /^ssl/i.test(key)),
      'DATABASE_URL',
      'must say nothing of TLS; use DATABASE_TLS and DATABASE_CA_FILE',
    ],
    [
      tls === 'verify-full' && caFile === '',
      'DATABASE_CA_FILE',
      'must be set with DATABASE_TLS=verify-full',
    ],
    [
      tls !== 'verify-full' && caFile !== '',
      'DATABASE_CA_FILE',
      'means nothing without DATABASE_TLS=verify-full',
    ],
  ]);
}

function kafkaFaults(settings: EnvDto): SettingFault[] {
  const { KAFKA_TLS: tls, KAFKA_SASL_MECHANISM: mechanism } = settings;
  const hasLogin = mechanism !== '';
  const hasCertificate = settings.KAFKA_CLIENT_CERT_FILE !== '';
  const hasKey = settings.KAFKA_CLIENT_KEY_FILE !== '';
  const filesOfTls = ['KAFKA_CA_FILE', 'KAFKA_CLIENT_CERT_FILE', 'KAFKA_CLIENT_KEY_FILE'] as const;
  const partsOfLogin = ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'] as const;
  return faultsOf([
    ...filesOfTls.map(
      (name) =>
        [
          tls !== 'on' && settings[name] !== '',
          name,
          'means nothing without KAFKA_TLS=on',
        ] as const,
    ),
    [hasCertificate && !hasKey, 'KAFKA_CLIENT_KEY_FILE', 'must be set with KAFKA_CLIENT_CERT_FILE'],
    [hasKey && !hasCertificate, 'KAFKA_CLIENT_CERT_FILE', 'must be set with KAFKA_CLIENT_KEY_FILE'],
    ...partsOfLogin.flatMap((name) => [
      [hasLogin && settings[name] === '', name, 'must be set with KAFKA_SASL_MECHANISM'] as const,
      [
        !hasLogin && settings[name] !== '',
        name,
        'means nothing without KAFKA_SASL_MECHANISM',
      ] as const,
    ]),
  ]);
}

function smtpFaults({ SMTP_URL: url, SMTP_TLS: tls }: EnvDto): SettingFault[] {
  return faultsOf([
    [
      url.startsWith('smtps:') && ['opportunistic', 'require'].includes(tls),
      'SMTP_TLS',
      'must be implicit or empty with smtps://',
    ],
  ]);
}

function relayFaults(settings: EnvDto): SettingFault[] {
  const isOn = ['starttls', 'require'].includes(settings.RELAY_TLS);
  const files = ['RELAY_TLS_CERT_FILE', 'RELAY_TLS_KEY_FILE'] as const;
  return faultsOf(
    files.flatMap((name) => [
      [isOn && settings[name] === '', name, 'must be set with RELAY_TLS'] as const,
      [!isOn && settings[name] !== '', name, 'means nothing without RELAY_TLS'] as const,
    ]),
  );
}

/**
 * Production speaks plaintext to another host only where the word `off` (or `opportunistic`) was written:
 * a setting that was forgotten must not send names and addresses in the clear.
 */
export function plaintextFaults(settings: EnvDto): SettingFault[] {
  const isElsewhere = (host: string): boolean => host !== '' && !isLoopback(host);
  const hasBrokersElsewhere = settings.KAFKA_BROKERS.some((broker) =>
    isElsewhere(broker.slice(0, broker.lastIndexOf(':'))),
  );
  return faultsOf([
    [
      settings.DATABASE_TLS === '' && isElsewhere(databaseHost(settings.DATABASE_URL)),
      'DATABASE_TLS',
      'must be verify-full or require to another host in production; only the word off allows plaintext',
    ],
    [
      settings.KAFKA_TLS === '' && hasBrokersElsewhere,
      'KAFKA_TLS',
      'must be on to another host in production; only the word off allows plaintext',
    ],
    [
      settings.KAFKA_TLS !== 'on' &&
        settings.KAFKA_SASL_MECHANISM === 'plain' &&
        hasBrokersElsewhere,
      'KAFKA_SASL_MECHANISM',
      'must not be plain without KAFKA_TLS=on: the password would travel in the clear',
    ],
    [
      settings.RELAY_TLS === '' && isElsewhere(settings.RELAY_HOST),
      'RELAY_TLS',
      'must be starttls or require beyond loopback in production; only the word off allows plaintext',
    ],
  ]);
}

/** node-postgres lets `?host=` outweigh the host of the address; a path there is a socket of this machine. */
function databaseHost(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  const host = url.searchParams.get('host') ?? url.hostname;
  return host.startsWith('/') ? '' : host;
}

type Rule = readonly [isBroken: boolean, name: string, rule: string];

const faultsOf = (rules: readonly Rule[]): SettingFault[] =>
  rules.filter(([isBroken]) => isBroken).map(([, name, rule]) => ({ name, rule }));
