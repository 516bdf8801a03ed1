import { randomBytes, randomUUID } from 'node:crypto';
import { choose, readChoices, subscribe, withdraw, type PageChoice } from '@app/consent';
import { tenantTransaction } from '@app/database';
import {
  CHANNEL,
  contactRef,
  PURPOSE,
  webshopId,
  type ChannelCode,
  type ContactRef,
  type WebshopId,
} from '@app/privacy';
import { House, type Slot } from '../support/factories/house.js';

let house: House;
let shop: WebshopId;
let pushKeyId: string;
let workerId: string;

beforeAll(async () => {
  house = await House.build();
  shop = webshopId(await house.webshop());
  const { rows } = await house.admin.query<{ id: string }>(
    'select o_push_key_id as id from vault.push_public_key($1)',
    [shop],
  );
  pushKeyId = rows[0]!.id;
  workerId = await house.startWorker();
});

afterAll(async () => {
  await house.tearDown();
});

const NOTICE = { version: 'page-1', hash: randomBytes(32), language: 'nl' };
const refOf = (slot: Slot): ContactRef => contactRef(slot.contactRef);
const admitAll = async (): Promise<void> => house.admitAll(workerId, await house.treeOf(shop));
const someone = (): string => `${randomBytes(6).toString('hex')}@example.nl`;

const chosen = (slot: Slot, choice: PageChoice, as = shop) =>
  tenantTransaction(house.api, as, (tx) => choose(tx, as, refOf(slot), choice, NOTICE));
const mailsAgain = (slot: Slot, as = shop) =>
  chosen(slot, { channel: 'email', state: 'given' }, as);
const withdrawn = (slot: Slot, channel: ChannelCode) =>
  tenantTransaction(house.api, shop, (tx) =>
    withdraw(tx, {
      webshopId: shop,
      contactRef: refOf(slot),
      purpose: PURPOSE.status_update,
      channel,
      how: 'page',
    }),
  );
const subscribed = (slot: Slot, as = shop) =>
  tenantTransaction(house.api, as, (tx) =>
    subscribe(tx, {
      webshopId: as,
      contactRef: refOf(slot),
      subscriptionId: randomUUID(),
      pushKeyId,
      sealed: randomBytes(1_200),
      notice: NOTICE,
    }),
  );
const choicesOf = (slot: Slot) =>
  tenantTransaction(house.api, shop, (tx) => readChoices(tx, shop, refOf(slot)));

/** Subscriptions of a slot, stored and waiting. */
async function subscriptionsOf(slot: Slot): Promise<number> {
  const { rows } = await house.admin.query<{ n: number }>(
    `select ((select count(*) from vault.intake where contact_ref = $1 and kind = 2 and not is_dropped)
           + (select count(*) from vault.subscription where contact_ref = $1))::int as n`,
    [slot.contactRef],
  );
  return rows[0]!.n;
}

/** Two parcels of one person, both admitted. */
async function twoParcels(): Promise<[Slot, Slot]> {
  const email = someone();
  const slots: [Slot, Slot] = [
    await house.shipment(shop, email),
    await house.shipment(shop, email),
  ];
  await admitAll();
  return slots;
}

/** How a slot's milestone was planned: due, or skipped with a reason. */
async function plan(slot: Slot): Promise<string[]> {
  await house.reaches(slot, 'delivered');
  return house.story(slot);
}

describe('mails turned on again', () => {
  it('outweigh the withdrawal for this parcel, whose next mail is planned, and for no other', async () => {
    const [one, two] = await twoParcels();
    await withdrawn(one, CHANNEL.email);

    expect(await mailsAgain(one)).toBe('taken');

    expect(await plan(one)).toEqual([]);
    expect(await plan(two)).toEqual([expect.stringMatching(/^delivered skipped/)]);
  });

  it('outweigh it also after a next parcel of the person was admitted, which stays off', async () => {
    const [one] = await twoParcels();
    await withdrawn(one, CHANNEL.email);
    await mailsAgain(one);

    // Consent of before the withdrawal, on a parcel that is admitted after it.
    const late = await house.shipment(shop, one.email);
    await house.admin.query(
      "update consent.decision set at = at - interval '1 hour' where contact_ref = $1",
      [late.contactRef],
    );
    await admitAll();

    expect((await choicesOf(one))?.email).toBe('on');
    expect((await choicesOf(late))?.email).toBe('off');
  });

  it('outweigh a withdrawal of before that nobody could connect with this parcel yet', async () => {
    const [one] = await twoParcels();
    const late = await house.shipment(shop, one.email);
    await withdrawn(one, CHANNEL.email);

    await mailsAgain(late);
    await admitAll();

    expect((await choicesOf(late))?.email).toBe('on');
    expect((await choicesOf(one))?.email).toBe('off');
  });

  it('are ended by a later withdrawal', async () => {
    const [one] = await twoParcels();
    await withdrawn(one, CHANNEL.email);
    await mailsAgain(one);
    await withdrawn(one, CHANNEL.email);

    expect((await choicesOf(one))?.email).toBe('off');
  });
});

describe('a withdrawal of push', () => {
  it('ends the subscriptions of all the person’s parcels, and of nobody else', async () => {
    const [one, two] = await twoParcels();
    const [stranger] = await twoParcels();
    for (const slot of [one, two, stranger]) expect(await subscribed(slot)).toBe('taken');

    await withdrawn(one, CHANNEL.push);

    expect([await subscriptionsOf(one), await subscriptionsOf(two)]).toEqual([0, 0]);
    expect((await choicesOf(two))?.push).toBe('off');
    expect(await subscriptionsOf(stranger)).toBe(1);
    expect((await choicesOf(one))?.email).toBe('on');
  });

  it('ends those of a parcel that is admitted only afterwards, before anybody reads them', async () => {
    const [one] = await twoParcels();
    const late = await house.shipment(shop, one.email);
    await subscribed(late);
    await withdrawn(one, CHANNEL.push);
    // Only the contact is admitted now; the subscription would be later.
    await house.admin.query(
      "update vault.intake set due = now() + interval '1 hour' where kind = 2",
    );
    expect(await subscriptionsOf(late)).toBe(1);

    await admitAll();

    expect(await subscriptionsOf(late)).toBe(0);
    expect((await choicesOf(late))?.push).toBe('off');
  });
});

describe('who cannot choose', () => {
  it('is another webshop', async () => {
    const [one] = await twoParcels();
    await withdrawn(one, CHANNEL.email);
    const other = webshopId(await house.webshop());

    expect(await mailsAgain(one, other)).toBe('unknown');
    expect(await subscribed(one, other)).toBe('unknown');
    expect((await choicesOf(one))?.email).toBe('off');
    expect(await subscriptionsOf(one)).toBe(0);
  });

  it('is somebody who was erased', async () => {
    const [one] = await twoParcels();
    await house.admin.query('update consent.gate set given = 0, stop = 8 where contact_ref = $1', [
      one.contactRef,
    ]);

    expect(await mailsAgain(one)).toBe('unknown');
    expect(await chosen(one, { channel: 'push', state: 'refused' })).toBe('unknown');
    expect(await subscribed(one)).toBe('unknown');
    expect(await choicesOf(one)).toBeUndefined();
  });

  it('is, for a yes, somebody who objected, until they lift it', async () => {
    const [one] = await twoParcels();
    await withdrawn(one, CHANNEL.email);
    await house.stop(one, 2);

    expect(await mailsAgain(one)).toBe('objected');
    expect(await subscribed(one)).toBe('unknown');
  });

  it('is, for push, somebody whose contact could not be read', async () => {
    const unreadable = await house.shipment(shop, someone(), 'given', randomUUID());
    await admitAll();

    expect(await subscribed(unreadable)).toBe('unknown');
    expect((await choicesOf(unreadable))?.isReachable).toBe(false);
  });

  it.each([
    ['push given without an address', 2, 'given', 2],
    ['mails refused', 1, 'refused', 2],
    ['another state', 1, 'withdrawn', 2],
    ['a purpose that needs no consent', 1, 'given', 5],
  ])('finds no choice that is %s', async (_what, channel, state, purpose) => {
    const [one] = await twoParcels();

    await expect(
      tenantTransaction(house.api, shop, (tx) =>
        tx.query(
          "select consent.choose($1, $2, $3::smallint, $4::smallint, $5, 'page', 'page-1', '', 'nl')",
          [shop, one.contactRef, purpose, channel, state],
        ),
      ),
    ).rejects.toMatchObject({ code: '22023' });
  });
});
