import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { WithdrawalLinks } from '@app/notifications';
import { CHANNEL, PURPOSE } from '@app/privacy';
import {
  apiForTests,
  newKey,
  sannesShoes,
  type Answer,
  type ApiForTests,
} from '../support/api-for-tests.js';

let api: ApiForTests;
let admin: pg.Client;

beforeAll(async () => {
  api = await apiForTests();
  admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await api.stop();
});

async function registered(): Promise<{ id: string; contactRef: string }> {
  const answer = await api.ask('POST', '/v1/shipments', {
    key: api.zool.apiKey,
    headers: newKey(),
    body: sannesShoes(),
  });
  return answer.json;
}

async function gateOf(contactRef: string): Promise<{ given: string; stop: number }> {
  const { rows } = await admin.query<{ given: string; stop: number }>(
    'select given, stop from consent.gate where contact_ref = $1',
    [contactRef],
  );
  return rows[0]!;
}

async function decisionsOf(contactRef: string): Promise<string[]> {
  const { rows } = await admin.query<{ said: string }>(
    "select state || ' ' || how as said from consent.decision where contact_ref = $1 order by at",
    [contactRef],
  );
  return rows.map(({ said }) => said);
}

async function leaves(): Promise<number> {
  const { rows } = await admin.query<{ n: string }>('select sum(size) as n from ledger.head');
  return Number(rows[0]!.n);
}

describe('withdrawing by API', () => {
  const withdraw = (id: string, key = api.zool.apiKey, body: unknown = mails): Promise<Answer> =>
    api.ask('POST', `/v1/shipments/${id}/consent/withdrawals`, { key, body });
  const mails = { purpose: 'status_update', channel: 'email' };

  it('closes the gate and writes decision and leaf before it answers; again, it changes nothing', async () => {
    const { id, contactRef } = await registered();
    const before = await leaves();

    const first = await withdraw(id);
    const again = await withdraw(id);

    expect(first.status).toBe(200);
    expect(again.text).toBe(first.text);
    expect((await gateOf(contactRef)).given).toBe('0');
    expect(await decisionsOf(contactRef)).toEqual(['given checkout', 'withdrawn api']);
    expect(await leaves()).toBe(before + 1);
  });

  it("knows another webshop's shipment no more than one that is not there", async () => {
    const { id, contactRef } = await registered();

    const [theirs, nobodys] = [await withdraw(id, api.other.apiKey), await withdraw(randomUUID())];

    expect([theirs.status, theirs.json.code]).toEqual([404, 'shipment.unknown']);
    expect([nobodys.status, nobodys.json.code]).toEqual([404, 'shipment.unknown']);
    expect((await gateOf(contactRef)).given).not.toBe('0');
  });

  it('refuses a purpose that nobody can withdraw from', async () => {
    const { id } = await registered();

    const answer = await withdraw(id, api.zool.apiKey, { purpose: 'admit', channel: 'email' });

    expect(answer.status).toBe(422);
  });
});

describe.each([
  ['restriction', 'restricted', 1],
  ['objection', 'objected', 2],
])('%s by API', (path, state, stop) => {
  it('is written to the gate with its leaf before the answer; again, it changes nothing', async () => {
    const { id, contactRef } = await registered();
    const before = await leaves();

    const first = await api.ask('POST', `/v1/shipments/${id}/${path}`, { key: api.zool.apiKey });
    const again = await api.ask('POST', `/v1/shipments/${id}/${path}`, { key: api.zool.apiKey });

    expect(first.json).toEqual({ shipmentId: id, state });
    expect(again.text).toBe(first.text);
    expect((await gateOf(contactRef)).stop).toBe(stop);
    expect(await leaves()).toBe(before + 1);
  });

  it('cannot be asked by another webshop', async () => {
    const { id, contactRef } = await registered();

    const answer = await api.ask('POST', `/v1/shipments/${id}/${path}`, { key: api.other.apiKey });

    expect(answer.status).toBe(404);
    expect((await gateOf(contactRef)).stop).toBe(0);
  });
});

describe('the one-click link of a mail', () => {
  const tokenFor = (contactRef: string, key = Buffer.from(api.settings.LINK_MAC_KEY)): string =>
    new WithdrawalLinks(api.url, key).sign({
      webshopId: api.zool.webshopId,
      contactRef,
      purpose: PURPOSE.status_update,
      channel: CHANNEL.email,
    });
  const click = (token: string, what: { headers?: Record<string, string>; body?: string } = {}) =>
    api.ask('POST', `/v1/withdraw/${token}`, {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      ...what,
    });

  it('withdraws without login, cookie or redirect; a second click gets the same answer', async () => {
    const { contactRef } = await registered();

    const first = await click(tokenFor(contactRef));
    const again = await click(tokenFor(contactRef));

    expect(first.status).toBe(200);
    expect(first.headers.get('Set-Cookie')).toBeNull();
    expect(again.text).toBe(first.text);
    expect((await gateOf(contactRef)).given).toBe('0');
    expect(await decisionsOf(contactRef)).toEqual(['given checkout', 'withdrawn one_click']);
  });

  it('withdraws also by multipart form, the other encoding of RFC 8058', async () => {
    const { contactRef } = await registered();

    const answer = await click(tokenFor(contactRef), {
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    });

    expect(answer.status).toBe(200);
    expect((await gateOf(contactRef)).given).toBe('0');
  });

  it('changes nothing when it is only looked at', async () => {
    const { contactRef } = await registered();

    const page = await api.ask('GET', `/v1/withdraw/${tokenFor(contactRef)}`);
    const head = await api.ask('HEAD', `/v1/withdraw/${tokenFor(contactRef)}`);

    expect([page.status, head.status]).toEqual([200, 200]);
    expect((await gateOf(contactRef)).given).not.toBe('0');
  });

  it('gives a forged, an unknown, a mangled and an erased one the answer of a good one', async () => {
    const { contactRef } = await registered();
    const erased = await registered();
    await admin.query('delete from consent.decision where contact_ref = $1', [erased.contactRef]);
    await admin.query('update consent.gate set given = 0, stop = 8 where contact_ref = $1', [
      erased.contactRef,
    ]);

    const good = await click(tokenFor(contactRef));
    const others = [
      await click(tokenFor(randomUUID())),
      await click(tokenFor(erased.contactRef)),
      await click(tokenFor(contactRef, randomBytes(32))),
      await click('sanne@example.nl'),
      await click('%E0%A4%A'),
    ];

    for (const answer of others.slice(0, 4)) {
      expect([answer.status, answer.text]).toEqual([200, good.text]);
    }
    // What is no address at all never reaches the page; it is told so without repeating it.
    expect(others[4]!.status).toBe(400);
  });

  it('withdraws nothing with a token that somebody else signed', async () => {
    const { contactRef } = await registered();

    await click(tokenFor(contactRef, randomBytes(32)));

    expect((await gateOf(contactRef)).given).not.toBe('0');
  });

  it('shows a page in the reader’s language without script, loaded parts or the token', async () => {
    const { contactRef } = await registered();
    const token = tokenFor(contactRef);

    const dutch = await api.ask('GET', `/v1/withdraw/${token}`, {
      headers: { 'Accept-Language': 'nl' },
    });
    const english = await api.ask('GET', `/v1/withdraw/${token}`, {
      headers: { 'Accept-Language': 'en-GB' },
    });

    expect(dutch.text).toContain('<html lang="nl">');
    expect(english.text).toContain('<html lang="en">');
    for (const page of [dutch, english]) {
      expect(page.text).toContain('<form method="post">');
      expect(page.text).not.toMatch(/<script|https?:|src=|@import|url\(/i);
      expect(page.text).not.toContain(token);
      const policy = page.headers.get('Content-Security-Policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).not.toContain('unsafe');
      expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(page.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('leaves no token in the log', async () => {
    const { contactRef } = await registered();
    const token = tokenFor(contactRef);

    await click(token);

    expect(api.logged()).toContain('/v1/withdraw/:token');
    expect(api.logged()).not.toContain(token.slice(10, 40));
  });
});
