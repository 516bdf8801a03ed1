import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, type KafkaBroker } from '../../dev/kafka/start-kafka.js';
import { openSharedPostgres, type SharedPostgres } from './shared-postgres.js';

/** What a test process learns about the shared broker. */
export interface KafkaForTests {
  /** `host:port[,host:port]`, for KAFKA_BROKERS. */
  brokers: string;
}

/** The servers that all test files of one jest run share; lives in jest's own process. */
export interface SharedParts {
  /** Where test processes ask for a server; the first who asks makes it start. */
  socketPath: string;
  close(): Promise<void>;
}

/**
 * Opens a socket on which test files ask for the shared servers. A server costs nothing until asked for,
 * so a run of pure tests starts none.
 */
export async function openSharedParts(): Promise<SharedParts> {
  const folder = await mkdtemp(join(tmpdir(), 'seintje-test-'));
  // The database's own account must be able to walk through; what is secret within has modes of its own.
  await chmod(folder, 0o711);
  const privateFolder = await mkdtemp(join(folder, 'ask-'));
  let postgres: Promise<SharedPostgres> | undefined;
  let kafka: Promise<{ broker?: KafkaBroker; brokers: string }> | undefined;

  const answers: Record<string, () => Promise<unknown>> = {
    '/postgres': async () =>
      (postgres ??= openSharedPostgres(join(folder, 'postgres'))).then((it) => it.access),
    '/kafka': async () => ({
      brokers: (await (kafka ??= openKafka(join(folder, 'kafka')))).brokers,
    }),
  };
  const server = answerOn(answers);
  const socketPath = join(privateFolder, 'parts.sock');
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  // Jest ends when its tests have; this socket must not hold it.
  server.unref();
  return {
    socketPath,
    close: async () => {
      server.close();
      server.closeAllConnections();
      // One that failed to start has told its askers; here only what runs is ended.
      await Promise.allSettled([
        postgres?.then((it) => it.close()),
        kafka?.then((it) => it.broker?.stop()),
      ]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openKafka(dataDir: string): Promise<{ broker?: KafkaBroker; brokers: string }> {
  const brokers = process.env['KAFKA_BROKERS'];
  if (brokers !== undefined && brokers !== '') return { brokers };
  const broker = await startKafka({ dataDir });
  return { broker, brokers: broker.brokers };
}

function answerOn(answers: Record<string, () => Promise<unknown>>): Server {
  return createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    answer().then(
      (value) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      },
      (error: unknown) => {
        response.writeHead(500).end(error instanceof Error ? error.message : String(error));
      },
    );
  });
}
