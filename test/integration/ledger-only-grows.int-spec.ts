import { LOGIN_ROLES } from '../support/shared-postgres.js';
import { asAdmin } from '../support/shared-postgres.js';
import { LedgerGround } from '../support/factories/ledger-ground.js';

const CHANGES = [
  ...['bundle', 'checkpoint', 'node', 'cosignature'].flatMap((table) => [
    `update ledger.${table} set tree = tree`,
    `delete from ledger.${table}`,
    // With what refers to it, or PostgreSQL's own refusal would come first.
    `truncate ledger.${table} cascade`,
  ]),
  'update ledger.head set size = size - 1 where size > 0',
  'update ledger.head set frontier = frontier',
  'update ledger.head set tree = tree + 10, size = size + 1',
  'delete from ledger.head',
  'truncate ledger.head cascade',
];

describe('the ledger’s tables', () => {
  let ground: LedgerGround;

  beforeAll(async () => {
    ground = await LedgerGround.build();
    const signer = ground.signer();
    await signer.round();
    await ground.append(0, 3);
    await signer.round();
    await ground.append(0, 1);
    signer.stop();
  });

  afterAll(async () => {
    await ground.tearDown();
  });

  it.each(CHANGES)('raise for the owner: %s', async (change) => {
    await asAdmin(ground.database.adminUrl, async (admin) => {
      await admin.query('set role ledger_owner');
      await expect(admin.query(change)).rejects.toThrow('the ledger is only added to');
    });
  });

  it.each(CHANGES)(
    'raise for an administrator who does not first take the trigger away: %s',
    async (change) => {
      await expect(ground.admin.query(change)).rejects.toThrow('the ledger is only added to');
    },
  );

  it.each(LOGIN_ROLES)(
    'are closed to %s for every change, also of heads, uses and salts',
    async (role) => {
      await asAdmin(ground.database.urls[role], async (client) => {
        for (const change of [
          ...CHANGES,
          "insert into ledger.bundle (tree, first, n, bodies) values (0, 4, 1, '')",
          "insert into ledger.checkpoint (tree, size, root, note) values (0, 4, '', '')",
          "insert into ledger.node (tree, level, i, hash) values (0, 1, 0, sha256(''))",
          "insert into ledger.cosignature (tree, size, witness, line) values (0, 3, '', '')",
          'delete from ledger.use',
          'delete from ledger.salt',
          'update ledger.tenant_tree set tree = 1',
          'alter table ledger.bundle disable trigger all',
          'set role ledger_owner',
        ]) {
          await expect(client.query(change)).rejects.toMatchObject({ code: '42501' });
        }
      });
    },
  );

  it('take no checkpoint that goes back, stays, or reaches beyond the tree', async () => {
    for (const size of [2, 3, 5]) {
      await expect(
        ground.upkeep.query("select ledger.publish_checkpoint(0::smallint, $1, sha256(''), '')", [
          size,
        ]),
      ).rejects.toThrow('it goes back, or beyond the tree');
    }
  });

  it('take no node out of turn, and none over leaves that are not there', async () => {
    for (const [level, first] of [
      [1, 0],
      [1, 1],
      [2, 0],
    ]) {
      await expect(
        ground.upkeep.query("select ledger.keep_nodes(0::smallint, $1, $2, array[sha256('')])", [
          level,
          first,
        ]),
      ).rejects.toThrow('not the next ones, or beyond the tree');
    }
  });
});
