import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { LedgerGround } from '../support/factories/ledger-ground.js';

describe('the leaf that the database writes', () => {
  let ground: LedgerGround;

  beforeAll(async () => {
    ground = await LedgerGround.build();
  });

  afterAll(async () => {
    await ground.tearDown();
  });

  const leaf = async (webshopId: string): Promise<string> => {
    const { rows } = await ground.admin.query<{ body: Buffer }>(
      `select ledger.leaf(1, '0192e0a1-0000-4000-8000-000000000001', $1, 2::smallint, 1::smallint, 1, 3, 1::smallint,
         '\\x000102030405060708090a0b0c0d0e0f', '0192e0a1-0000-7000-8000-0000000000cc', '2026-11-22T09:30:00.123Z') as body`,
      [webshopId],
    );
    return rows[0]!.body.toString('hex');
  };

  it('is byte for byte the one in docs/reference/ledger.md', async () => {
    const page = readFileSync(join(projectRoot(), 'docs/reference/ledger.md'), 'utf8');
    const block = /<!-- vector: body -->\n+```\n([^`]*)```/.exec(page)?.[1];
    expect(await leaf('0192e0a1-0000-7000-8000-0000000000aa')).toBe(block!.replace(/\s/g, ''));
  });

  it('does not hold the webshop’s id', async () => {
    const webshopId = '0192e0a1-0000-7000-8000-0000000000aa';
    expect(await leaf(webshopId)).not.toContain(webshopId.replaceAll('-', ''));
  });
});
