import pg from 'pg';
import { issueApiKey, revokeApiKey, rotateApiKey, addWebshop, listApiKeys } from '@app/merchants';
import {
  apiForTests,
  newKey,
  sannesShoes,
  type Answer,
  type ApiForTests,
} from '../support/api-for-tests.js';

let api: ApiForTests;

beforeAll(async () => {
  api = await apiForTests();
});

afterAll(() => api.stop());

const list = (key?: string): Promise<Answer> =>
  api.ask('GET', '/v1/shipments', key === undefined ? {} : { key });

const flipped = (apiKey: string, at: number): string => {
  const other = apiKey.at(at) === 'A' ? 'B' : 'A';
  return apiKey.slice(0, at) + other + apiKey.slice(at + 1);
};

describe('an API key', () => {
  it('gets one and the same answer when it is missing, malformed, unknown, wrong or revoked', async () => {
    const revoked = await issueApiKey(api.administration, api.maker, api.zool.webshopId);
    await revokeApiKey(api.administration, api.maker, revoked.keyId);

    const answers = [
      await list(),
      await list('sanne@example.nl'),
      await list(flipped(api.zool.apiKey, 5)),
      await list(flipped(api.zool.apiKey, 40)),
      await list(revoked.apiKey),
    ];

    for (const { status, json, headers } of answers) {
      expect([status, json.code]).toEqual([401, 'key.invalid']);
      expect(headers.get('WWW-Authenticate')).toBe('Bearer');
      expect({ ...json, correlationId: '' }).toEqual({ ...answers[0]!.json, correlationId: '' });
    }
  });

  it('ends at once when it is revoked, also where it was just used', async () => {
    const { keyId, apiKey } = await issueApiKey(api.administration, api.maker, api.zool.webshopId);
    expect((await list(apiKey)).status).toBe(200);

    await revokeApiKey(api.administration, api.maker, keyId);

    expect((await list(apiKey)).status).toBe(401);
  });

  it('goes on beside its successor when it is rotated, until the overlap is over', async () => {
    const old = await issueApiKey(api.administration, api.maker, api.zool.webshopId, [
      'shipments:read',
    ]);

    const next = await rotateApiKey(api.administration, api.maker, old.keyId);
    const both = [await list(old.apiKey), await list(next.apiKey)];
    await rotateApiKey(api.administration, api.maker, old.keyId, 0);

    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(next.scopes).toEqual(['shipments:read']);
    expect((await list(old.apiKey)).status).toBe(401);
    expect((await list(next.apiKey)).status).toBe(200);
  });

  it.each([
    ['shipments:read', 'POST', '/v1/shipments'],
    ['shipments:write', 'GET', '/v1/shipments'],
    ['shipments:write', 'GET', '/v1/shipments/01930000-0000-7000-8000-000000000001'],
    [
      'shipments:write',
      'POST',
      '/v1/shipments/01930000-0000-7000-8000-000000000001/consent/withdrawals',
    ],
    ['consent:write', 'POST', '/v1/shipments/01930000-0000-7000-8000-000000000001/restriction'],
    ['consent:write', 'POST', '/v1/shipments/01930000-0000-7000-8000-000000000001/objection'],
  ])('with scope %s alone may not %s %s', async (scope, method, path) => {
    const { apiKey } = await issueApiKey(api.administration, api.maker, api.zool.webshopId, [
      scope,
    ]);

    const answer = await api.ask(method, path, {
      key: apiKey,
      headers: newKey(),
      ...(method === 'POST' ? { body: sannesShoes() } : {}),
    });

    expect([answer.status, answer.json.code]).toEqual([403, 'key.scope']);
  });

  it('stands in no table, and is not listed', async () => {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(
      "select *, encode(secret_hash, 'base64') as hash from merchants.api_key",
    );
    await admin.end();
    const secret = Buffer.from(api.zool.apiKey.slice(26), 'base64url');

    expect(secret).toHaveLength(32);
    expect(JSON.stringify(rows)).not.toContain(secret.toString('base64'));
    expect(JSON.stringify(await listApiKeys(api.administration, api.zool.webshopId))).not.toMatch(
      /secret/i,
    );
  });

  it('is not issued for a webshop or with a scope that nobody knows, nor revoked twice', async () => {
    const { keyId } = await issueApiKey(api.administration, api.maker, api.zool.webshopId);
    await revokeApiKey(api.administration, api.maker, keyId);

    await expect(
      issueApiKey(api.administration, api.maker, '01930000-0000-7000-8000-000000000009'),
    ).rejects.toMatchObject({ code: 'webshop.unknown' });
    await expect(
      issueApiKey(api.administration, api.maker, api.zool.webshopId, ['shipments:*']),
    ).rejects.toMatchObject({ code: 'api_key.scope_unknown' });
    await expect(revokeApiKey(api.administration, api.maker, keyId)).rejects.toMatchObject({
      code: 'api_key.unknown',
    });
  });
});

describe('a webshop', () => {
  const shop = {
    name: 'Zool',
    senderName: 'Zool',
    senderAddress: 'pakket@zool.example.nl',
    noticeUrl: 'https://zool.example.nl/privacy',
  };

  it('is given the tree with the fewest webshops', async () => {
    const trees = [api.zool.tree, api.other.tree];

    const third = await addWebshop(api.administration, api.maker, shop);

    expect(new Set([...trees, third.tree]).size).toBe(3);
  });

  it.each([
    ['a name of two lines', { senderName: 'Zool\r\nBcc: all@example.nl' }, 'sender name'],
    ['an empty name', { name: ' ' }, 'the name'],
    ['a sender that is no address', { senderAddress: 'zool' }, 'sender address'],
    ['a notice that is no address', { noticeUrl: 'javascript:alert(1)' }, 'notice URL'],
    ['an unknown language', { language: 'it' as 'nl' }, 'language'],
  ])('is not added with %s', (_what, change, said) => {
    expect(() => addWebshop(api.administration, api.maker, { ...shop, ...change })).toThrow(said);
  });
});
