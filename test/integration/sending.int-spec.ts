import { setTimeout as sleep } from 'node:timers/promises';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { House, type Slot } from '../support/factories/house.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';

describe('sending', () => {
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
  const ends = async (slot: Slot, line: string): Promise<void> => {
    const isTold = async (): Promise<boolean> => {
      await house.letRetriesBeDue();
      return (await house.story(slot)).at(-1) === line;
    };
    await until(isTold).catch(async () => {
      expect(await house.story(slot)).toEqual([line]);
    });
  };

  it('sends one mail to each consenting recipient, and none to the others', async () => {
    const yes = await house.shipment(shop, 'sanne@example.nl');
    const no = await house.shipment(shop, 'niels@example.nl', 'refused');
    await house.reaches(yes, 'out_for_delivery');
    await house.reaches(no, 'out_for_delivery');
    const worker = startTestVaultWorker(house, smtp.url);
    await ends(yes, 'out_for_delivery sent');
    await worker.stop();
    expect(smtp.messages().map((mail) => mail.to)).toEqual([['sanne@example.nl']]);
    expect(await house.story(no)).toEqual(['out_for_delivery skipped no_consent']);
  });

  it('waits for a contact that is not admitted yet', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.reaches(slot, 'out_for_delivery');
    const worker = await house.startWorker();
    const claimed = await house.vault.query(
      'select * from sending.claim($1, $2, 10, 10::smallint)',
      [worker, await house.treeOf(shop)],
    );
    expect(claimed.rowCount).toBe(0);
    const running = startTestVaultWorker(house, smtp.url);
    await ends(slot, 'out_for_delivery sent');
    await running.stop();
  });

  it('tells the newest status only, once', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl');
    const at = Date.now();
    await house.reaches(slot, 'delivered', new Date(at));
    await house.reaches(slot, 'out_for_delivery', new Date(at - 60_000));
    await house.reaches(slot, 'delivered', new Date(at));
    const worker = startTestVaultWorker(house, smtp.url);
    await until(async () => (await house.story(slot)).length === 2);
    await worker.stop();
    expect((await house.story(slot)).sort()).toEqual([
      'delivered sent',
      'out_for_delivery superseded newer_status',
    ]);
    expect(smtp.messages()).toHaveLength(1);
  });

  it('tries again what was refused for now, and gives up what is refused for good', async () => {
    const busy = await house.shipment(shop, 'busy@example.nl');
    const gone = await house.shipment(shop, 'gone@example.nl');
    let refusals = 0;
    await smtp.stop();
    smtp = new ScriptedSmtpServer({
      script: ({ at, to }) => {
        if (at !== 'rcpt') return undefined;
        if (to.includes('gone@example.nl'))
          return { at, does: 'reply', answer: '550 5.1.1 unknown' };
        refusals += 1;
        return refusals <= 2 ? { at, does: 'reply', answer: '451 4.3.0 later' } : undefined;
      },
    });
    await smtp.start();
    await house.reaches(busy, 'delivered');
    await house.reaches(gone, 'delivered');
    const worker = startTestVaultWorker(house, smtp.url);
    await ends(busy, 'delivered sent');
    await worker.stop();
    expect((await house.story(busy)).filter((line) => line.includes('try_again'))).toHaveLength(2);
    expect(await house.story(gone)).toEqual(['delivered refused address_unknown']);
  });

  it('sends an uncertain mail once more after the evidence wait, with the same Message-ID, then only lists it', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.reaches(slot, 'delivered');
    smtp.failNext({ at: 'dot', does: 'drop' }, { at: 'dot', does: 'drop' });
    const worker = startTestVaultWorker(house, smtp.url, { EVIDENCE_WAIT_MS: 300 });
    await ends(slot, 'delivered uncertain_listed no_answer');
    await sleep(1_500);
    await worker.stop();
    expect(smtp.messages()).toHaveLength(2);
    expect(new Set(smtp.messages().map((mail) => mail.messageId)).size).toBe(1);
  });

  it('only lists an uncertain mail of a webshop that chose hold', async () => {
    const holding = await house.webshop('hold');
    const slot = await house.shipment(holding, 'sanne@example.nl');
    await house.reaches(slot, 'delivered');
    smtp.failNext({ at: 'dot', does: 'drop' });
    const worker = startTestVaultWorker(house, smtp.url, { EVIDENCE_WAIT_MS: 200 });
    await ends(slot, 'delivered uncertain_listed no_answer');
    await worker.stop();
    expect(smtp.messages()).toHaveLength(1);
  });

  it('keeps a slow receiver from delaying the record of the others', async () => {
    const slow = await house.shipment(shop, 'slow@example.nl');
    const quick = await house.shipment(shop, 'quick@example.nl');
    await smtp.stop();
    smtp = new ScriptedSmtpServer({
      script: ({ at, to }) =>
        at === 'dot' && to.includes('slow@example.nl')
          ? { at, does: 'delay', ms: 1_500 }
          : undefined,
    });
    await smtp.start();
    for (const slot of [slow, quick]) await house.reaches(slot, 'delivered');
    const worker = startTestVaultWorker(house, smtp.url);
    await ends(quick, 'delivered sent');
    expect(await house.story(slow)).toEqual([]);
    await ends(slow, 'delivered sent');
    await worker.stop();
  });

  it('hands off nothing that was opened too long ago', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.reaches(slot, 'delivered');
    let late = true;
    const worker = startTestVaultWorker(
      house,
      smtp.url,
      { OPEN_BEGIN_WITHIN_MS: 2_000 },
      (handOff) => async (use, before) => {
        if (late) await sleep(2_500);
        late = false;
        return handOff(use, before);
      },
    );
    await ends(slot, 'delivered sent');
    await worker.stop();
    expect((await house.story(slot))[0]).toBe('delivered try_again not_begun');
    expect(smtp.messages()).toHaveLength(1);
  });

  it('keeps the evidence of a worker that was taken for dead, and sends nothing twice', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.reaches(slot, 'delivered');
    const worker = startTestVaultWorker(
      house,
      smtp.url,
      { EVIDENCE_WAIT_MS: 2_000 },
      (handOff) => async (use, before) => {
        const outcome = await handOff(use, before);
        await house.reap(await house.onlyWorker(), '2 s');
        return outcome;
      },
    );
    await ends(slot, 'delivered sent confirmed_late');
    await sleep(2_500);
    await worker.stop();
    expect(await house.story(slot)).toEqual([
      'delivered uncertain worker_gone',
      'delivered sent confirmed_late',
    ]);
    expect(smtp.messages()).toHaveLength(1);
  });

  it('closes every allowed use exactly once', async () => {
    const slots: Slot[] = [];
    for (let n = 0; n < 25; n += 1)
      slots.push(await house.shipment(shop, `p${String(n)}@example.nl`));
    for (const slot of slots) await house.reaches(slot, 'delivered');
    smtp.failNext(
      { at: 'rcpt', does: 'reply', answer: '451 4.3.0 later' },
      { at: 'dot', does: 'drop' },
    );
    const worker = startTestVaultWorker(house, smtp.url, { EVIDENCE_WAIT_MS: 200 });
    for (const slot of slots) await ends(slot, 'delivered sent');
    await worker.stop();
    const bundles = await house.admin.query<{ bodies: Buffer }>(
      'select bodies from ledger.bundle order by tree, first',
    );
    const open = new Set<string>();
    for (const { bodies } of bundles.rows) {
      for (let at = 0; at < bodies.length; at += 118) {
        const kind = bodies.readUInt8(at + 1);
        const useId = bodies.toString('hex', at + 10, at + 26);
        if (kind === 1) open.add(useId);
        if (kind === 3 || kind === 4) expect(open.delete(useId)).toBe(true);
      }
    }
    expect(open.size).toBe(0);
  });
});
