import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { LedgerGround } from '../support/factories/ledger-ground.js';
import { asAdmin, databaseUrl } from '../support/shared-postgres.js';

/** What a command ended with. */
interface Ended {
  code: number;
  out: string;
  complaint: string;
}

describe('the commands of the ledger and the database', () => {
  let ground: LedgerGround;

  beforeEach(async () => {
    ground = await LedgerGround.build();
    const signer = ground.signer();
    await signer.round();
    const batch = await ground.append(1, 3, 1);
    await ground.close(batch, 2);
    await signer.round();
    signer.stop();
  });

  afterEach(async () => {
    await ground.tearDown();
  });

  /** A process of its own, which knows only what its environment and its arguments say. */
  const seintje = (env: Record<string, string>, ...args: string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ['--import', './test/support/typescript.mjs', 'apps/cli/src/main.ts', ...args],
        {
          cwd: projectRoot(),
          env: { PATH: process.env['PATH'], DATA_DIR: ground.folder, ...env },
        },
        (_error, out, complaint) => {
          resolve({ code: child.exitCode ?? -1, out, complaint });
        },
      );
    });
  const asAuditor = () => ({ DATABASE_URL: ground.database.urls.auditor_ro });
  const rootOfTree1 = async (): Promise<string> => (await ground.verify()).trees[1]!.root;

  it('ledger verify ends 0 and tells size, root and checkpoints of each tree', async () => {
    const { code, out } = await seintje(asAuditor(), 'ledger', 'verify');
    expect(code).toBe(0);
    expect(out).toContain(
      `tree 1: 6 leaves, root ${await rootOfTree1()}, 1 checkpoints, signed up to 6, 1 uses open (0 for`,
    );
    expect(out).toMatch(/^verified: 6 leaves/m);
  });

  it('ledger verify ends 1 and names tree and leaf when a byte was changed', async () => {
    await ground.tamper(
      'update ledger.bundle set bodies = set_byte(bodies, 60, 0) where tree = 1 and first = 4',
    );
    const told = await seintje(asAuditor(), 'ledger', 'verify');
    expect(told.code).toBe(1);
    expect(told.out).toContain('FAULT checkpoint_root in tree 1 at leaf 0:');
    expect(told.out).toContain('NOT VERIFIED');
    const { code, out } = await seintje(asAuditor(), 'ledger', 'verify', '--json');
    expect([code, (JSON.parse(out) as { verified: boolean }).verified]).toEqual([1, false]);
  });

  it('ledger verify ends 1 with the key of somebody else, and says which file is missing', async () => {
    const other = join(ground.folder, 'other.key');
    await seintje({}, 'ledger', 'new-key', other);
    const wrong = await seintje(
      asAuditor(),
      'ledger',
      'verify',
      '--verifier-key-file',
      `${other}.pub`,
    );
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('checkpoint_signature')]);
    await rm(ground.files.verifierKeyFile);
    const none = await seintje(asAuditor(), 'ledger', 'verify');
    expect([none.code, none.complaint]).toEqual([1, expect.stringContaining('checkpoint.key.pub')]);
  });

  it('ledger new-key makes a key pair and never overwrites one', async () => {
    const file = join(ground.folder, 'new', 'checkpoint.key');
    const made = await seintje(
      { LEDGER_ORIGIN: 'zool.example.nl/ledger' },
      'ledger',
      'new-key',
      file,
    );
    expect(made.out).toMatch(/^zool\.example\.nl\/ledger\+[0-9a-f]{8}\+\S{44}\n$/);
    const again = await seintje({}, 'ledger', 'new-key', file);
    expect([again.code, again.complaint]).toEqual([
      1,
      expect.stringContaining('never overwritten'),
    ]);
  });

  it('ledger adopt lets the signer go on after its state file was lost, and only from the right root', async () => {
    const env = { DATABASE_URL: ground.database.urls.upkeep_rw };
    await rm(ground.files.stateFile);
    const wrong = await seintje(env, 'ledger', 'adopt', '6', 'AAAA', '--tree', '1');
    expect([wrong.code, wrong.complaint]).toEqual([1, expect.stringContaining('another root')]);
    expect(
      (await seintje(env, 'ledger', 'adopt', '6', await rootOfTree1(), '--tree', '1')).code,
    ).toBe(0);
    await ground.append(1, 1);
    const signer = ground.signer();
    expect(await signer.round()).toMatchObject({ refused: [], published: [{ tree: 1, size: 7 }] });
    signer.stop();
  });

  it('db migrate tells what it applied to an empty database, and that again there is nothing', async () => {
    const name = `${ground.database.name}_empty`;
    const env = { DATABASE_URL: databaseUrl(ground.database.adminUrl, name) };
    await ground.admin.query(`create database ${name}`);
    try {
      const first = await seintje(env, 'db', 'migrate');
      expect(first.code).toBe(0);
      expect(first.out).toMatch(/^migration ledger\d{13}$/m);
      expect(first.out).toMatch(/^functions libs\/ledger\/sql\/ledger\.append\.sql$/m);
      const again = await seintje(env, 'db', 'migrate', '--json');
      expect(again.out).toBe('{"applied":[]}\n');
    } finally {
      await ground.admin.query(`drop database ${name} with (force)`);
    }
  });

  it('db migrate asks for an address when it is given none', async () => {
    const { code, complaint } = await seintje({}, 'db', 'migrate');
    expect([code, complaint]).toEqual([1, expect.stringContaining('DATABASE_URL is empty')]);
  });

  describe('beside a running demo', () => {
    const running = (databases: Record<string, string>) =>
      writeFile(
        join(ground.folder, 'running.json'),
        JSON.stringify({
          api: 'http://127.0.0.1:8080',
          mailbox: null,
          kafka: null,
          ledger: '',
          administrator: ground.database.adminUrl,
          dataDir: ground.folder,
          verifierKeyFile: ground.files.verifierKeyFile,
          databases,
        }),
        { mode: 0o600 },
      );

    it('roles prints an address for each role, by which that role logs in', async () => {
      await mkdir(ground.folder, { recursive: true });
      await running(ground.database.urls);
      const { code, out } = await seintje({}, 'roles', '--json');
      expect([code, JSON.parse(out)]).toEqual([0, ground.database.urls]);
      const { rows } = await asAdmin((JSON.parse(out) as { vault_rw: string }).vault_rw, (client) =>
        client.query<{ role: string }>('select current_user as role'),
      );
      expect(rows).toEqual([{ role: 'vault_rw' }]);
    });

    it('ledger verify needs to be told nothing', async () => {
      await running(ground.database.urls);
      expect((await seintje({}, 'ledger', 'verify')).code).toBe(0);
    });

    it('roles says so when none runs, also when one was killed and left its file', async () => {
      const none = await seintje({}, 'roles', '--json');
      expect([none.code, none.complaint]).toEqual([
        1,
        expect.stringContaining('No demo is running'),
      ]);
      await running({ api_rw: 'postgres://api_rw:x@127.0.0.1:1/seintje' });
      const killed = await seintje({}, 'roles', '--json');
      expect([killed.code, killed.complaint]).toEqual([
        1,
        expect.stringContaining('was left behind'),
      ]);
    });
  });
});
