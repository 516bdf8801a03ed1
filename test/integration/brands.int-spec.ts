import type { Pool } from 'pg';
import { createPool } from '@app/database';
import { BrandShelf } from '@app/sending';
import { BRAND_EXAMPLES } from '../../apps/api/src/openapi/examples-of-brands.js';
import { apiForTests, type Answer, type ApiForTests } from '../support/api-for-tests.js';

interface BrandAnswer {
  version: number;
  name: string;
  wordings: unknown[];
}

const FULL = BRAND_EXAMPLES.find(({ name }) => name === 'zool')!.body as Record<string, unknown>;

let api: ApiForTests;
let vault: Pool;

beforeAll(async () => {
  api = await apiForTests();
  vault = createPool(api.database.urls.vault_rw, {
    connectionsMax: 1,
    applicationName: 'brands test',
    pinnedPlans: false,
  });
});

afterAll(async () => {
  await vault.end();
  await api.stop();
});

const save = (body: unknown, key = api.zool.apiKey): Promise<Answer> =>
  api.ask('PUT', '/v1/brand', { key, body });
const brandOf = async (key: string, version = ''): Promise<BrandAnswer> =>
  (await api.ask('GET', `/v1/brand${version}`, { key })).json as unknown as BrandAnswer;

describe('a brand', () => {
  it('is its own webshop’s alone, in versions that stay', async () => {
    await save(FULL);
    await save({ ...FULL, name: 'Zool Nieuw' });

    const theirs = await brandOf(api.other.apiKey);
    const [first, now] = [
      await brandOf(api.zool.apiKey, '?version=1'),
      await brandOf(api.zool.apiKey),
    ];
    expect([theirs.version, theirs.name]).toEqual([0, 'Ander']);
    expect([first.version, first.name, now.version, now.name]).toEqual([
      1,
      'Zool',
      2,
      'Zool Nieuw',
    ]);
  });

  it('is not saved in part: what is refused leaves everything as it was', async () => {
    const before = await brandOf(api.zool.apiKey);

    const wording = { milestone: 'delivered', language: 'nl', text: 'Nu met korting' };
    const answer = await save({ ...FULL, name: 'Anders', wordings: [wording] });

    expect([answer.status, answer.json.code, answer.json.errors]).toEqual([
      422,
      'brand.refused',
      [{ field: 'wordings.0.text', rule: 'noPromotion' }],
    ]);
    expect(await brandOf(api.zool.apiKey)).toEqual(before);
    expect(answer.text).not.toContain('korting');
  });

  it('saved twice at once is two versions', async () => {
    const { version } = await brandOf(api.zool.apiKey);

    await Promise.all([save(FULL), save(FULL)]);

    expect((await brandOf(api.zool.apiKey)).version).toBe(version + 2);
  });

  it('is tried out by a preview without being kept', async () => {
    const before = await brandOf(api.zool.apiKey);

    const answer = await api.ask('POST', '/v1/brand/preview', {
      key: api.zool.apiKey,
      body: { milestone: 'returned', language: 'fr', kind: 'pallet', brand: { name: 'Proef' } },
    });

    expect([answer.status, answer.text.includes('De retour chez Proef')]).toEqual([200, true]);
    expect(await brandOf(api.zool.apiKey)).toEqual(before);
  });

  it('is read by the vault worker once a version, by function only', async () => {
    await save(FULL);
    const { version } = await brandOf(api.zool.apiKey);
    let queries = 0;
    const counted = {
      query: (asked: never) => {
        queries += 1;
        return vault.query(asked);
      },
    } as unknown as Pool;
    const shelf = new BrandShelf(counted);
    const { webshopId } = api.zool;

    const [one, again] = [await shelf.get(webshopId, version), await shelf.get(webshopId, version)];

    expect([queries, again === one]).toEqual([1, true]);
    expect(one.brand.look).toEqual({ fill: '#ffe600', onFill: '#0e2730', edge: '#6b828b' });
    expect(one.brand.wordings?.delivered?.en).toHaveLength(3);
    expect(one.logo?.type).toBe('image/png');
    await expect(vault.query('select from merchants.brand')).rejects.toThrow(/permission denied/);
    // Another webshop's version of that number, and the house's look, hold nothing of it.
    expect((await shelf.get(api.other.webshopId, version)).logo).toBeUndefined();
    expect((await shelf.get(webshopId, null)).brand).toEqual({});
  });
});
