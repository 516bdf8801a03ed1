import { setTimeout as sleep } from 'node:timers/promises';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { House, type Slot } from '../support/factories/house.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';

const LEAVES = `
select get_byte(l.body, 1) as kind, encode(substring(l.body from 11 for 16), 'hex') as use_id
  from ledger.bundle b,
       lateral (select substring(b.bodies from n * 118 + 1 for 118) as body from generate_series(0, b.n - 1) n) l`;

/** Kinds of leaves: an allowed use, and what closes it (docs/reference/ledger.md). */
const ALLOWED = 1;
const CLOSING = [3, 4];

describe('attacks by interleaving', () => {
  let house: House;
  let smtp: ScriptedSmtpServer;
  let shop: string;
  let tree: number;
  let worker: string;

  beforeEach(async () => {
    house = await House.build();
    smtp = new ScriptedSmtpServer();
    await smtp.start();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
  });

  afterEach(async () => {
    await smtp.stop();
    await house.tearDown();
  });

  const slots = async (count: number): Promise<Slot[]> => {
    const made: Slot[] = [];
    for (let n = 0; n < count; n += 1) {
      made.push(await house.shipment(shop, `r${String(n)}@example.nl`));
    }
    await house.admitAll(worker, tree);
    return made;
  };
  const claim = (rows = 100, groupSize = 10, by = worker) =>
    house.vault
      .query<{ o_batch_id: string; o_taken: number }>(
        'select * from sending.claim($1, $2, $3, $4)',
        [by, tree, rows, groupSize],
      )
      .then((answer) => answer.rows[0]);
  const open = (batchId: string | undefined, by = worker) =>
    house.vault.query<{ o_i: number; o_verdict: number }>(
      `select * from sending.open_group($1, $2, 0, interval '30 s')`,
      [by, batchId],
    );
  const record = (
    batchId: string | undefined,
    is: number[],
    result: number,
    due: Date | null = null,
  ) =>
    house.vault.query(`select sending.record($1, $2, $3, $4, $5, $6, interval '1 hour')`, [
      worker,
      batchId,
      is,
      is.map(() => result),
      is.map(() => null),
      is.map(() => due),
    ]);
  const until = async (isTrue: () => Promise<boolean> | boolean): Promise<void> => {
    const end = Date.now() + 20_000;
    while (!(await isTrue())) {
      await sleep(20);
      if (Date.now() > end) throw new Error('It did not come to be in time.');
    }
  };

  /** Every allowed use has exactly one closing leaf, and nothing else is closed. */
  const expectEachUseClosedOnce = async (): Promise<void> => {
    const { rows } = await house.admin.query<{ kind: number; use_id: string }>(LEAVES);
    const ofKinds = (kinds: number[]): string[] =>
      rows
        .filter((leaf) => kinds.includes(leaf.kind))
        .map((leaf) => leaf.use_id)
        .sort();
    expect(ofKinds(CLOSING)).toEqual(ofKinds([ALLOWED]));
  };

  it('puts each notification in one hand, however many claim at once', async () => {
    for (const slot of await slots(12)) await house.reaches(slot, 'delivered');
    const claims = Array.from({ length: 24 }, () => claim(1));
    const taken = (await Promise.all(claims)).filter((batch) => (batch?.o_taken ?? 0) > 0);
    const { rows } = await house.admin.query<{ flying: number; queued: number }>(
      `select (select count(*)::int from sending.in_flight) as flying, (select count(*)::int from sending.queue) as queued`,
    );
    expect(rows[0]?.flying).toBe(taken.length);
    expect((rows[0]?.flying ?? 0) + (rows[0]?.queued ?? 0)).toBe(12);
  });

  it('opens a group or sweeps it, never both', async () => {
    const all = await slots(6);
    for (const slot of all) {
      await house.reaches(slot, 'delivered');
      const batch = await claim();
      const [opened, swept] = await Promise.all([
        open(batch?.o_batch_id).then(
          (answer) => answer.rows.length,
          () => 0,
        ),
        house.upkeep
          .query<{ swept: number }>(
            `select sending.sweep(interval '0 s', interval '1 hour') as swept`,
          )
          .then((answer) => answer.rows[0]?.swept),
      ]);
      expect(opened + (swept ?? 0)).toBe(1);
      if (opened === 1) await record(batch?.o_batch_id, [0], 1);
      await house.admin.query('delete from sending.queue');
    }
    await expectEachUseClosedOnce();
  });

  it('closes each use once when the reaper, the sweep and the worker itself settle it together', async () => {
    const all = await slots(8);
    for (const slot of all) {
      worker = await house.startWorker();
      await house.reaches(slot, 'delivered');
      const batch = await claim();
      await open(batch?.o_batch_id);
      await house.admin.query(`update sending.worker set beat_at = now() - interval '1 hour'`);
      await Promise.allSettled([
        record(batch?.o_batch_id, [0], 1),
        house.upkeep.query(`select sending.reap(interval '20 s', interval '1 hour')`),
        house.vault.query(`select sending.resign($1, interval '1 hour')`, [worker]),
        house.upkeep.query(`select sending.sweep(interval '0 s', interval '1 hour')`),
        house.upkeep.query(`select sending.reap(interval '20 s', interval '1 hour')`),
      ]);
      await house.upkeep.query(`select sending.reap(interval '20 s', interval '1 hour')`);
      expect(['delivered sent', 'delivered uncertain worker_gone']).toContain(
        (await house.story(slot)).join(),
      );
    }
    await expectEachUseClosedOnce();
  });

  it('never tells an older status after a newer one, also when the older is to be tried again', async () => {
    const [slot] = (await slots(1)) as [Slot];
    const now = Date.now();
    await house.reaches(slot, 'out_for_delivery', new Date(now - 60_000));
    const older = await claim();
    await open(older?.o_batch_id);
    await house.reaches(slot, 'delivered', new Date(now));
    expect(await claim()).toBeUndefined();
    await record(older?.o_batch_id, [0], 3, new Date(now + 60_000));
    const newer = await claim();
    await open(newer?.o_batch_id);
    await record(newer?.o_batch_id, [0], 1);
    await house.letRetriesBeDue();
    await claim();
    expect(await house.story(slot)).toEqual([
      'out_for_delivery try_again',
      'delivered sent',
      'out_for_delivery superseded newer_status',
    ]);
    await expectEachUseClosedOnce();
  });

  it('hands off an uncertain mail twice at most, also with a refusal for now in between', async () => {
    const [slot] = (await slots(1)) as [Slot];
    await house.reaches(slot, 'delivered');
    for (const result of [4, 3, 4]) {
      const batch = await claim();
      await open(batch?.o_batch_id);
      await record(batch?.o_batch_id, [0], result, result === 3 ? new Date() : null);
      await house.admin.query('update sending.queue set due = clock_timestamp()');
    }
    expect(await claim()).toBeUndefined();
    expect((await house.story(slot)).at(-1)).toBe('delivered uncertain_listed');
    await expectEachUseClosedOnce();
  });

  it('keeps order and sends once with two workers, statuses in any order and a sweep that is too early', async () => {
    const all = await slots(12);
    const now = Date.now();
    const workers = [startTestVaultWorker(house, smtp.url), startTestVaultWorker(house, smtp.url)];
    const statuses: [string, number][] = [
      ['delivered', 0],
      ['accepted', -90_000],
      ['out_for_delivery', -60_000],
      ['in_transit', -80_000],
    ];
    await Promise.all(
      all.map(async (slot, n) => {
        for (let step = 0; step < statuses.length; step += 1) {
          const [status, at] = statuses[(step + n) % statuses.length]!;
          await house.reaches(slot, status, new Date(now + at));
          if (step === 1) {
            await house.upkeep.query(`select sending.sweep(interval '0 s', interval '1 hour')`);
          }
        }
      }),
    );
    const isSettled = async (): Promise<boolean> => {
      const left = await house.admin.query(
        'select notification_id from sending.queue union all select notification_id from sending.in_flight',
      );
      return left.rowCount === 0;
    };
    await until(isSettled);
    await Promise.all(workers.map((it) => it.stop()));
    const ids = smtp.messages().map((mail) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const { rows } = await house.admin.query<{ older_after_newer: number }>(
      `select count(*)::int as older_after_newer
         from (select n.contact_ref, n.ord, s.at from sending.story s join notifications.notification n using (webshop_id, notification_id)
                where s.state = 'sent') a
         join (select n.contact_ref, n.ord, s.at from sending.story s join notifications.notification n using (webshop_id, notification_id)
                where s.state = 'sent') b on a.contact_ref = b.contact_ref and a.ord < b.ord and a.at > b.at`,
    );
    expect(rows).toEqual([{ older_after_newer: 0 }]);
    for (const slot of all) expect((await house.story(slot)).join()).toContain('delivered sent');
    await expectEachUseClosedOnce();
  });

  it('goes on by itself when all its connections are ended, again and again', async () => {
    const all = await slots(3);
    const running = startTestVaultWorker(house, smtp.url);
    for (let n = 0; n < 4; n += 1) {
      await sleep(250);
      await house.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'vault_rw' and datname = current_database()`,
      );
    }
    for (const slot of all) await house.reaches(slot, 'delivered');
    await until(() => smtp.messages().length === 3);
    await running.stop();
    for (const slot of all) expect(await house.story(slot)).toEqual(['delivered sent']);
  });
});
