// Attacks that succeeded once, on 22 November 2026; each is what its mending must keep out.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { transaction } from '@app/database';
import { ParkedSweep } from '@app/ingest';
import { planNotifications } from '@app/notifications';
import { createLog, Ids } from '@app/platform';
import { recordStatus, type ShipmentEvent } from '@app/shipments';
import { apiForTests, consentToMail, newKey, sannesShoes } from '../support/api-for-tests.js';
import { House, type Slot } from '../support/factories/house.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';

const ids = new Ids();
const planning = { earlyStatusWaitSeconds: 0, eventFreshHours: 24 };
const until = async (isTrue: () => Promise<boolean> | boolean, ms = 10_000): Promise<boolean> => {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await isTrue()) return true;
    await sleep(20);
  }
  return false;
};

describe('attacks that once succeeded', () => {
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

  const claim = (group = 10, by = worker) =>
    house.vault
      .query<{ o_batch_id: string; o_taken: number; o_allowed: number }>(
        'select * from sending.claim($1, $2, 100, $3)',
        [by, tree, group],
      )
      .then((answer) => answer.rows[0]);
  const open = (batchId: string | undefined) =>
    house.vault
      .query<{ o_verdict: number; o_email: Buffer | null }>(
        `select * from sending.open_group($1, $2, 0, interval '30 s')`,
        [worker, batchId],
      )
      .then((answer) => answer.rows);
  const admitted = async (email: string): Promise<Slot> => {
    const slot = await house.shipment(shop, email);
    await house.admitAll(worker, tree);
    return slot;
  };
  const queueRow = (slot: Slot, notificationId: string, purpose = 2) =>
    house.ingest.query(
      `insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord)
       values ($1, $2, $3, now(), $4, 1, $5, 1)`,
      [slot.webshopId, notificationId, tree, slot.contactRef, purpose],
    );

  it.each(['idle', 'busy'])(
    '1. a process survives that its backend ends inside a transaction (%s)',
    async (mode) => {
      const code = `
      import { createPool, transaction } from '@app/database';
      const pool = createPool(${JSON.stringify(house.database.urls.api_rw)}, { connectionsMax: 2, applicationName: 'victim', pinnedPlans: false });
      await transaction(pool, async (tx) => {
        await tx.query('select 1');
        console.log('ready');
        if (${JSON.stringify(mode)} === 'idle') await new Promise((resume) => setTimeout(resume, 2000));
        else await tx.query('select pg_sleep(2)');
      }).catch(() => undefined);
      console.log('alive', (await pool.query('select 1 as x')).rows.length);
      await pool.end();`;
      const child = spawn(
        process.execPath,
        ['--import', './test/support/typescript.mjs', '--input-type=module', '-e', code],
        { env: { ...process.env, NODE_OPTIONS: '' } },
      );
      let out = '';
      child.stdout.on('data', (text: Buffer) => (out += text.toString()));
      const exit = new Promise((resolve) => child.on('exit', resolve));
      await until(() => out.includes('ready'), 30_000);
      await sleep(200);
      await house.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`,
      );
      expect([await exit, out.includes('alive 1')]).toEqual([0, true]);
    },
  );

  it.each([
    ['breach_notice', 5],
    ['rights_receipt', 4],
  ])('2. ingest_rw reaches nobody who refused, by queueing as %s', async (_name, purpose) => {
    const refused = await house.shipment(shop, 'niels@example.nl', 'refused');
    const restricted = await house.shipment(shop, 'fatma@example.nl');
    await house.admitAll(worker, tree);
    await house.stop(restricted, 1);
    for (const slot of [refused, restricted]) {
      const id = ids.uuidV7();
      await house.ingest
        .query(
          `insert into notifications.notification (webshop_id, notification_id, shipment_id, contact_ref, milestone, cause, channel, purpose, ord, occurred_at)
           values ($1, $2, $3, $4, 'delivered', '', 1, $5, 1, now())`,
          [slot.webshopId, id, slot.shipmentId, slot.contactRef, purpose],
        )
        .then(() => queueRow(slot, id, purpose))
        .catch(() => undefined);
    }
    const batch = await claim();
    const opened = batch === undefined || batch.o_allowed === 0 ? [] : await open(batch.o_batch_id);
    expect(opened.filter((row) => row.o_email !== null)).toHaveLength(0);
  });

  it('3. a claim with group size 0 does not stop reaper, sweep and resignations', async () => {
    const slot = await admitted('sanne@example.nl');
    await house.reaches(slot, 'delivered');
    const hostile = await house.startWorker();
    await claim(0, hostile).catch(() => undefined);
    await house.admin.query(
      `update sending.worker set beat_at = now() - interval '1 min' where worker_id = $1`,
      [hostile],
    );
    await house.upkeep.query(`select sending.reap(interval '20 s', interval '1 s')`);
    await house.upkeep.query(`select sending.sweep(interval '0 s', interval '1 s')`);
  });

  it('3b. nor does an intake claim with group size 0', async () => {
    await house.shipment(shop, 'sanne@example.nl');
    const hostile = await house.startWorker();
    await house.vault
      .query('select * from vault.claim_intake($1, $2, 10, 0::smallint)', [hostile, tree])
      .catch(() => undefined);
    await house.admin.query(
      `update sending.worker set beat_at = now() - interval '1 min' where worker_id = $1`,
      [hostile],
    );
    await house.upkeep.query(`select sending.reap(interval '20 s', interval '1 s')`);
  });

  it('4. one damaged person does not stop admission, nor fill the ledger', async () => {
    await admitted('sanne@example.nl');
    await house.admin.query(
      'update vault.person set wrapped_key = set_byte(wrapped_key, 5, get_byte(wrapped_key, 5) # 255)',
    );
    await house.shipment(shop, 'sanne@example.nl');
    const good = await house.shipment(shop, 'good@example.nl');
    await house.reaches(good, 'delivered');
    const running = startTestVaultWorker(house, smtp.url);
    const isSent = await until(() => smtp.messages().length === 1, 4_000);
    await running.stop();
    const { rows } = await house.admin.query<{ size: number }>(
      'select sum(size)::int as size from ledger.head',
    );
    expect({ isSent, leavesAreFew: (rows[0]?.size ?? 0) < 20 }).toEqual({
      isSent: true,
      leavesAreFew: true,
    });
  });

  it('5. a reaped worker confirms all it knows: nothing is sent twice', async () => {
    const fast = await admitted('fast@example.nl');
    const slow = await admitted('slow@example.nl');
    await house.reaches(fast, 'delivered');
    await house.reaches(slow, 'delivered');
    let isReaped = false;
    let slowTimes = 0;
    const running = startTestVaultWorker(
      house,
      smtp.url,
      { EVIDENCE_WAIT_MS: 2_500 },
      (handOff) => async (use, before) => {
        const outcome = await handOff(use, before);
        if (use.contactRef === slow.contactRef && (slowTimes += 1) === 1) await sleep(900);
        if (use.contactRef === fast.contactRef && !isReaped) {
          isReaped = true;
          await house.admin.query(`update sending.worker set beat_at = now() - interval '1 min'`);
          await house.upkeep.query(`select sending.reap(interval '20 s', interval '2.5 s')`);
        }
        return outcome;
      },
    );
    await sleep(5_500);
    await running.stop();
    expect(
      smtp
        .messages()
        .map((mail) => mail.to[0])
        .sort(),
    ).toEqual(['fast@example.nl', 'slow@example.nl']);
  });

  it('6. a correction that arrives late does not tell the same delivery twice', async () => {
    const at = (minutes: number): Date => new Date(Date.now() - 3_600_000 + minutes * 60_000);
    const event = (slot: Slot, kind: string, status: string, minutes: number) =>
      ({
        webshopId: slot.webshopId,
        shipmentId: slot.shipmentId,
        event: {
          eventId: ids.uuidV7(),
          occurredAt: at(minutes),
          zoneSource: 'explicit',
          namespace: 'observation',
          code: 'J1',
          kind,
          status,
          reason: null,
          deliveredHow: null,
          sensitive: false,
          facilityCountry: null,
          facilityPlace: null,
          etaFrom: null,
          etaTo: null,
        },
      }) as unknown as ShipmentEvent;
    const take = (told: ShipmentEvent) =>
      transaction(house.ingest, async (tx) =>
        planNotifications(tx, await recordStatus(tx, [told]), planning),
      );
    const slots: Slot[] = [];
    for (let n = 0; n < 8; n += 1) slots.push(await admitted(`r${String(n)}@example.nl`));
    for (const slot of slots) await take(event(slot, 'milestone', 'delivered', 20));
    const running = startTestVaultWorker(house, smtp.url);
    await until(() => smtp.messages().length === 8);
    await sleep(300);
    for (const slot of slots) await take(event(slot, 'correction', 'out_for_delivery', 10));
    await sleep(2_000);
    await running.stop();
    expect(smtp.messages()).toHaveLength(8);
  });

  it('7. auditor_ro cannot stop the sending of a tree by holding an advisory lock', async () => {
    const slot = await admitted('sanne@example.nl');
    await house.reaches(slot, 'delivered');
    const auditor = new pg.Client({ connectionString: house.database.urls.auditor_ro });
    await auditor.connect();
    await auditor.query('select pg_advisory_lock(77, $1)', [tree]).catch(() => undefined);
    const batch = await claim();
    await auditor.end();
    expect(batch).toMatchObject({ o_taken: 1 });
  });

  it('8. the sweep looks at all parked events until one sweep succeeded', async () => {
    await house.shipment(shop, 'sanne@example.nl');
    await house.admin.query(
      `update shipments.shipment set registered_at = now() - interval '1 hour'`,
    );
    await house.admin.query(
      `insert into ingest.parked_event (carrier, tracking_code, event_id, occurred_at, zone_source, namespace, code, kind, status, sensitive)
       select carrier, tracking_code, gen_random_uuid(), now(), 'explicit', 'observation', 'J05', 'milestone', 'delivered', false from shipments.shipment`,
    );
    let failures = 1;
    const pool = new Proxy(house.ingest, {
      get: (target, name) =>
        name === 'connect' && failures-- > 0
          ? () => Promise.reject(new Error('the database is starting'))
          : (Reflect.get(target, name) as () => unknown).bind(target),
    });
    const sweep = new ParkedSweep({ pool, planning, log: createLog('test', { level: 'silent' }) });
    sweep.start();
    await sleep(3_500);
    await sweep.stop();
    const { rowCount } = await house.admin.query('select from ingest.parked_event');
    expect(rowCount).toBe(0);
  });

  it('10. a sender address in an international domain does not interrupt the lanes', async () => {
    await house.admin.query(`update merchants.webshop set sender_address = 'post@zoöl.example'`);
    const slot = await admitted('sanne@example.nl');
    await house.reaches(slot, 'delivered');
    const running = startTestVaultWorker(house, smtp.url);
    await until(async () => (await house.story(slot)).length > 0);
    await running.stop();
    expect(await house.story(slot)).not.toContain('delivered uncertain worker_gone');
  });

  it('11. a hand-off slower than OPEN_WITHIN_MS does not end the life of all lanes', async () => {
    const other = await house.webshop();
    const slots = [await admitted('a@example.nl'), await admitted('b@example.nl')];
    const elsewhere = await house.shipment(other, 'elsewhere@example.nl');
    await house.admitAll(worker, await house.treeOf(other));
    for (const slot of slots) await house.reaches(slot, 'delivered');
    await house.admin.query(`update sending.queue set due = clock_timestamp() + interval '2 s'`); // both in one claim
    let isBegun = false;
    const changed = { EMAIL_SLOTS: 2, OPEN_WITHIN_MS: 1_000, EVIDENCE_WAIT_MS: 60_000 };
    const running = startTestVaultWorker(
      house,
      smtp.url,
      changed,
      (handOff) => async (use, before) => {
        const isElsewhere = use.contactRef === elsewhere.contactRef;
        isBegun ||= isElsewhere;
        const outcome = await handOff(use, before);
        await sleep(isElsewhere ? 6_000 : 2_000);
        return outcome;
      },
    );
    await house.reaches(elsewhere, 'delivered');
    await until(() => isBegun);
    for (let n = 0; n < 18; n += 1) {
      await sleep(400);
      await house.upkeep.query(`select sending.sweep(interval '1 s', interval '60 s')`);
    }
    await running.stop();
    expect(await house.story(elsewhere)).toEqual(['delivered sent']);
  });

  it('12. what was not opened is not recorded as sent', async () => {
    const slot = await admitted('sanne@example.nl');
    await house.reaches(slot, 'delivered');
    const batch = await claim();
    await house.vault
      .query(`select sending.record($1, $2, '{0}', '{1}', '{null}', '{null}', interval '1 s')`, [
        worker,
        batch?.o_batch_id,
      ])
      .catch(() => undefined);
    expect(await house.story(slot)).toEqual([]);
  });

  it('12b. nor is an intake refused as unreadable that nobody opened', async () => {
    await house.shipment(shop, 'sanne@example.nl');
    const { rows } = await house.vault.query<{ o_batch_id: string }>(
      'select * from vault.claim_intake($1, $2, 10, 10::smallint)',
      [worker, tree],
    );
    await house.vault
      .query(`select vault.refuse_intake($1, $2, '{0}')`, [worker, rows[0]?.o_batch_id])
      .catch(() => undefined);
    expect((await house.admin.query('select from vault.intake')).rowCount).toBe(1);
  });

  it('13. an uncertain mail is settled also when the evidence wait is null', async () => {
    const slot = await admitted('sanne@example.nl');
    await house.reaches(slot, 'delivered');
    const batch = await claim();
    await open(batch?.o_batch_id);
    await house.vault
      .query(`select sending.record($1, $2, '{0}', '{4}', '{null}', '{null}', null)`, [
        worker,
        batch?.o_batch_id,
      ])
      .catch(() => undefined);
    const waiting = await house.admin.query(
      'select from sending.queue union all select from sending.in_flight',
    );
    expect(waiting.rowCount).toBe(1);
  });

  it('14. two queue rows of one recipient do not stop the claims of the tree', async () => {
    const slot = await admitted('sanne@example.nl');
    for (let n = 0; n < 2; n += 1) await queueRow(slot, ids.uuidV7()).catch(() => undefined);
    await claim();
  });

  it('15. two resignations across trees do not end in a deadlock', async () => {
    const second = await house.webshop();
    const byTree = (
      await Promise.all([shop, second].map(async (it) => ({ it, tree: await house.treeOf(it) })))
    ).sort((a, b) => a.tree - b.tree);
    const [low, high] = byTree as [{ it: string; tree: number }, { it: string; tree: number }];
    const mails = [
      await house.shipment(low.it, 'a@example.nl'),
      await house.shipment(high.it, 'b@example.nl'),
    ];
    for (const { tree: at } of byTree) await house.admitAll(worker, at);
    for (const mail of mails) await house.reaches(mail, 'delivered');
    await house.shipment(low.it, 'c@example.nl');
    await house.shipment(high.it, 'd@example.nl');
    const [one, two] = [await house.startWorker(), await house.startWorker()];
    const take = async (by: string, mail: number, intake: number): Promise<void> => {
      await house.vault.query('select * from sending.claim($1, $2, 10, 10::smallint)', [by, mail]);
      await house.vault.query('select * from vault.claim_intake($1, $2, 10, 10::smallint)', [
        by,
        intake,
      ]);
    };
    await take(one, high.tree, low.tree);
    await take(two, low.tree, high.tree);
    const holding = await house.admin.connect();
    await holding.query('begin');
    await holding.query('select from vault.intake for update');
    const both = Promise.allSettled(
      [one, two].map((it) =>
        transaction(house.vault, (tx) =>
          tx.query(`select sending.resign($1, interval '1 s')`, [it]),
        ),
      ),
    );
    await sleep(400);
    await holding.query('commit');
    holding.release();
    expect((await both).map((it) => it.status)).toEqual(['fulfilled', 'fulfilled']);
  });

  it('16. no checkpoint is kept of a tree that does not exist', async () => {
    await expect(
      house.upkeep.query(`select ledger.publish_checkpoint(99::smallint, 5, 'x', 'y')`),
    ).rejects.toThrow();
  });

  it('17. a decision about one purpose and channel sets no other bit of the gate', async () => {
    const call = (tenant: pg.PoolClient) =>
      tenant.query(
        `select consent.register_contact($1, $2, $3, $4, array[1::smallint], array[5::smallint], array['given'], array[now()], 'checkout', 'x', null, 'nl', null)`,
        [shop, ids.uuidV7(), ids.uuidV7(), Buffer.alloc(60)],
      );
    const client = await house.api.connect();
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [shop]);
    await call(client).catch(() => undefined);
    await client.query('commit');
    client.release();
    const { rows } = await house.admin.query(
      `select from consent.gate where given & (1 << 9) <> 0`,
    );
    expect(rows).toHaveLength(0);
  });
});

describe('attacks on the API that succeed', () => {
  it('18. times that JavaScript cannot read are refused, not failed on', async () => {
    const api = await apiForTests();
    const statuses: number[] = [];
    for (const decidedAt of [
      '2026-W01-1T00:00:00Z',
      '2026-325T10:00:00Z',
      '20261120T100000Z',
      '2026-11-20T10Z',
      '2026-11-20T10:00:00,5Z',
    ]) {
      const answer = await api.ask('POST', '/v1/shipments', {
        key: api.zool.apiKey,
        headers: newKey(),
        body: sannesShoes({ consent: [consentToMail({ decidedAt })] }),
      });
      statuses.push(answer.status);
    }
    await api.stop();
    expect(statuses).toEqual([422, 422, 422, 422, 422]);
  });

  it('19. a withdrawal does not fail on a body', async () => {
    const api = await apiForTests();
    const answer = await fetch(`${api.url}/v1/withdraw/${'A'.repeat(68)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: 'List-Unsubscribe=One-Click',
    });
    await api.stop();
    expect(answer.status).toBe(200);
  });
});
