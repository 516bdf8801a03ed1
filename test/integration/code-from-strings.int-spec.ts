import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NO_CODE_FROM_STRINGS, projectRoot, type App } from '@app/platform';
import { writeNewVaultKeys } from '@app/vault';
import { startApp, until, type AppProcess } from '../support/app-process.js';

// The real processes, each with its real start, asked from within whether text becomes code there. They reach no
// database here: that is not what is asked.

const RENDERS = ['vault-worker', 'api', 'tracking-web'] as const satisfies readonly App[];
const KEY = 'k'.repeat(32);

let folder: string;
let environment: Record<string, string>;
let probe: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-strings-'));
  await writeNewVaultKeys(join(folder, 'vault.json'), join(folder, 'sealing.pub'));
  // Runs in the process itself, in its own realm, and tries all three ways.
  probe = join(folder, 'probe.mjs');
  await writeFile(
    probe,
    `const tried = { eval: () => (0, eval)('1'), Function: () => new Function('return 1')(),
       async: () => Object.getPrototypeOf(async () => {}).constructor('return 1') };
     const made = Object.entries(tried).filter(([, make]) => { try { make(); return true; } catch { return false; } });
     console.log('probe:' + JSON.stringify(made.map(([name]) => name)));`,
  );
  environment = {
    NODE_ENV: 'test',
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
    SMTP_URL: 'smtp://127.0.0.1:9',
    API_PORT: '0',
    TRACKING_PORT: '0',
    VAULT_KEYS_FILE: join(folder, 'vault.json'),
    SEALING_PUBLIC_KEY_FILE: join(folder, 'sealing.pub'),
    LINK_MAC_KEY: KEY,
    IDEMPOTENCY_MAC_KEY: KEY,
    API_KEY_PEPPER: KEY,
    POSTCODE_MAC_KEY: KEY,
  };
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function probed(app: App, flags: readonly string[]): Promise<{ log: string }> {
  const own = app === 'vault-worker' ? {} : { VAULT_KEYS_FILE: '' };
  const started: AppProcess = await startApp(
    app,
    { ...environment, ...own },
    join(folder, `${app}-${String(flags.length)}.log`),
    [...flags, '--import', probe],
  );
  try {
    await until(
      async () => (await started.log()).includes('"event":"health.listening"'),
      `${app} up`,
    );
    return { log: await started.log() };
  } finally {
    await started.process.stop();
  }
}

describe.each(RENDERS)('%s', (app) => {
  it('runs, and no text becomes code in it', async () => {
    const { log } = await probed(app, [NO_CODE_FROM_STRINGS]);

    expect(log).toContain('probe:[]');
  }, 90_000);

  it('is not started in production without the option', async () => {
    const main = await readFile(join(projectRoot(), `apps/${app}/src/main.ts`), 'utf8');

    expect(main).toContain('refuseCodeFromStrings(settings.NODE_ENV)');
  });
});

describe('the option', () => {
  it('is what keeps it so: without it the same probe makes code', async () => {
    const { log } = await probed('tracking-web', []);

    expect(log).toContain('probe:["eval","Function","async"]');
  }, 90_000);

  it('is asked for in production, by name and with the remedy', async () => {
    const run = promisify(execFile)(
      process.execPath,
      [
        '--import',
        join(projectRoot(), 'test/support/typescript.mjs'),
        join(projectRoot(), 'apps/tracking-web/src/main.ts'),
      ],
      {
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'production',
          PUBLIC_URL: 'https://track.example.nl',
        },
      },
    );

    const ended = await run.catch((error: unknown) => error as { code: number; stdout: string });
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stdout).toContain('"code":"process.code_from_strings"');
    expect(ended.stdout).toContain(NO_CODE_FROM_STRINGS);
  }, 90_000);
});
