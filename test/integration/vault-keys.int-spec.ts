import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { startVaultWorker } from '../../apps/vault-worker/src/start.js';
import { createLog, loadSettings } from '@app/platform';
import { Personal } from '@app/privacy';
import { ContactSealer } from '@app/sealing';
import { openVaultKeys, writeNewVaultKeys } from '@app/vault';
import { House } from '../support/factories/house.js';

describe('the vault’s keys', () => {
  let house: House;
  let folder: string;
  const file = (name: string): string => join(folder, name);
  const open = (name = 'vault.json') => openVaultKeys(file(name), house.vault);

  beforeAll(async () => {
    house = await House.build();
  });

  afterAll(() => house.tearDown());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seintje-keys-'));
  });

  it('are readable by their owner only, and hold a public half that seals', async () => {
    await writeNewVaultKeys(file('vault.json'), file('public.key'));
    expect(statSync(file('vault.json')).mode & 0o777).toBe(0o400);
    expect((await open()).sealingPrivateKey).toHaveLength(32);
    const sealed = await ContactSealer.fromPublicKeyFile(file('public.key')).seal(
      { email: Personal.of('sanne@example.nl') },
      {
        webshopId: '01a204d5-0000-7000-8000-000000000001',
        contactRef: '01a204d5-0000-7000-8000-000000000002',
      },
    );
    expect(sealed.length).toBeGreaterThan(500);
  });

  it('are never overwritten', async () => {
    await writeNewVaultKeys(file('vault.json'), file('public.key'));
    const before = readFileSync(file('vault.json'));
    await expect(writeNewVaultKeys(file('vault.json'), file('other.key'))).rejects.toThrow(
      /EEXIST/,
    );
    expect(readFileSync(file('vault.json'))).toEqual(before);
  });

  it('are refused when others can read them', async () => {
    await writeNewVaultKeys(file('vault.json'), file('public.key'));
    chmodSync(file('vault.json'), 0o440);
    await expect(open()).rejects.toThrow(/can be read by others/);
  });

  it.each([
    ['nothing', undefined, /is not there/],
    ['no JSON', 'secret-text', /is not JSON/],
    ['another format', '{"format":"other"}', /is not of the format/],
    ['a lacking key', '{"format":"seintje vault keys v2","provider":"file"}', /lacks a key/],
    ['a provider that is none', '{"format":"seintje vault keys v2"}', /names no provider/],
  ])(
    'are refused for %s, naming the fault and not the content',
    async (_fault, content, message) => {
      if (content !== undefined) writeFileSync(file('vault.json'), content, { mode: 0o400 });
      const refusal = await open().catch((error: unknown) => error);
      expect(String(refusal)).toMatch(message);
      expect(String(refusal)).not.toContain('secret-text');
    },
  );

  describe('when they are not those of the database', () => {
    const settings = (keysFile: string) => ({
      ...loadSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
      DATABASE_URL: house.database.urls.vault_rw,
      VAULT_KEYS_FILE: keysFile,
      LINK_MAC_KEY: 'x'.repeat(32),
      HEALTH_PORT: 0,
      SMTP_URL: 'smtp://127.0.0.1:9',
    });
    const start = async (keysFile: string): Promise<unknown> => {
      try {
        const running = await startVaultWorker(
          settings(keysFile),
          createLog('test', { level: 'silent' }),
        );
        await running.stop();
        return 'started';
      } catch (error) {
        return error;
      }
    };
    /** Everything that a wrong key could have touched. */
    const state = async (): Promise<unknown> => {
      const { rows } = await house.admin.query(
        `select (select jsonb_agg(k order by version) from (select version, provider_version, wrapped, wraps from vault.master_key) k) as keys,
                (select jsonb_agg(p order by person_id) from vault.person p) as persons,
                (select jsonb_agg(c order by contact_ref) from vault.contact c) as contacts,
                (select count(*) from vault.intake) as intakes,
                (select sum(size) from ledger.head) as leaves`,
      );
      return rows[0];
    };
    const changedCopy = (change: (keys: Record<string, unknown>) => unknown): string => {
      const keys = JSON.parse(readFileSync(house.keysFile, 'utf8')) as Record<string, unknown>;
      writeFileSync(file('vault.json'), JSON.stringify(change(keys)), { mode: 0o400 });
      return file('vault.json');
    };

    beforeAll(async () => {
      const shop = await house.webshop();
      await house.shipment(shop, 'sanne@example.nl');
      const worker = await house.startWorker();
      await house.admitAll(worker, await house.treeOf(shop));
      // Waits for whoever starts: with the right keys it would be admitted at once.
      await house.shipment(shop, 'niels@example.nl');
    });

    it.each<[string, () => Promise<string> | string, RegExp]>([
      [
        'another vault’s',
        async () => {
          await writeNewVaultKeys(file('vault.json'), file('public.key'));
          return file('vault.json');
        },
        /does not open master key version 1.*restore the keys file that belongs/s,
      ],
      ['lost', () => file('none.json'), /is not there.*Restore it from where you keep its copy/s],
      [
        'half another’s: the root key was replaced',
        () =>
          changedCopy((keys) => ({
            ...keys,
            rootKeys: [{ version: '1', key: Buffer.alloc(32, 7).toString('base64') }],
          })),
        /A key of the vault does not open.*Restore the keys file/s,
      ],
      [
        'without the version that wrapped: half rotated',
        () =>
          changedCopy((keys) => ({
            ...keys,
            rootKeys: [{ version: '2', key: Buffer.alloc(32, 7).toString('base64') }],
          })),
        /wrapped by a version that the key provider does not have; give it that version again/,
      ],
      [
        'of another name',
        () => changedCopy((keys) => ({ ...keys, vaultId: '01a204d5-0000-4000-8000-000000000009' })),
        /A key of the vault does not open/,
      ],
    ])(
      '(%s), a worker does not start, opens nothing and writes nothing',
      async (_how, make, says) => {
        const before = await state();

        const refusal = await start(await make());

        expect(String(refusal)).toMatch(says);
        expect(await state()).toEqual(before);
      },
    );

    it('and a master key is missing in the database, a worker does not start', async () => {
      const before = await state();
      await house.admin.query('update vault.master_key set version = 9');

      const refusal = await start(house.keysFile);

      await house.admin.query('update vault.master_key set version = 1');
      expect(String(refusal)).toMatch(/master key version 1, which the database does not have/);
      expect(await state()).toEqual(before);
    });

    it('and are put right, a worker starts and admits what waited', async () => {
      const running = await startVaultWorker(
        settings(house.keysFile),
        createLog('test', { level: 'silent' }),
      );
      const waiting = async (): Promise<number> =>
        (await house.admin.query('select from vault.intake')).rowCount ?? -1;
      for (const end = Date.now() + 20_000; (await waiting()) > 0 && Date.now() < end;) {
        await sleep(50);
      }
      await running.stop();
      expect(await waiting()).toBe(0);
    });
  });
});
