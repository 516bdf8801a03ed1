import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { IsEmail, validateSync } from 'class-validator';
import Handlebars from 'handlebars';
import nodemailer from 'nodemailer';
import pg from 'pg';
import { pino } from 'pino';
import { DataSource, QueryFailedError } from 'typeorm';
import webpush from 'web-push';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { startPostgres } from '../../dev/postgres/start-postgres.js';
import { migrationSource } from '@app/database';
import { createLog, projectRoot, requestValidation } from '@app/platform';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

/**
 * The libraries of this stack leak by default. Each trap is shown open first, as the library has it, then shut, as
 * this house has it: a trap that no longer springs would let its guard rot unseen.
 */
const CANARY = 'kanarie.sanne@example.nl';
const ENDPOINT = 'https://updates.push.services.mozilla.com/wpush/v2/kanarie';

/** What a log of ours writes of an error. */
function logged(error: unknown): string {
  const lines: string[] = [];
  const log = createLog('test', { destination: { write: (line) => lines.push(line) } });
  log.error({ event: 'something.failed', error });
  return lines.join('');
}

const failure = async (work: Promise<unknown>): Promise<Error> => {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not fail.');
};

describe('TypeORM', () => {
  let database: FreshDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.adminUrl,
      logging: false,
    }).initialize();
    await source.query('create table public.mails (email text unique)');
    await source.query('insert into public.mails values ($1)', [CANARY]);
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('puts parameters and PostgreSQL’s detail into its errors; our log keeps class, code and place', async () => {
    const error = await failure(source.query('insert into public.mails values ($1)', [CANARY]));

    expect(error).toBeInstanceOf(QueryFailedError);
    expect(JSON.stringify(error)).toContain(CANARY);
    expect((error as unknown as { detail: string }).detail).toContain(CANARY);
    expect(logged(error)).toContain('"code":"23505"');
    expect(logged(error)).toContain('QueryFailedError');
    expect(logged(error)).not.toMatch(/kanarie|mails/);
  });

  it('prints statements with their parameters when its logging is on; here it is off, everywhere', async () => {
    expect(migrationSource(database.adminUrl).options.logging).toBe(false);
    for (const lib of await readdir(join(projectRoot(), 'libs'))) {
      for (const file of await readdir(join(projectRoot(), 'libs', lib, 'src'), {
        recursive: true,
      })) {
        if (!file.endsWith('.ts') || file.includes('generated')) continue;
        const text = await readFile(join(projectRoot(), 'libs', lib, 'src', file), 'utf8');
        if (text.includes('new DataSource('))
          expect([file, text]).toEqual([file, expect.stringContaining('logging: false')]);
      }
    }
  });
});

describe('class-validator', () => {
  class Body {
    @IsEmail()
    email!: string;
  }

  it('puts the whole body and the value into its errors; the answer has field and rule alone', async () => {
    const bad = Object.assign(new Body(), { email: `${CANARY}@` });
    const pipe = requestValidation();
    const refusal = await failure(
      pipe.transform({ email: `${CANARY}@` }, { type: 'body', metatype: Body }),
    );

    expect(JSON.stringify(validateSync(bad))).toContain(CANARY);
    expect(inspect(refusal, { depth: 9 })).not.toContain('kanarie');
    expect(JSON.stringify(refusal)).toContain('isEmail');
    expect(logged(refusal)).not.toContain('kanarie');
  });
});

describe('web-push', () => {
  it('puts the endpoint and the service’s answer into its errors; our log has neither', () => {
    const error = new webpush.WebPushError(
      'Received unexpected response code',
      410,
      {},
      CANARY,
      ENDPOINT,
    );

    expect(JSON.stringify(Object.entries(error))).toContain(ENDPOINT);
    expect(inspect(error)).toContain(CANARY);
    expect(logged(error)).not.toContain('kanarie');
  });
});

describe('nodemailer', () => {
  it('puts the server’s reply, which quotes the address, into its errors; our log has the code alone', async () => {
    const smtp = new ScriptedSmtpServer();
    await smtp.start();
    smtp.failNext({ at: 'rcpt', does: 'reply', answer: `550 5.1.1 <${CANARY}>: user unknown` });
    const { hostname, port } = new URL(smtp.url);
    const transport = nodemailer.createTransport({ host: hostname, port: Number(port) });

    const error = await failure(
      transport.sendMail({ from: 'post@zool.example.nl', to: CANARY, text: 'x' }),
    );
    transport.close();
    await smtp.stop();

    expect(error.message).toContain(CANARY);
    expect(logged(error)).toContain('"name":"Error"');
    expect(logged(error)).not.toContain('kanarie');
  });
});

describe('PostgreSQL', () => {
  /** What the server logs when statements with a person's values fail. */
  async function serverLog(moreSettings: Record<string, string>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-log-'));
    await chmod(folder, 0o711);
    const server = await startPostgres({
      dataDir: join(folder, 'postgres'),
      persistent: true,
      moreSettings,
    });
    const client = new pg.Client({ connectionString: server.adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table mails (email text unique, n int)');
    await client.query('insert into mails values ($1, 1)', [CANARY]);
    await failure(client.query('insert into mails values ($1, 1)', [CANARY]));
    await failure(client.query(`insert into mails values ('${CANARY}', 1)`));
    await failure(client.query('insert into mails (n) values ($1)', [CANARY]));
    await failure(client.query(`select * from ${CANARY.split('@')[0] ?? ''}`));
    await client.query('set log_min_duration_statement = 0');
    await client.query('select $1::text', [CANARY]);
    await client.end();
    await server.stop();
    const text = await readFile(join(folder, 'postgres/postgres.log'), 'utf8');
    await rm(folder, { recursive: true });
    return text;
  }

  it('logs statements, parameters and DETAIL by default; with our settings no failure shows a value', async () => {
    const asShipped = {
      log_min_messages: 'warning',
      log_min_error_statement: 'error',
      log_error_verbosity: 'default',
      log_parameter_max_length_on_error: '-1',
    };

    expect(await serverLog(asShipped)).toMatch(/DETAIL:.*kanarie/);
    // The last statement asks to be logged, which only a superuser may: it shows without its value.
    expect(await serverLog({})).not.toContain('kanarie');
  }, 120_000);
});

describe('Handlebars', () => {
  const build = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const script = `
        import { readFileSync } from 'node:fs';
        import { checked } from ${JSON.stringify(join(projectRoot(), 'libs/notifications/templates/build.mjs'))};
        try { checked(${JSON.stringify(text)}, ['name', 'link']); console.log('built'); }
        catch (error) { console.log(error.message); }`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      let said = '';
      child.stdout.on('data', (data: Buffer) => (said += data.toString()));
      child.once('exit', () => {
        resolve(said.trim());
      });
    });

  it.each([
    ['unescaped output', '{{{name}}}', /unescaped/],
    ['unescaped output by ampersand', '{{&name}}', /unescaped/],
    ['a way to the prototype', '{{constructor}}', /is not a name/],
    ['a way below a name', '{{name.constructor.constructor}}', /is not a name/],
    ['a look-up at run time', '{{lookup name "constructor"}}', /no helper/],
    ['a partial', '{{> name}}', /not used here/],
    ['a name nobody gives', '{{nmae}}', /is not a name/],
  ])('never comes to %s: such a template is not built', async (_what, text, says) => {
    expect(await build(text)).toMatch(says);
    expect(await build('{{name}}')).toBe('built');
  });

  it('names the field that is missing, never what the others hold', () => {
    const strict = Handlebars.compile('{{name}} {{missing}}', { strict: true });
    expect(Handlebars.compile('{{name}} {{missing}}')({ name: CANARY })).toContain(CANARY);

    let said = '';
    try {
      strict({ name: CANARY });
    } catch (error) {
      said = logged(error) + String(error);
    }
    expect(said).toMatch(/"missing" not defined/);
    expect(said).not.toContain('kanarie');
  });
});

describe('kafkajs', () => {
  it('sends nothing of ours: no part of this house makes a producer', async () => {
    const found: string[] = [];
    for (const room of ['libs', 'apps']) {
      const files = await readdir(join(projectRoot(), room), { recursive: true });
      for (const file of files.filter((name) => name.endsWith('.ts'))) {
        const text = await readFile(join(projectRoot(), room, file), 'utf8');
        if (/\.producer\(/.test(text)) found.push(join(room, file));
      }
    }
    expect(found).toEqual([]);
  });
});

describe('pino', () => {
  it('writes what it is given, causes and all; ours writes names of a list in forms without room for an address', () => {
    const error = Object.assign(new Error(CANARY), { recipient: CANARY, cause: new Error(CANARY) });
    const raw: string[] = [];
    pino({}, { write: (line: string) => raw.push(line) }).error({ err: error, recipient: CANARY });
    const lines: string[] = [];
    const log = createLog('test', { destination: { write: (line) => lines.push(line) } });
    const hostile = {
      event: 'x',
      err: error,
      error,
      recipient: CANARY,
      code: CANARY,
      personId: CANARY,
    };

    log.error(hostile);

    expect(raw.join('')).toContain(CANARY);
    expect(lines.join('')).toContain('"dropped":4');
    expect(lines.join('')).not.toContain('kanarie');
  });
});

describe('Node', () => {
  /** A process that lives until told, with a canary in its environment, and what signals make of it. */
  async function signalled(guard: string): Promise<{ reports: number; said: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-dumps-'));
    const script = `${guard}\nsetInterval(() => undefined, 1000);\nconsole.log('up');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: projectRoot(),
      env: {
        PATH: process.env['PATH'],
        SECRET: CANARY,
        NODE_OPTIONS: `--report-on-signal --report-signal=SIGUSR2 --report-on-fatalerror --report-directory=${folder}`,
      },
    });
    let said = '';
    for (const out of [child.stdout, child.stderr]) {
      out.on('data', (data: Buffer) => (said += data.toString()));
    }
    for (const end = Date.now() + 30_000; !said.includes('up') && Date.now() < end;)
      await sleep(50);
    child.kill('SIGUSR1');
    await sleep(1_500);
    // Without its handler for reports Node lets this one end the process.
    child.kill('SIGUSR2');
    await sleep(1_500);
    const reports = (await readdir(folder)).filter((name) => name.endsWith('.json')).length;
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
    return { reports, said };
  }

  it('writes reports and opens a debugger when a signal asks; every process of ours refuses both', async () => {
    const start = join(projectRoot(), 'dist/libs/platform/src/index.js');
    const guard = `import { createLog, untilToldToStop } from ${JSON.stringify(start)};
      await untilToldToStop(createLog('test'), async () => ({ stop: async () => undefined }));`;

    const bare = await signalled('');
    const ours = await signalled(guard);

    expect(bare.reports).toBe(1);
    expect(bare.said).toContain('Debugger listening');
    expect(ours.reports).toBe(0);
    expect(ours.said).not.toContain('Debugger listening');
    expect(ours.said).toContain('process.debugger_refused');
  }, 60_000);

  it('lets the host dump memory where the limit allows it; each process says so at its start', async () => {
    const said = (limit: string): Promise<string> =>
      new Promise((resolve) => {
        const start = join(projectRoot(), 'dist/libs/platform/src/index.js');
        const script = `import { createLog, untilToldToStop } from ${JSON.stringify(start)};
          await untilToldToStop(createLog('test'), async () => { throw new Error('enough'); }); process.exit(0);`;
        const child = spawn('sh', [
          '-c',
          `ulimit -c ${limit}; exec "$0" --input-type=module -e "$1"`,
          process.execPath,
          script,
        ]);
        let out = '';
        child.stdout.on('data', (data: Buffer) => (out += data.toString()));
        child.once('exit', () => {
          resolve(out);
        });
      });

    expect(await said('1000')).toContain('process.core_dumps_possible');
    expect(await said('0')).not.toContain('process.core_dumps_possible');
  });
});
