import { decodeLeaf } from '@app/verifier';
import { PURPOSE } from '@app/privacy';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { House, type Slot } from '../support/factories/house.js';
import { leavesOf } from '../support/factories/leaves.js';
import { ReturnedMails } from '../support/factories/returned-mails.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';
import { setTimeout as sleep } from 'node:timers/promises';

describe('a returned mail', () => {
  let house: House;
  let smtp: ScriptedSmtpServer;
  let shop: string;
  let workerId: string;
  let returned: ReturnedMails;

  beforeEach(async () => {
    house = await House.build();
    shop = await house.webshop();
    smtp = new ScriptedSmtpServer();
    await smtp.start();
    workerId = await house.startWorker();
    returned = new ReturnedMails(house, workerId);
  });

  afterEach(async () => {
    await smtp.stop();
    await house.tearDown();
  });

  /** Sends what is due, and waits until each slot's story has grown. */
  const send = async (...slots: Slot[]): Promise<void> => {
    const before = await Promise.all(slots.map(async (slot) => (await house.story(slot)).length));
    const worker = startTestVaultWorker(house, smtp.url, { BOUNCE_DOMAIN: 'terug.example.nl' });
    try {
      const end = Date.now() + 15_000;
      const grew = async (): Promise<boolean> => {
        const now = await Promise.all(slots.map(async (slot) => (await house.story(slot)).length));
        return now.every((length, at) => length > before[at]!);
      };
      while (!(await grew())) {
        if (Date.now() > end) throw new Error('It was not sent in time.');
        await sleep(20);
      }
    } finally {
      await worker.stop();
    }
  };
  const mailed = async (email = 'sanne@example.nl', webshopId = shop): Promise<Slot> => {
    const slot = await house.shipment(webshopId, email);
    await house.reaches(slot, 'out_for_delivery');
    await send(slot);
    return slot;
  };
  const suppressions = async (): Promise<{ reason: string; is_for_good: boolean }[]> => {
    const found = await house.admin.query<{ reason: string; is_for_good: boolean }>(
      `select reason, until = 'infinity' as is_for_good from vault.suppression`,
    );
    return found.rows;
  };
  const waiting = async (): Promise<number> => {
    const found = await house.admin.query<{ n: number }>(
      'select count(*)::int as n from vault.returned_mail',
    );
    return found.rows[0]!.n;
  };

  it('goes to a return address of its own, with the token as envelope id', async () => {
    const slot = await mailed();
    const [mail] = smtp.messages();
    const token = returned.paths.sign(shop, await returned.notificationOf(slot));
    expect(mail?.from).toBe(`bounce+${token}@terug.example.nl`);
  });

  describe('that says the mailbox does not exist', () => {
    it('stops the address, and the story tells it', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      expect(await returned.read()).toEqual(['suppressed']);
      expect(await house.story(slot)).toEqual([
        'out_for_delivery sent',
        'out_for_delivery reported address_rejected',
      ]);
      expect(await suppressions()).toEqual([{ reason: 'address_rejected', is_for_good: true }]);
    });

    it('keeps the next mail back, with a reason and without a use', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      await returned.read();
      await house.reaches(slot, 'delivered');
      const leaves = (await leavesOf(house)).length;
      await send(slot);
      expect((await house.story(slot)).at(-1)).toBe('delivered refused address_rejected');
      expect(smtp.messages()).toHaveLength(1);
      expect(await leavesOf(house)).toHaveLength(leaves);
    });

    it('is found again when the person was forgotten and orders anew', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      await returned.read();
      await house.admin.query('delete from vault.contact; delete from vault.person');
      const again = await house.shipment(shop, 'Sanne@Example.nl');
      await house.reaches(again, 'delivered');
      await send(again);
      expect(await house.story(again)).toEqual(['delivered refused address_rejected']);
      expect(smtp.messages()).toHaveLength(1);
    });

    it('stops neither another webshop nor another address', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      await returned.read();
      const other = await mailed('sanne@example.nl', await house.webshop());
      const niels = await mailed('niels@example.nl');
      expect(await house.story(other)).toEqual(['out_for_delivery sent']);
      expect(await house.story(niels)).toEqual(['out_for_delivery sent']);
    });

    it('has its effect once, however often it comes', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      await returned.comeBack(slot, 'failed-unknown');
      expect((await returned.read()).sort()).toEqual(['repeated', 'suppressed']);
      expect(await house.story(slot)).toHaveLength(2);
    });
  });

  describe('that says the mailbox is full', () => {
    it('stops nothing the first and second time, and for a time the third in a row', async () => {
      const told: string[] = [];
      for (let n = 0; n < 3; n += 1) {
        const slot = await mailed();
        await returned.comeBack(slot, 'failed-full');
        told.push(...(await returned.read()));
      }
      expect(told).toEqual(['counted', 'counted', 'paused']);
      expect(await suppressions()).toEqual([{ reason: 'mailbox_failing', is_for_good: false }]);
      const slot = await house.shipment(shop, 'sanne@example.nl');
      await house.reaches(slot, 'delivered');
      await send(slot);
      expect(await house.story(slot)).toEqual(['delivered refused address_rejected']);
      await house.admin.query(`update vault.suppression set until = clock_timestamp()`);
      expect(await house.story(await mailed())).toEqual(['out_for_delivery sent']);
    });

    it('stops nothing when a mail in between arrived', async () => {
      for (const comesBack of [true, true, false, true]) {
        const slot = await mailed();
        if (comesBack) await returned.comeBack(slot, 'failed-full');
        await returned.read();
      }
      expect(await suppressions()).toEqual([]);
    });

    it('does not count one mail three times', async () => {
      const slot = await mailed();
      for (let n = 0; n < 3; n += 1) await returned.comeBack(slot, 'failed-full');
      expect((await returned.read()).sort()).toEqual(['counted', 'repeated', 'repeated']);
      expect(await suppressions()).toEqual([]);
    });
  });

  it('that says we are not trusted stops nobody', async () => {
    const slot = await mailed();
    await returned.comeBack(slot, 'failed-policy');
    expect(await returned.read()).toEqual(['counted']);
    expect((await house.story(slot)).at(-1)).toBe('out_for_delivery reported policy_refused');
    expect(await suppressions()).toEqual([]);
  });

  describe('that is a complaint', () => {
    const complain = async (slot: Slot): Promise<void> => {
      const id = await returned.notificationOf(slot);
      const token = returned.paths.sign(slot.webshopId, id);
      await returned.arrive('klachten', returned.text('complaint', token, id));
    };

    it('withdraws consent for the person, with its decision and leaf', async () => {
      const slot = await mailed();
      const other = await house.shipment(shop, 'sanne@example.nl');
      await house.admitAll(workerId, await house.treeOf(shop));
      await complain(slot);
      expect(await returned.read()).toEqual(['withdrawn']);
      const { rows } = await house.admin.query(
        `select state, how from consent.decision where contact_ref = $1 order by at desc limit 1`,
        [slot.contactRef],
      );
      expect(rows).toEqual([{ state: 'withdrawn', how: 'complaint' }]);
      const choices = (await leavesOf(house)).filter(
        (leaf) => leaf.kind === 5 && leaf.result === 3,
      );
      expect(choices).toHaveLength(1);
      await house.reaches(other, 'delivered');
      expect(await house.story(other)).toEqual(['delivered skipped no_consent']);
      expect((await house.story(slot)).at(-1)).toBe('out_for_delivery reported complained');
    });

    it('is found by our Message-ID where nothing else is left', async () => {
      const slot = await mailed();
      const id = await returned.notificationOf(slot);
      await returned.arrive('klachten', returned.text('complaint', 'redacted', id));
      expect(await returned.read()).toEqual(['withdrawn']);
    });

    it('withdraws nothing by the Message-ID of another webshop', async () => {
      const slot = await mailed();
      const id = await returned.notificationOf(slot);
      const text = returned.text('complaint', 'redacted', id).toString('latin1');
      const forged = text.replaceAll('@zool.example.nl>', '@other.example.nl>');
      await returned.arrive('klachten', Buffer.from(forged, 'latin1'));
      expect(await returned.read()).toEqual(['unmatched']);
    });

    it('does not end the consent of another person or webshop', async () => {
      const slot = await mailed();
      const niels = await house.shipment(shop, 'niels@example.nl');
      const elsewhere = await house.shipment(await house.webshop(), 'sanne@example.nl');
      await complain(slot);
      await returned.read();
      expect(await house.story(await mailed('niels@example.nl'))).toEqual([
        'out_for_delivery sent',
      ]);
      for (const one of [niels, elsewhere]) await house.reaches(one, 'delivered');
      await send(niels, elsewhere);
      expect(await house.story(niels)).toEqual(['delivered sent']);
      expect(await house.story(elsewhere)).toEqual(['delivered sent']);
    });
  });

  describe('about an uncertain mail', () => {
    const uncertain = async (webshopId = shop): Promise<Slot> => {
      const slot = await house.shipment(webshopId, 'sanne@example.nl');
      await house.reaches(slot, 'out_for_delivery');
      smtp.failNext({ at: 'dot', does: 'drop' });
      await send(slot);
      return slot;
    };

    it.each(['relayed', 'delayed'] as const)('that says %s settles it as sent', async (kind) => {
      const slot = await uncertain();
      await returned.comeBack(slot, kind);
      expect(await returned.read()).toEqual(['settled']);
      expect(await house.story(slot)).toEqual([
        'out_for_delivery uncertain no_answer',
        'out_for_delivery sent confirmed_by_report',
      ]);
      const left = await house.admin.query('select from sending.queue');
      expect(left.rowCount).toBe(0);
    });

    it('that came before the doubt settles it, too', async () => {
      const slot = await house.shipment(shop, 'sanne@example.nl');
      await house.reaches(slot, 'out_for_delivery');
      await returned.comeBack(slot, 'relayed');
      await returned.read();
      smtp.failNext({ at: 'dot', does: 'drop' });
      await send(slot);
      expect(await house.story(slot)).toEqual(['out_for_delivery sent confirmed_by_report']);
      expect((await house.admin.query('select from sending.queue')).rowCount).toBe(0);
    });

    it('that comes while it is put back keeps it from a second hand-off', async () => {
      const slot = await uncertain();
      // As if the report had been written beside the transaction that put it back.
      await house.admin.query(
        `insert into sending.mail_report (webshop_id, notification_id, class) values ($1, $2, 'delivered')`,
        [shop, await returned.notificationOf(slot)],
      );
      await house.admin.query('update sending.queue set due = clock_timestamp()');
      await send(slot);
      expect((await house.story(slot)).at(-1)).toBe('out_for_delivery sent confirmed_by_report');
      expect(smtp.messages()).toHaveLength(1);
    });

    it('settles one that is only listed', async () => {
      const slot = await uncertain(await house.webshop('hold'));
      await returned.comeBack(slot, 'relayed');
      expect(await returned.read()).toEqual(['settled']);
      expect((await house.story(slot)).at(-1)).toBe('out_for_delivery sent confirmed_by_report');
    });

    it('that does not come leaves it to the rule', async () => {
      const slot = await uncertain();
      expect(await returned.read()).toEqual([]);
      expect(await house.story(slot)).toEqual(['out_for_delivery uncertain no_answer']);
      expect((await house.admin.query('select from sending.queue')).rowCount).toBe(1);
    });
  });

  describe('that proves nothing', () => {
    const arriveForged = async (token: string): Promise<void> => {
      await returned.arrive(`bounce+${token}`, returned.text('failed-unknown', token, 'x'));
    };
    const nothingHappened = async (slot: Slot, leaves: number): Promise<void> => {
      expect(await house.story(slot)).toEqual(['out_for_delivery sent']);
      expect(await suppressions()).toEqual([]);
      expect(await leavesOf(house)).toHaveLength(leaves);
      expect(await waiting()).toBe(0);
    };

    it('for its MAC is counted and never opened', async () => {
      const slot = await mailed();
      const leaves = (await leavesOf(house)).length;
      const token = returned.paths.sign(shop, await returned.notificationOf(slot));
      await arriveForged((token.startsWith('a') ? 'b' : 'a') + token.slice(1));
      expect(await returned.read()).toEqual(['forged']);
      await nothingHappened(slot, leaves);
    });

    it('because it is older than thirty days does nothing', async () => {
      const slot = await mailed();
      await house.admin.query(
        `update notifications.notification set planned_at = now() - interval '31 days'`,
      );
      const leaves = (await leavesOf(house)).length;
      await returned.comeBack(slot, 'failed-unknown');
      expect(await returned.read()).toEqual(['unmatched']);
      await nothingHappened(slot, leaves);
    });

    it('because nothing of ours is in it is counted', async () => {
      const slot = await mailed();
      const leaves = (await leavesOf(house)).length;
      await returned.arrive('bounce', Buffer.from('Subject: buy this\r\n\r\nnow\r\n'));
      expect(await returned.read()).toEqual(['unmatched']);
      await nothingHappened(slot, leaves);
    });

    it('as an automatic reply is read, counted, and does nothing', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'holiday');
      expect(await returned.read()).toEqual(['auto_reply']);
      expect(await house.story(slot)).toEqual(['out_for_delivery sent']);
      expect(await suppressions()).toEqual([]);
    });

    it('because its reference was changed beside it does not open', async () => {
      const slot = await mailed();
      const other = await mailed('niels@example.nl');
      await returned.comeBack(slot, 'failed-unknown');
      const token = returned.paths.sign(shop, await returned.notificationOf(other));
      await house.admin.query('update vault.returned_mail set reference = $1', [`token:${token}`]);
      expect(await returned.read()).toEqual(['unreadable']);
      expect(await house.story(other)).toEqual(['out_for_delivery sent']);
    });
  });

  describe('is opened', () => {
    it('after the leaf of its use, which is closed after it; nothing of it stays', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      await returned.read();
      const own = (await leavesOf(house)).filter((leaf) => leaf.purpose === PURPOSE.returned_mail);
      expect(own.map(({ kind, result }) => [kind, result])).toEqual([
        [1, 1],
        [3, 10],
      ]);
      expect(await waiting()).toBe(0);
      const { rows } = await house.admin.query('select * from sending.mail_report');
      expect(JSON.stringify(rows)).not.toContain('@');
      expect(decodeLeaf(Buffer.alloc(0))).toBeUndefined();
    });

    it('not in the transaction that appends, and not by another worker', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      const id = await returned.notificationOf(slot);
      const found = await house.vault.query<{ o_returned_id: string }>(
        'select * from vault.waiting_returned(10)',
      );
      const claim = [
        workerId,
        await house.treeOf(shop),
        [found.rows[0]!.o_returned_id],
        [shop],
        [slot.contactRef],
        [id],
      ];
      const client = await house.vault.connect();
      try {
        await client.query('begin');
        const claimed = await client.query<{ o_batch_id: string }>(
          'select * from vault.claim_returned($1, $2, $3, $4, $5, $6)',
          claim,
        );
        const batchId = claimed.rows[0]!.o_batch_id;
        await client.query('savepoint s');
        const open = `select * from vault.open_returned($1, $2, interval '10 s')`;
        await expect(client.query(open, [workerId, batchId])).rejects.toThrow('nothing is opened');
        await client.query('rollback to s; commit');
        const stranger = await house.startWorker();
        await expect(house.vault.query(open, [stranger, batchId])).rejects.toThrow(
          'nothing is opened',
        );
        const settle = `select sending.settle_returned($1, $2, 0::smallint, 'hard', null, 3, '1 d', '1 d')`;
        await expect(house.vault.query(settle, [workerId, batchId])).rejects.toThrow('not opened');
      } finally {
        client.release();
      }
    });

    it('not when the person was erased: the denial is a leaf, the mail is gone', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      await house.admin.query('update consent.gate set stop = 8');
      expect(await returned.read()).toEqual(['denied']);
      const own = (await leavesOf(house)).filter((leaf) => leaf.purpose === PURPOSE.returned_mail);
      expect(own.map(({ kind }) => kind)).toEqual([2]);
      expect(await waiting()).toBe(0);
    });

    it('again by another worker when the first died, and given up the fourth time', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      const id = await returned.notificationOf(slot);
      const { rows } = await house.vault.query<{ o_returned_id: string }>(
        'select * from vault.waiting_returned(10)',
      );
      for (let n = 0; n < 3; n += 1) {
        const doomed = await house.startWorker();
        const claimed = await house.vault.query<{ o_batch_id: string }>(
          'select * from vault.claim_returned($1, $2, $3, $4, $5, $6)',
          [
            doomed,
            await house.treeOf(shop),
            [rows[0]!.o_returned_id],
            [shop],
            [slot.contactRef],
            [id],
          ],
        );
        await house.vault.query(`select * from vault.open_returned($1, $2, interval '10 s')`, [
          doomed,
          claimed.rows[0]!.o_batch_id,
        ]);
        await house.reap(doomed);
      }
      const own = (await leavesOf(house)).filter((leaf) => leaf.purpose === PURPOSE.returned_mail);
      expect(own.map(({ kind, result }) => [kind, result])).toEqual(
        Array.from({ length: 3 }, () => [
          [1, 1],
          [3, 3],
        ]).flat(),
      );
      expect(await returned.read()).toEqual(['gave_up']);
      expect(await suppressions()).toEqual([]);
    });
  });

  describe('is out of reach', () => {
    it('of relay_rw, which may hand in and nothing else', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      for (const text of [
        'select * from vault.returned_mail',
        'delete from vault.returned_mail',
        'select * from vault.waiting_returned(1)',
        'select * from vault.suppression',
        'select * from merchants.webshop',
        'select * from sending.story',
        'select * from notifications.notification',
        `select consent.withdraw('${shop}', '${slot.contactRef}', 2::smallint, 1::smallint, 'complaint')`,
        `select vault.drop_returned('${workerId}', '{}')`,
      ]) {
        await expect(house.relay.query(text)).rejects.toThrow('permission denied');
      }
    });

    it('of everybody, while it waits: sealed, and named by its token alone', async () => {
      const slot = await mailed();
      await returned.comeBack(slot, 'failed-unknown');
      const { rows } = await house.admin.query<{ reference: string; sealed: Buffer }>(
        'select reference, sealed from vault.returned_mail',
      );
      expect(rows[0]?.sealed.includes('gone@example.nl')).toBe(false);
      expect(rows[0]?.sealed.includes('5.1.1')).toBe(false);
      expect(rows[0]?.reference).toMatch(/^token:[a-z2-7]{56}$/);
    });

    it('in numbers beyond what the vault can hold: mail systems come again', async () => {
      await house.admin.query(
        `insert into vault.returned_mail (returned_id, reference, sealed)
         select gen_random_uuid(), 'none', decode(repeat('00', 48), 'hex') from generate_series(1, 5000)`,
      );
      const { rows } = await house.relay.query<{ kept: boolean }>(
        `select vault.take_in_returned(gen_random_uuid(), 'none', decode(repeat('00', 48), 'hex')) as kept`,
      );
      expect(rows).toEqual([{ kept: false }]);
    });
  });
});
