import { ContactOpener, DoesNotOpenError, type OpenedRow } from '@app/vault';
import { House, type Slot } from '../support/factories/house.js';

describe('admission', () => {
  let house: House;
  let shop: string;
  let tree: number;
  let worker: string;

  beforeAll(async () => {
    house = await House.build();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
  });

  afterAll(async () => {
    await house.tearDown();
  });

  const rowOf = async (slot: Slot): Promise<OpenedRow> => {
    const found = await house.admin.query<OpenedRow>(
      `select c.webshop_id as "webshopId", c.contact_ref as "contactRef", c.person_id as "personId", c.version,
              p.key_version as "keyVersion", p.wrapped_key as "wrappedKey", c.email, c.name
         from vault.contact c join vault.person p using (webshop_id, person_id)
        where c.contact_ref = $1`,
      [slot.contactRef],
    );
    return found.rows[0] as OpenedRow;
  };
  const gateOf = async (slot: Slot) => {
    const found = await house.admin.query<{
      admission: number;
      stop: number;
      given: string;
      person_id: string | null;
    }>('select admission, stop, given, person_id from consent.gate where contact_ref = $1', [
      slot.contactRef,
    ]);
    return found.rows[0];
  };

  it('stores what the webshop sealed, readable with the vault’s keys only, and drops the intake copy', async () => {
    const slot = await house.shipment(shop, 'Sanne@Example.NL');
    await house.admitAll(worker, tree);
    const row = await rowOf(slot);
    expect((await new ContactOpener(house.keys).open(row)).email.reveal()).toBe('sanne@example.nl');
    expect(row.email.includes('sanne')).toBe(false);
    const intake = await house.admin.query('select from vault.intake where contact_ref = $1', [
      slot.contactRef,
    ]);
    expect(intake.rowCount).toBe(0);
  });

  it('does not open a ciphertext moved to another row, field or webshop', async () => {
    const [a, b] = [
      await house.shipment(shop, 'a@example.nl'),
      await house.shipment(shop, 'b@example.nl'),
    ];
    await house.admitAll(worker, tree);
    const [rowA, rowB] = [await rowOf(a), await rowOf(b)];
    const opener = new ContactOpener(house.keys);
    await expect(opener.open({ ...rowA, email: rowB.email })).rejects.toThrow(DoesNotOpenError);
    await expect(opener.open({ ...rowA, email: rowA.name as Buffer })).rejects.toThrow(
      DoesNotOpenError,
    );
    await expect(opener.open({ ...rowA, wrappedKey: rowB.wrappedKey })).rejects.toThrow(
      DoesNotOpenError,
    );
    await expect(opener.open({ ...rowA, contactRef: rowB.contactRef })).rejects.toThrow(
      DoesNotOpenError,
    );
    await expect(opener.open({ ...rowA, webshopId: a.shipmentId })).rejects.toThrow(
      DoesNotOpenError,
    );
    expect((await opener.open(rowA)).name?.reveal()).toBe('Sanne');
  });

  it('knows two spellings of one address as one person, and the same address at two shops as two', async () => {
    const other = await house.webshop();
    const one = await house.shipment(shop, 'jan@bücher.example');
    const two = await house.shipment(shop, 'JAN@xn--bcher-kva.example');
    const elsewhere = await house.shipment(other, 'jan@bücher.example');
    for (const t of [tree, await house.treeOf(other)]) await house.admitAll(worker, t);
    const persons = await Promise.all([one, two, elsewhere].map((slot) => gateOf(slot)));
    expect(persons[0]?.person_id).toBe(persons[1]?.person_id);
    expect(persons[0]?.person_id).not.toBe(persons[2]?.person_id);
  });

  it('refuses what was sealed for another place, and says so in the gate and the ledger', async () => {
    const slot = await house.shipment(
      shop,
      'lost@example.nl',
      'given',
      '00000000-0000-7000-8000-000000000000',
    );
    await house.admitAll(worker, tree);
    expect((await gateOf(slot))?.admission).toBe(2);
    const intake = await house.admin.query('select from vault.intake where contact_ref = $1', [
      slot.contactRef,
    ]);
    expect(intake.rowCount).toBe(0);
  });

  it('carries a withdrawal made before admission to the person, and a person’s later withdrawal to the contact', async () => {
    const known = await house.shipment(shop, 'carry@example.nl');
    await house.admitAll(worker, tree);
    const fresh = await house.shipment(shop, 'carry@example.nl');
    await house.withdraw(fresh);
    expect((await gateOf(known))?.given).not.toBe('0');
    await house.admitAll(worker, tree);
    expect((await gateOf(known))?.given).toBe('0');

    const first = await house.shipment(shop, 'later@example.nl');
    await house.admitAll(worker, tree);
    const waiting = await house.shipment(shop, 'later@example.nl');
    await house.withdraw(first);
    await house.admitAll(worker, tree);
    expect((await gateOf(waiting))?.given).toBe('0');
  });

  it('lets consent given after a withdrawal count', async () => {
    const first = await house.shipment(shop, 'again@example.nl');
    await house.admitAll(worker, tree);
    await house.withdraw(first);
    const again = await house.shipment(shop, 'again@example.nl');
    await house.admitAll(worker, tree);
    expect((await gateOf(again))?.given).not.toBe('0');
  });

  it('admits a restricted person’s next contact as restricted, and drops an objecting person’s next contact', async () => {
    const restricted = await house.shipment(shop, 'restricted@example.nl');
    const objecting = await house.shipment(shop, 'objecting@example.nl');
    await house.admitAll(worker, tree);
    await house.stop(restricted, 1);
    await house.stop(objecting, 2);
    const nextRestricted = await house.shipment(shop, 'restricted@example.nl');
    const nextObjecting = await house.shipment(shop, 'objecting@example.nl');
    await house.admitAll(worker, tree);
    expect(await gateOf(nextRestricted)).toMatchObject({ admission: 1, stop: 1 });
    expect(await gateOf(nextObjecting)).toMatchObject({ admission: 3, stop: 2 });
    expect(await rowOf(nextObjecting)).toBeUndefined();
  });

  it('logs each admission before it opens the intake, and closes each exactly once', async () => {
    const uses = await house.admin.query<{ allowed: number; waiting: number }>(
      `select count(*) filter (where verdict = 1)::int as allowed,
              (select count(*)::int from vault.intake) as waiting from ledger.use where purpose = 1`,
    );
    const bundles = await house.admin.query<{ bodies: Buffer }>('select bodies from ledger.bundle');
    const kinds = new Map<number, number>();
    for (const { bodies } of bundles.rows) {
      for (let at = 0; at < bodies.length; at += 118) {
        if (bodies.readInt16BE(at + 42) !== 1) continue;
        const kind = bodies.readUInt8(at + 1);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    expect(uses.rows[0]?.waiting).toBe(0);
    expect(kinds.get(1)).toBe(uses.rows[0]?.allowed);
    expect(kinds.get(3)).toBe(uses.rows[0]?.allowed);
  });

  it('gives two workers admitting the same new person at once one person', async () => {
    const otherWorker = await house.startWorker();
    const slots: Slot[] = [];
    for (let n = 0; n < 6; n += 1) slots.push(await house.shipment(shop, 'twice@example.nl'));
    await Promise.all([house.admitAll(worker, tree), house.admitAll(otherWorker, tree)]);
    await house.admitAll(worker, tree);
    const persons = new Set(
      await Promise.all(slots.map(async (slot) => (await gateOf(slot))?.person_id)),
    );
    expect(persons.size).toBe(1);
    expect(persons.has(null)).toBe(false);
  });

  it('gives the intakes of a dead worker to the next', async () => {
    const doomed = await house.startWorker();
    const slot = await house.shipment(shop, 'patient@example.nl');
    await house.vault.query('select * from vault.claim_intake($1, $2, 10, 10::smallint)', [
      doomed,
      tree,
    ]);
    await house.admitAll(worker, tree);
    expect((await gateOf(slot))?.admission).toBe(0);
    await house.reap(doomed);
    await house.admitAll(worker, tree);
    expect((await gateOf(slot))?.admission).toBe(1);
  });
});
