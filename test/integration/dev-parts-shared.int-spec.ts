import pg from 'pg';
import kafkajs from 'kafkajs';
import { freshDatabase, postgresForTests, type FreshDatabase } from '../support/fresh-database.js';
import { kafkaForTests } from '../support/kafka-for-tests.js';
import { LOGIN_ROLES } from '../support/shared-postgres.js';

const START_MS_MAX = 240_000;

describe('the servers that tests share', () => {
  const made: FreshDatabase[] = [];
  const fresh = async (): Promise<FreshDatabase> => {
    const database = await freshDatabase();
    made.push(database);
    return database;
  };

  beforeAll(async () => {
    await postgresForTests();
  }, START_MS_MAX);
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('are the same servers for whoever asks', async () => {
    const [first, second] = await Promise.all([postgresForTests(), postgresForTests()]);

    expect(second).toEqual(first);
  });

  it('give each test file a migrated database of its own', async () => {
    const [a, b] = await Promise.all([fresh(), fresh()]);

    await query(a.adminUrl, 'create table public.mine as select 1 as n');

    expect(await query(b.adminUrl, "select to_regclass('public.mine') as it")).toEqual([
      { it: null },
    ]);
    expect(await query(b.adminUrl, "select to_regnamespace('vault') is not null as it")).toEqual([
      { it: true },
    ]);
  });

  it.each(LOGIN_ROLES)('let %s in by password, bound by row-level security', async (role) => {
    const { urls } = await fresh();

    const rows = await query(
      urls[role],
      `select current_user as name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole
         from pg_roles where rolname = current_user`,
    );

    const no = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(rows).toEqual([{ name: role, ...no }]);
    const wrong = new URL(urls[role]);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('carry the rights on the database itself over to each clone', async () => {
    const { adminUrl, name } = await fresh();
    const { template } = await postgresForTests();
    const rights = (of: string): string =>
      `select grantee::regrole::text as who, privilege_type as may
         from pg_database, aclexplode(datacl)
        where datname = '${of}' order by who, may`;

    const ofClone = await query(adminUrl, rights(name));

    expect(ofClone).toEqual(await query(adminUrl, rights(template)));
    // Public, shown as "-", may not even connect.
    expect(ofClone.map((row) => row['who'])).not.toContain('-');
    expect(ofClone).toContainEqual({ who: 'api_rw', may: 'CONNECT' });
  });

  it('drop a database even while somebody is connected to it', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.adminUrl });
    client.on('error', () => undefined);
    await client.connect();

    await database.drop();

    const { adminUrl } = await postgresForTests();
    expect(
      await query(adminUrl, `select 1 from pg_database where datname = '${database.name}'`),
    ).toEqual([]);
  });

  it(
    'include a broker that answers',
    async () => {
      const { brokers } = await kafkaForTests();
      const admin = new kafkajs.Kafka({
        brokers: brokers.split(','),
        logLevel: kafkajs.logLevel.NOTHING,
      }).admin();
      await admin.connect();

      expect((await admin.describeCluster()).brokers.length).toBeGreaterThan(0);

      await admin.disconnect();
    },
    START_MS_MAX,
  );
});

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
