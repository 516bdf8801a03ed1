import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { register as registerBackup } from '../../apps/cli/src/commands/backup.command.js';
import { register as registerErase } from '../../apps/cli/src/commands/erase.command.js';
import { register as registerTombstones } from '../../apps/cli/src/commands/tombstones.command.js';
import { register as registerVault } from '../../apps/cli/src/commands/vault.command.js';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { ErasureDesk, TombstoneFile } from '@app/rights';
import { freshDatabase } from '../support/fresh-database.js';
import { House } from '../support/factories/house.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';
import { MOTO_ENVIRONMENT, MotoKms } from '../support/moto-kms.js';
import { runCommand } from '../support/run-command.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-keys-cli-'));
});

afterEach(() => rm(folder, { recursive: true }));

const seintje = (env: Record<string, string>, ...args: string[]): Promise<string> =>
  runCommand([registerVault, registerErase, registerTombstones, registerBackup], env, args);

const versions = async (house: House): Promise<unknown> => {
  const { rows } = await house.admin.query(
    `select (select json_agg(version order by version) from vault.master_key where retired_at is null) as live,
            (select json_agg(distinct key_version) from vault.person) as used`,
  );
  return rows[0];
};

/** Makes keys, sends a mail, rotates, re-wraps, sends another: all by the commands an operator types. */
async function livesThroughARotation(
  env: Record<string, string>,
  ...keygen: string[]
): Promise<void> {
  const [keys, publicKey] = [join(folder, 'vault.json'), join(folder, 'public.key')];
  await seintje(env, 'vault', 'keygen', '--keys', keys, '--public', publicKey, ...keygen);
  const before = { ...process.env };
  Object.assign(process.env, env);
  const smtp = new ScriptedSmtpServer();
  await smtp.start();
  const house = await House.in(await freshDatabase(), folder);
  const worker = startTestVaultWorker(house, smtp.url);
  try {
    const shop = await house.webshop();
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.reaches(slot, 'out_for_delivery');
    while (smtp.messages().length < 1) await sleep(20);
    const where = ['--keys', keys, '--database-url', house.database.urls.keys_rw];

    expect(await seintje(env, 'vault', 'rotate', ...where)).toContain(
      'version 2 wraps from now on',
    );
    expect(await versions(house)).toEqual({ live: [1, 2], used: [1] });
    expect(JSON.parse(await seintje(env, 'vault', 'rewrap', ...where, '--json'))).toEqual({
      persons: 1,
      unopened: 0,
      retired: [1],
    });
    expect(await versions(house)).toEqual({ live: [2], used: [2] });
    await house.reaches(slot, 'delivered');
    while (smtp.messages().length < 2) await sleep(20);
    expect(smtp.messages().map(({ to }) => to[0])).toEqual([
      'sanne@example.nl',
      'sanne@example.nl',
    ]);
  } finally {
    await worker.stop();
    await smtp.stop();
    await house.tearDown();
    process.env = before;
  }
}

describe('seintje vault', () => {
  it('keygen, rotate, rewrap: with keys in a file', async () => {
    await livesThroughARotation({});
    const file = await readFile(join(folder, 'vault.json'), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ provider: 'file' });
  }, 60_000);

  it('keygen, rotate, rewrap: with keys wrapped by AWS KMS, whose file holds none', async () => {
    const moto = await MotoKms.start();
    try {
      const key = await moto.newKey();
      await livesThroughARotation(MOTO_ENVIRONMENT(moto.url), '--kms-key', key);
      const file = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8')) as object;
      expect(file).toMatchObject({ provider: 'aws-kms', kmsKey: key });
      expect(file).not.toHaveProperty('rootKeys');
    } finally {
      await moto.stop();
    }
  }, 120_000);

  it('rotate and rewrap are for keys_rw: who opens contacts cannot re-wrap, nor the other way round', async () => {
    const house = await House.build();
    const where = ['--keys', house.keysFile, '--database-url', house.database.urls.vault_rw];
    await house.keys.masterKeys.load();

    await expect(seintje({}, 'vault', 'rotate', ...where)).rejects.toMatchObject({ code: '42501' });
    const { rows } = await house.admin.query(
      `select array_agg(p.proname::text) as opens from pg_proc p
        where p.pronamespace in ('sending'::regnamespace, 'consent'::regnamespace)
          and has_function_privilege('keys_rw', p.oid, 'execute')
          and has_schema_privilege('keys_rw', p.pronamespace, 'usage')`,
    );
    expect(rows).toEqual([{ opens: null }]);
    await house.tearDown();
  });
});

describe('seintje erase', () => {
  it('asks for it, waits for upkeep, and says when it is done', async () => {
    const house = await House.build();
    const path = join(folder, 'tombstones.jsonl');
    expect(await seintje({}, 'tombstones', 'new', path)).toContain(path);
    await expect(seintje({}, 'tombstones', 'new', path)).rejects.toThrow(/EEXIST/);
    const desk = new ErasureDesk(house.upkeep, await TombstoneFile.open(path));
    const shop = await house.webshop();
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.admitAll(await house.startWorker(), await house.treeOf(shop));
    const where = ['--webshop', shop, '--database-url', house.database.adminUrl];
    const upkeep = (async () => {
      while ((await desk.round()).erased === 0) await sleep(50);
    })();

    expect(await seintje({}, 'erase', slot.shipmentId, ...where)).toBe(
      `erased: the persons who received ${slot.shipmentId}`,
    );
    await upkeep;

    expect((await house.admin.query('select from vault.person')).rowCount).toBe(0);
    await expect(seintje({}, 'erase', slot.contactRef, ...where)).rejects.toThrow(/no shipment/);
    await house.tearDown();
  });
});

describe('seintje backup check', () => {
  it('says what there is, and fails when something is wrong', async () => {
    await mkdir(join(folder, 'backups'));
    await writeFile(join(folder, 'backups/base.tar'), 'x');
    const run = () => seintje({}, 'backup', 'check', '--backups', join(folder, 'backups'));

    expect(await run()).toContain('backups: 1');
    await utimes(join(folder, 'backups/base.tar'), new Date(0), new Date(0));
    await expect(run()).rejects.toThrow(/Backups are not in order: .*delete what is older than 10/);
    await expect(seintje({}, 'backup', 'check')).rejects.toThrow(/BACKUP_DIR/);
  });
});
