// Starts one part, tells about it in one line, and stays until it is ended from outside. Tests end it in
// every way a process can end:  node --import ./test/support/typescript.mjs test/support/hold-part.ts kafka FOLDER
import { startKafka } from '../../dev/kafka/start-kafka.js';
import { startPostgres } from '../../dev/postgres/start-postgres.js';

const [part = '', dataDir = '', ending] = process.argv.slice(2);

const held = async (): Promise<{ pid: number; adminUrl?: string }> => {
  switch (part) {
    case 'kafka':
      return startKafka({ dataDir });
    case 'postgres':
      return startPostgres({ dataDir, persistent: true });
    case 'postgres-for-now':
      return startPostgres({ dataDir, persistent: false });
    default:
      throw new Error(`No such part: ${part}`);
  }
};

const { pid, adminUrl } = await held();
process.stdout.write(`${JSON.stringify({ pid, adminUrl })}\n`);
setInterval(() => undefined, 60_000);

process.stdin.once('data', () => {
  if (ending === 'throw') throw new Error('ended as the test asked');
  process.exit(0);
});
