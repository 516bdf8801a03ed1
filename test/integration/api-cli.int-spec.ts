/* eslint-disable no-console -- what a command prints is what is tested */
import { Command } from 'commander';
import { register as registerApiKey } from '../../apps/cli/src/commands/api-key.command.js';
import { register as registerWebshop } from '../../apps/cli/src/commands/webshop.command.js';
import { apiForTests, type ApiForTests } from '../support/api-for-tests.js';

let api: ApiForTests;

beforeAll(async () => {
  api = await apiForTests();
});

afterAll(() => api.stop());

/** What `seintje …` prints when it is run as administrator. */
async function printed(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const before = { log: console.log, env: process.env };
  console.log = (line: string) => lines.push(line);
  process.env = {
    DATABASE_URL: api.database.adminUrl,
    API_KEY_PEPPER: api.settings.API_KEY_PEPPER,
    SEALING_PUBLIC_KEY_FILE: api.settings.SEALING_PUBLIC_KEY_FILE,
  };
  try {
    const seintje = new Command('seintje').exitOverride();
    registerWebshop(seintje);
    registerApiKey(seintje);
    await seintje.parseAsync(args, { from: 'user' });
  } finally {
    console.log = before.log;
    process.env = before.env;
  }
  return lines.join('\n');
}

const ADD = [
  ...['webshop', 'add', '--name', 'Zool', '--sender-name', 'Zool'],
  ...[
    '--sender-address',
    'pakket@zool.example.nl',
    '--notice-url',
    'https://zool.example.nl/privacy',
  ],
];

const statusWith = async (key: string): Promise<number> =>
  (await api.ask('GET', '/v1/shipments', { key })).status;

describe('seintje webshop and seintje api-key', () => {
  it('add a webshop whose first key works at once', async () => {
    const added = JSON.parse(await printed(...ADD, '--json')) as {
      webshopId: string;
      apiKey: string;
    };

    expect(added.webshopId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await statusWith(added.apiKey)).toBe(200);
    expect(await printed('webshop', 'list')).toContain(`${added.webshopId}  nl  Zool`);
  });

  it('tell a person, too, what to keep', async () => {
    const said = await printed(...ADD);

    const [, apiKey = ''] = /API key {2}(sj_\S+)/.exec(said) ?? [];
    expect(await statusWith(apiKey)).toBe(200);
    expect(said).toContain('cannot be shown again');
  });

  it('give a webshop a push key when it is added, and a newer one when asked', async () => {
    const { webshopId } = JSON.parse(await printed(...ADD, '--json')) as { webshopId: string };
    const told = async (): Promise<string | undefined> => {
      const [row] = await api.administration.query<{ key: string }[]>(
        `select encode(o_public_key, 'hex') as key from vault.push_public_key($1)`,
        [webshopId],
      );
      return row?.key;
    };
    const first = await told();

    const added = JSON.parse(await printed('webshop', 'push-key', webshopId, '--json')) as {
      publicKey: string;
    };

    expect(first).toMatch(/^04[0-9a-f]{128}$/);
    expect(await told()).toBe(Buffer.from(added.publicKey, 'base64url').toString('hex'));
    expect(await told()).not.toBe(first);
    await expect(printed('webshop', 'push-key', 'Zool')).rejects.toThrow('UUID');
    await expect(
      printed('webshop', 'push-key', '01920000-0000-7000-8000-000000000000'),
    ).rejects.toMatchObject({ code: 'webshop.unknown' });
  });

  it('issue, rotate, list and revoke keys', async () => {
    const { webshopId } = api.zool;
    const issued = JSON.parse(
      await printed(
        'api-key',
        'issue',
        '--webshop',
        webshopId,
        '--scopes',
        'shipments:read',
        '--json',
      ),
    ) as { keyId: string; apiKey: string };
    const next = JSON.parse(
      await printed('api-key', 'rotate', issued.keyId, '--overlap-hours', '0', '--json'),
    ) as { keyId: string; apiKey: string };

    expect([await statusWith(issued.apiKey), await statusWith(next.apiKey)]).toEqual([401, 200]);

    await printed('api-key', 'revoke', next.keyId);

    expect(await statusWith(next.apiKey)).toBe(401);
    const list = await printed('api-key', 'list', '--webshop', webshopId);
    expect(list).toMatch(new RegExp(`${next.keyId} {2}shipments:read {2}revoked`));
    expect(list).not.toContain(next.apiKey.slice(26));
  });

  it('say what is wrong with what they were given', async () => {
    await expect(printed('api-key', 'revoke', 'sj_abc')).rejects.toMatchObject({
      code: 'cli.not_an_id',
    });
    await expect(
      printed('api-key', 'issue', '--webshop', api.zool.webshopId, '--scopes', 'everything'),
    ).rejects.toThrow('scopes out of shipments:write');
    await expect(
      printed('api-key', 'rotate', api.zool.keyId, '--overlap-hours', '-1'),
    ).rejects.toMatchObject({ code: 'api_key.overlap' });
  });
});
