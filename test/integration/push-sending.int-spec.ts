import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, loadSettings } from '@app/platform';
import { CHANNEL } from '@app/privacy';
import { PushSender, pushSettings, type SendOutcome } from '@app/sending';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { startPushService } from '../../dev/push-service/start-push-service.js';
import { House, type Slot } from '../support/factories/house.js';
import { ScriptedPushes } from '../support/factories/scripted-pushes.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';

const LAPTOP = 'https://push.example.nl/laptop';
const PHONE = 'https://push.example.nl/phone';
const GONE: SendOutcome = { kind: 'refused', reason: 'subscription_gone' };
const UNCERTAIN: SendOutcome = { kind: 'uncertain', reason: 'push_no_answer' };

describe('sending pushes', () => {
  let house: House;
  let smtp: ScriptedSmtpServer;
  let shop: string;

  beforeEach(async () => {
    house = await House.build();
    shop = await house.webshop();
    smtp = new ScriptedSmtpServer();
    await smtp.start();
  });

  afterEach(async () => {
    await smtp.stop();
    await house.tearDown();
  });

  const until = async (isTrue: () => Promise<boolean> | boolean, ms = 15_000): Promise<void> => {
    const end = Date.now() + ms;
    while (!(await isTrue())) {
      if (Date.now() > end) throw new Error('It did not come to be in time.');
      await sleep(20);
    }
  };
  const pushed = (slot: Slot): Promise<string[]> => house.story(slot, CHANNEL.push);
  const ends = async (slot: Slot, line: string): Promise<void> => {
    const isTold = async (): Promise<boolean> => {
      await house.letRetriesBeDue();
      return (await pushed(slot)).at(-1) === line;
    };
    await until(isTold).catch(async () => {
      expect(await pushed(slot)).toEqual([line]);
    });
  };
  /** Who wants pushes only, at these endpoints, admitted. */
  const subscribed = async (email: string, ...endpoints: string[]): Promise<Slot> => {
    const slot = await house.shipment(shop, email, 'refused');
    for (const endpoint of endpoints) await house.subscribe(slot, endpoint);
    const worker = await house.startWorker();
    await house.admitAll(worker, await house.treeOf(shop));
    await house.vault.query(`select sending.resign($1, interval '1 s')`, [worker]);
    return slot;
  };
  const run = (
    pushes: ScriptedPushes,
    ...rest: [] | [Parameters<typeof startTestVaultWorker>[5]]
  ) => startTestVaultWorker(house, smtp.url, {}, (handOff) => handOff, pushes, ...rest);
  const attempts = async (slot: Slot): Promise<string[]> => {
    const { rows } = await house.admin.query<{ line: string }>(
      `select concat_ws(' ', a.outcome, a.reason) as line
         from sending.push_attempt a
         join notifications.notification n using (webshop_id, notification_id)
        where n.contact_ref = $1
        order by a.at, a.outcome`,
      [slot.contactRef],
    );
    return rows.map(({ line }) => line);
  };

  it('tells each browser of who subscribed once, by mail too who wants mail, and nobody else', async () => {
    const both = await house.shipment(shop, 'sanne@example.nl');
    await house.subscribe(both, LAPTOP);
    const only = await subscribed('niels@example.nl', PHONE, `${PHONE}/2`);
    const none = await house.shipment(shop, 'joris@example.nl', 'refused');
    const pushes = new ScriptedPushes();
    const worker = run(pushes);
    await until(async () => (await house.subscriptionsOf(both)).length === 1);
    for (const slot of [both, only, none]) await house.reaches(slot, 'delivered');
    await ends(both, 'delivered sent');
    await ends(only, 'delivered sent');
    await until(() => smtp.messages().length === 1);
    await worker.stop();
    expect(pushes.endpoints.sort()).toEqual([LAPTOP, PHONE, `${PHONE}/2`]);
    expect(smtp.messages().map((mail) => mail.to)).toEqual([['sanne@example.nl']]);
    expect(await house.story(none)).toEqual(['delivered skipped no_consent']);
  });

  it('plans a push for what is told at once, and no row for early statuses or for who never subscribed', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP);
    const never = await house.shipment(shop, 'niels@example.nl');
    for (const milestone of ['announced', 'accepted', 'in_transit', 'out_for_delivery']) {
      for (const who of [slot, never]) await house.reaches(who, milestone);
    }
    const { rows } = await house.admin.query(
      'select contact_ref, milestone from notifications.notification where channel = 2',
    );
    expect(rows).toEqual([{ contact_ref: slot.contactRef, milestone: 'out_for_delivery' }]);
  });

  it('plans and sends the same event once, and only the newest status', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP);
    const at = Date.now();
    await house.reaches(slot, 'delivered', new Date(at));
    await house.reaches(slot, 'out_for_delivery', new Date(at - 60_000));
    await house.reaches(slot, 'delivered', new Date(at));
    const pushes = new ScriptedPushes();
    const worker = run(pushes);
    await until(async () => (await pushed(slot)).length === 2);
    await worker.stop();
    expect((await pushed(slot)).sort()).toEqual([
      'delivered sent',
      'out_for_delivery superseded newer_status',
    ]);
    expect(pushes.pushed).toHaveLength(1);
  });

  it('skips an event that is too old', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP);
    await house.reaches(slot, 'delivered', new Date(Date.now() - 25 * 3_600_000));
    expect(await pushed(slot)).toEqual(['delivered skipped stale']);
  });

  it('is sent when one browser accepts, and keeps what became of each', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP, PHONE);
    await house.reaches(slot, 'delivered');
    const pushes = new ScriptedPushes((endpoint) => (endpoint === PHONE ? UNCERTAIN : undefined));
    const worker = run(pushes);
    await ends(slot, 'delivered sent');
    await worker.stop();
    expect(await attempts(slot)).toEqual(['sent', 'uncertain push_no_answer']);
    expect(pushes.pushed).toHaveLength(2);
  });

  it('ends exactly the subscription that is gone, in the commit of the outcome', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP, PHONE);
    const neighbour = await subscribed('niels@example.nl', LAPTOP);
    for (const who of [slot, neighbour]) await house.reaches(who, 'delivered');
    const kept = await house.subscriptionsOf(neighbour);
    const pushes = new ScriptedPushes((endpoint) => (endpoint === PHONE ? GONE : undefined));
    const worker = run(pushes);
    await ends(slot, 'delivered sent');
    await ends(neighbour, 'delivered sent');
    await worker.stop();
    const phone = pushes.pushed.find(({ endpoint }) => endpoint === PHONE)?.subscriptionId;
    const left = await house.subscriptionsOf(slot);
    expect([
      left.length,
      left.includes(phone ?? ''),
      await house.subscriptionsOf(neighbour),
    ]).toEqual([1, false, kept]);
  });

  it('is refused when every browser is gone, and when there is none left', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP, PHONE);
    await house.reaches(slot, 'out_for_delivery');
    const pushes = new ScriptedPushes(() => GONE);
    const worker = run(pushes);
    await ends(slot, 'out_for_delivery refused subscriptions_gone');
    await house.reaches(slot, 'delivered');
    await ends(slot, 'delivered refused subscriptions_gone');
    await worker.stop();
    expect(pushes.pushed).toHaveLength(2);
    expect(await house.subscriptionsOf(slot)).toEqual([]);
  });

  describe('when every browser is gone', () => {
    const decisions = async (slot: Slot): Promise<string[]> => {
      const { rows } = await house.admin.query<{ line: string }>(
        `select concat_ws(' ', state, how) as line
           from consent.decision where contact_ref = $1 and channel = 2 order by at`,
        [slot.contactRef],
      );
      return rows.map(({ line }) => line);
    };
    const mayPush = async (slot: Slot): Promise<boolean> => {
      const { rows } = await house.admin.query<{ may: boolean }>(
        'select given & (1 << (2 * 4 + 2)) <> 0 as may from consent.gate where contact_ref = $1',
        [slot.contactRef],
      );
      return rows[0]!.may;
    };
    const leafCount = async (): Promise<number> => {
      const { rows } = await house.admin.query<{ n: string }>(
        'select sum(size) as n from ledger.head',
      );
      return Number(rows[0]!.n);
    };
    const upkeepEnds = async (): Promise<boolean> => {
      const { rows } = await house.upkeep.query<{ looked: boolean }>(
        'select consent.expire_push() as looked',
      );
      return rows[0]!.looked;
    };
    /** All browsers of a slot answer that they are gone. */
    const loses = async (slot: Slot, isGone: (endpoint: string) => boolean, last: string) => {
      await house.reaches(slot, 'out_for_delivery');
      const pushes = new ScriptedPushes((endpoint) => (isGone(endpoint) ? GONE : undefined));
      const worker = run(pushes);
      await ends(slot, last);
      await worker.stop();
    };

    it('consent for push expires, with its leaf, and no further status is planned', async () => {
      const slot = await subscribed('sanne@example.nl', LAPTOP, PHONE);
      await loses(slot, () => true, 'out_for_delivery refused subscriptions_gone');
      const before = await leafCount();

      expect([await upkeepEnds(), await upkeepEnds()]).toEqual([true, false]);

      expect(await decisions(slot)).toEqual(['given page', 'expired push_service']);
      expect([await mayPush(slot), await leafCount()]).toEqual([false, before + 1]);
      const told = await pushed(slot);
      await house.reaches(slot, 'delivered');
      expect(await pushed(slot)).toEqual(told);
    });

    it('stays as it is while one browser is left, or another subscribed meanwhile', async () => {
      const kept = await subscribed('sanne@example.nl', LAPTOP, PHONE);
      const back = await subscribed('niels@example.nl', PHONE);
      await loses(kept, (endpoint) => endpoint === PHONE, 'out_for_delivery sent');
      await loses(back, () => true, 'out_for_delivery refused subscriptions_gone');
      await house.subscribe(back, LAPTOP);

      while (await upkeepEnds());

      expect([await mayPush(kept), await mayPush(back)]).toEqual([true, true]);
      expect([...(await decisions(kept)), ...(await decisions(back))]).toEqual([
        'given page',
        'given page',
      ]);
    });

    it('begins anew with the next browser, by a decision of its own', async () => {
      const slot = await subscribed('sanne@example.nl', LAPTOP);
      await loses(slot, () => true, 'out_for_delivery refused subscriptions_gone');
      await upkeepEnds();

      await house.subscribe(slot, PHONE);

      expect(await decisions(slot)).toEqual(['given page', 'expired push_service', 'given page']);
      expect(await mayPush(slot)).toBe(true);
    });
  });

  it('is not told any more that a courier is on the way, once that day is over', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP);
    const later = await subscribed('niels@example.nl', LAPTOP);
    const yesterday = new Date(Date.now() - 23.9 * 3_600_000);
    // At 23.9 hours ago it is yesterday, unless it is between 23:54 and midnight now.
    await house.reaches(slot, 'out_for_delivery', yesterday);
    await house.reaches(later, 'delivered', yesterday);
    const pushes = new ScriptedPushes();
    const worker = run(pushes);
    await ends(slot, 'out_for_delivery refused stale');
    await ends(later, 'delivered sent');
    await worker.stop();
    expect(pushes.pushed).toHaveLength(1);
  });

  it('tries again by the longest wait that a push service asks for', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP, PHONE);
    await house.reaches(slot, 'delivered');
    const busy = (afterMs: number): SendOutcome => ({
      kind: 'tryAgain',
      reason: 'push_service_busy',
      afterMs,
    });
    const pushes = new ScriptedPushes((endpoint, nth) =>
      nth > 0 ? undefined : busy(endpoint === PHONE ? 90_000 : 1_000),
    );
    const worker = run(pushes);
    await until(async () => (await pushed(slot)).length === 1);
    const { rows } = await house.admin.query<{ wait: number }>(
      'select extract(epoch from due - clock_timestamp())::int as wait from sending.queue',
    );
    expect(rows[0]?.wait).toBeGreaterThan(80);
    await ends(slot, 'delivered sent');
    await worker.stop();
    expect((await pushed(slot))[0]).toBe('delivered try_again push_service_busy');
  });

  it('sends an uncertain push again at once, whatever the webshop chose for mail, and a second time only lists it', async () => {
    shop = await house.webshop('hold');
    const slot = await subscribed('sanne@example.nl', LAPTOP);
    await house.reaches(slot, 'delivered');
    const pushes = new ScriptedPushes(() => UNCERTAIN);
    const worker = run(pushes);
    await ends(slot, 'delivered uncertain_listed push_no_answer');
    await sleep(1_500);
    await worker.stop();
    expect(pushes.pushed).toHaveLength(2);
    expect((await pushed(slot))[0]).toBe('delivered uncertain push_no_answer');
  });

  it('sends again at once what a worker had in hand when it was taken for dead', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP);
    const mail = await house.shipment(shop, 'niels@example.nl');
    for (const who of [slot, mail]) await house.reaches(who, 'delivered');
    const dead = await house.startWorker();
    const tree = await house.treeOf(shop);
    const { rows } = await house.vault.query<{ o_batch_id: string }>(
      'select * from sending.claim($1, $2, 10, 10::smallint, 2::smallint)',
      [dead, tree],
    );
    await house.vault.query(`select * from sending.open_group($1, $2, 0, interval '30 s')`, [
      dead,
      rows[0]?.o_batch_id,
    ]);
    await house.reap(dead, '15 min');
    const pushes = new ScriptedPushes();
    const worker = run(pushes);
    await ends(slot, 'delivered sent');
    await worker.stop();
    expect(await pushed(slot)).toEqual(['delivered uncertain worker_gone', 'delivered sent']);
    expect(pushes.pushed).toHaveLength(1);
  });

  it('waits for a contact that is not admitted yet', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl', 'refused');
    await house.subscribe(slot, LAPTOP);
    await house.reaches(slot, 'delivered');
    const pushes = new ScriptedPushes();
    const worker = run(pushes);
    await ends(slot, 'delivered sent');
    await worker.stop();
    expect(pushes.endpoints).toEqual([LAPTOP]);
  });

  it('signs each browser’s push with the key that it subscribed with', async () => {
    const slot = await subscribed('sanne@example.nl', LAPTOP);
    await house.addPushKey(shop);
    await house.subscribe(slot, PHONE);
    await house.reaches(slot, 'delivered');
    const pushes = new ScriptedPushes();
    const worker = run(pushes);
    await until(async () => (await house.subscriptionsOf(slot)).length === 2);
    await house.reaches(slot, 'returned');
    await until(() => pushes.endpoints.includes(PHONE));
    await worker.stop();
    const keyOf = (endpoint: string) =>
      pushes.pushed.find((one) => one.endpoint === endpoint)?.push.vapid;
    expect(keyOf(LAPTOP)?.keyId).not.toBe(keyOf(PHONE)?.keyId);
    expect([keyOf(LAPTOP)?.publicKey.length, keyOf(LAPTOP)?.privateKey.length]).toEqual([65, 32]);
  });

  it('reaches a browser that only this webshop may push to, and ends one that said no', async () => {
    const service = await startPushService();
    const browser = service.subscriber(await house.pushPublicKey(shop));
    const leaving = service.subscriber(await house.pushPublicKey(shop));
    const [sanne, niels] = [
      await house.shipment(shop, 'sanne@example.nl', 'refused'),
      await house.shipment(shop, 'niels@example.nl', 'refused'),
    ];
    const { keys } = browser.subscription;
    await house.subscribe(sanne, browser.endpoint, keys);
    await house.subscribe(niels, leaving.endpoint, leaving.subscription.keys);
    const changed = { PUSH_DEV_ORIGIN: service.origin };
    const sender = new PushSender(
      pushSettings({ ...loadSettings({ NODE_ENV: 'test' }), ...changed }),
      new Clock(),
    );
    const worker = startTestVaultWorker(house, smtp.url, changed, (handOff) => handOff, sender);
    await until(async () => (await house.subscriptionsOf(niels)).length === 1);
    service.drop(leaving.id);
    for (const slot of [sanne, niels]) await house.reaches(slot, 'delivered');
    await ends(sanne, 'delivered sent');
    await ends(niels, 'delivered refused subscriptions_gone');
    await worker.stop();
    await sender.close();
    await service.stop();
    const [told = '', ...more] = browser.messages();
    expect(more).toEqual([]);
    expect(told).toContain('Zool');
    expect(service.faults()).toEqual(['410 no such subscription']);
    expect((JSON.parse(told) as { url: string }).url).toContain('/t/');
    expect(await house.subscriptionsOf(niels)).toEqual([]);
  });
});
