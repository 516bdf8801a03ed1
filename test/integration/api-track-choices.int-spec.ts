import { createECDH, randomBytes } from 'node:crypto';
import pg from 'pg';
import { WithdrawalLinks } from '@app/notifications';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { apiForTests, type ApiForTests } from '../support/api-for-tests.js';
import { TrackForTests, type Registered } from '../support/track-for-tests.js';

/** The push service of development: nothing listens there, and subscribing does not look. */
const PUSH_DEV_ORIGIN = 'http://127.0.0.1:9';

let api: ApiForTests;
let track: TrackForTests;
let admin: pg.Client;

beforeAll(async () => {
  api = await apiForTests({ PUSH_DEV_ORIGIN });
  track = new TrackForTests(api);
  admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await api.stop();
});

/** What a browser makes: a new endpoint and keys of its own. */
function aSubscription(changes: { endpoint?: string; keys?: object } = {}): object {
  const ecdh = createECDH('prime256v1');
  return {
    endpoint: `${PUSH_DEV_ORIGIN}/push/${randomBytes(12).toString('hex')}`,
    expirationTime: null,
    keys: {
      p256dh: ecdh.generateKeys().toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    },
    ...changes,
  };
}

async function decisionsOf({ contactRef }: Registered): Promise<string[]> {
  const { rows } = await admin.query<{ said: string }>(
    `select concat_ws(' ', channel, state, how) as said
       from consent.decision where contact_ref = $1 order by at`,
    [contactRef],
  );
  return rows.map(({ said }) => said);
}

async function leaves(): Promise<number> {
  const { rows } = await admin.query<{ n: string }>('select sum(size) as n from ledger.head');
  return Number(rows[0]!.n);
}

async function waiting({ contactRef }: Registered): Promise<number> {
  const { rowCount } = await admin.query(
    'select from vault.intake where contact_ref = $1 and kind = 2',
    [contactRef],
  );
  return rowCount ?? 0;
}

async function stopped(slot: Registered, how: 'restriction' | 'objection'): Promise<void> {
  await api.ask('POST', `/v1/shipments/${slot.id}/${how}`, { key: api.zool.apiKey });
}

describe('choosing on the page', () => {
  it('ends mails with a decision and its leaf; again, it changes nothing', async () => {
    const slot = await track.registered();
    const before = await leaves();

    const first = await track.choose(slot.link, 'email', 'withdrawn');
    const again = await track.choose(slot.link, 'email', 'withdrawn');

    expect(first.status).toBe(200);
    expect(JSON.parse(first.text)).toEqual({
      choices: {
        email: 'off',
        push: 'unasked',
        isStopped: false,
        stoppedReason: null,
        saidYesAt: null,
      },
    });
    expect(again.text).toBe(first.text);
    expect(await decisionsOf(slot)).toEqual(['1 given checkout', '1 withdrawn page']);
    expect(await leaves()).toBe(before + 1);
  });

  it('turns mails on again after a withdrawal; again, it changes nothing', async () => {
    const slot = await track.registered();
    await track.choose(slot.link, 'email', 'withdrawn');
    const before = await leaves();

    const first = await track.choose(slot.link, 'email', 'given');
    const again = await track.choose(slot.link, 'email', 'given');

    expect(JSON.parse(first.text)).toMatchObject({ choices: { email: 'on' } });
    expect(again.text).toBe(first.text);
    expect((await decisionsOf(slot)).slice(2)).toEqual(['1 given page']);
    expect(await leaves()).toBe(before + 1);
  });

  it('shows mails off after the one click in a mail', async () => {
    const slot = await track.registered();
    const links = new WithdrawalLinks(api.url, Buffer.from(api.settings.LINK_MAC_KEY));
    const token = links.sign({
      webshopId: api.zool.webshopId,
      contactRef: slot.contactRef,
      purpose: PURPOSE.status_update,
      channel: CHANNEL.email,
    });
    await api.ask('POST', `/v1/withdraw/${token}`);

    expect((await track.page(slot.link)).choices).toMatchObject({ email: 'off', saidYesAt: null });
  });

  it('stores a no to push, once, so that the question stays away', async () => {
    const slot = await track.registered();
    const before = await leaves();

    const first = await track.choose(slot.link, 'push', 'refused');
    const again = await track.choose(slot.link, 'push', 'refused');

    expect(JSON.parse(first.text)).toMatchObject({ choices: { email: 'on', push: 'refused' } });
    expect(again.text).toBe(first.text);
    expect((await track.page(slot.link)).choices).toMatchObject({ push: 'refused' });
    expect((await decisionsOf(slot)).slice(1)).toEqual(['2 refused page']);
    expect(await leaves()).toBe(before + 1);
  });

  it.each([
    ['push', 'given', 'choice'],
    ['email', 'refused', 'choice'],
    ['sms', 'given', 'channel'],
    ['email', 'expired', 'choice'],
  ])('has no %s that is %s', async (channel, choice, field) => {
    const slot = await track.registered();

    const answer = await track.choose(slot.link, channel, choice);

    expect([answer.status, answer.json.errors[0]!.field]).toEqual([422, field]);
    expect(await decisionsOf(slot)).toHaveLength(1);
  });

  it('turns nothing on for who objected, and says so; a no is taken', async () => {
    const slot = await track.registered();
    await track.choose(slot.link, 'email', 'withdrawn');
    await stopped(slot, 'objection');

    const yes = await track.choose(slot.link, 'email', 'given');
    const push = await track.subscribe(slot.link, aSubscription());
    const no = await track.choose(slot.link, 'push', 'refused');

    expect([yes.status, yes.json.code]).toEqual([409, 'choice.objected']);
    expect([push.status, push.json.code]).toEqual([409, 'choice.objected']);
    expect(no.status).toBe(200);
    expect(await waiting(slot)).toBe(0);
  });

  it('is stored for who is restricted, and the page stays silent', async () => {
    const slot = await track.registered();
    await track.choose(slot.link, 'email', 'withdrawn');
    await stopped(slot, 'restriction');

    const yes = await track.choose(slot.link, 'email', 'given');

    expect(JSON.parse(yes.text)).toMatchObject({
      choices: { email: 'on', isStopped: true, stoppedReason: 'restricted' },
    });
    expect((await decisionsOf(slot)).at(-1)).toBe('1 given page');
  });
});

describe('subscribing a browser', () => {
  it('is consent to push, with one decision and leaf however many browsers, and shows as on', async () => {
    const slot = await track.registered();
    const before = await leaves();

    const first = await track.subscribe(slot.link, aSubscription());
    const second = await track.subscribe(slot.link, aSubscription());

    expect([first.status, second.status]).toEqual([202, 202]);
    expect(JSON.parse(first.text)).toMatchObject({ choices: { email: 'on', push: 'on' } });
    expect((await decisionsOf(slot)).slice(1)).toEqual(['2 given page']);
    expect(await leaves()).toBe(before + 1);
    expect(await waiting(slot)).toBe(2);
  });

  it('keeps what was read: version, hash and language of the notice', async () => {
    const slot = await track.registered();
    await track.choose(slot.link, 'email', 'withdrawn');

    await track.subscribe(slot.link, aSubscription());
    await track.choose(slot.link, 'email', 'given');

    const { rows } = await admin.query(
      `select channel, notice_version, encode(notice_hash, 'hex') as hash, notice_language
         from consent.decision where contact_ref = $1 and how = 'page' and state = 'given' order by channel`,
      [slot.contactRef],
    );
    const notice = { notice_version: 'page-1', hash: 'b'.repeat(64), notice_language: 'nl' };
    expect(rows).toEqual([
      { channel: 1, ...notice },
      { channel: 2, ...notice },
    ]);
  });

  it('is refused without the notice, as is a yes to mails, and changes nothing', async () => {
    const slot = await track.registered();
    await track.choose(slot.link, 'email', 'withdrawn');
    const before = await decisionsOf(slot);

    const push = await track.subscribe(slot.link, aSubscription(), { notice: undefined });
    const email = await api.ask('POST', '/v1/track/choices', {
      body: { link: slot.link, channel: 'email', choice: 'given' },
    });

    expect([push.status, email.status]).toEqual([422, 422]);
    expect(email.json.errors).toEqual([{ field: 'notice', rule: 'neededForYes' }]);
    expect(push.json.errors[0]?.field).toBe('notice');
    expect(await decisionsOf(slot)).toEqual(before);
  });

  it('keeps the key that the browser subscribed with, also when the webshop has a newer one by then', async () => {
    const slot = await track.registered();
    const older = (await track.page(slot.link)).push!.publicKey;
    const { webshopId } = api.zool;
    const { pushKeyId, publicKey, sealed } = await api.maker.newPushKey(webshopId);
    await admin.query('select vault.add_push_key($1, $2, $3, $4)', [
      webshopId,
      pushKeyId,
      publicKey,
      sealed,
    ]);

    await track.subscribe(slot.link, aSubscription(), { publicKey: older });
    await track.subscribe(slot.link, aSubscription());

    const { rows } = await admin.query<{ key: string }>(
      `select encode(k.public_key, 'hex') as key
         from vault.intake t join vault.push_key k using (webshop_id, push_key_id)
        where t.contact_ref = $1 and t.kind = 2 order by t.received_at`,
      [slot.contactRef],
    );
    expect(rows.map(({ key }) => key)).toEqual([
      Buffer.from(older, 'base64url').toString('hex'),
      publicKey.toString('hex'),
    ]);
  });

  it('is refused with a key that is not its webshop’s', async () => {
    const [slot, elsewhere] = [await track.registered(), await track.registered({}, api.other)];
    const { publicKey } = (await track.page(elsewhere.link)).push!;

    const answer = await track.subscribe(slot.link, aSubscription(), { publicKey });

    expect(answer.status).toBe(422);
    expect(answer.json.errors).toEqual([{ field: 'publicKey', rule: 'ofWebshop' }]);
    expect(await waiting(slot)).toBe(0);
  });

  it('ends with a withdrawal on the page: the subscriptions go, and the page shows off', async () => {
    const slot = await track.registered();
    await track.subscribe(slot.link, aSubscription());

    const answer = await track.choose(slot.link, 'push', 'withdrawn');

    expect(JSON.parse(answer.text)).toMatchObject({ choices: { email: 'on', push: 'off' } });
    expect(await waiting(slot)).toBe(0);
  });

  it('ends with a no, and with a withdrawal that the webshop passes on', async () => {
    const [one, two] = [await track.registered(), await track.registered()];
    for (const { link } of [one, two]) await track.subscribe(link, aSubscription());

    await track.choose(one.link, 'push', 'refused');
    await api.ask('POST', `/v1/shipments/${two.id}/consent/withdrawals`, {
      key: api.zool.apiKey,
      body: { purpose: 'status_update', channel: 'push' },
    });

    expect([await waiting(one), await waiting(two)]).toEqual([0, 0]);
    expect((await track.page(one.link)).choices).toMatchObject({ push: 'refused' });
    expect((await track.page(two.link)).choices).toMatchObject({ push: 'off' });
  });

  it('is told to the webshop as consent, and no more of it', async () => {
    const slot = await track.registered();
    await track.subscribe(slot.link, aSubscription());

    const { text } = await api.ask('GET', `/v1/shipments/${slot.id}`, { key: api.zool.apiKey });

    expect(JSON.parse(text)).toMatchObject({
      recipients: [
        {
          consent: [
            { purpose: 'status_update', channel: 'email', holds: true },
            { purpose: 'status_update', channel: 'push', holds: true },
          ],
        },
      ],
    });
    expect(text).not.toMatch(/subscription|endpoint|127\.0/);
  });

  it('is refused for the eleventh browser, which changes nothing', async () => {
    const slot = await track.registered();
    for (let n = 0; n < 10; n += 1) await track.subscribe(slot.link, aSubscription());

    const eleventh = await track.subscribe(slot.link, aSubscription());

    expect([eleventh.status, eleventh.json.code]).toEqual([409, 'push.too_many']);
    expect(await waiting(slot)).toBe(10);
  });

  it.each([
    ['our own machine', 'https://127.0.0.1/push', 'private_network'],
    ['a metadata service', 'https://169.254.169.254/latest', 'private_network'],
    ['our own machine in other digits', 'https://2130706433/push', 'private_network'],
    ['another port', 'https://fcm.googleapis.com:8443/x', 'other_port'],
    ['a host that nobody listed', 'https://push.example.nl/x', 'host_not_allowed'],
    ['plain http', 'http://fcm.googleapis.com/x', 'not_https'],
    ['a name and password', 'https://sanne:geheim@fcm.googleapis.com/x', 'userinfo'],
    ['no address', 'sanne@example.nl', 'not_an_address'],
    ['an endless one', `https://fcm.googleapis.com/${'x'.repeat(3000)}`, 'too_long'],
  ])('is refused for an endpoint that is %s', async (_what, endpoint, rule) => {
    const slot = await track.registered();

    const answer = await track.subscribe(slot.link, aSubscription({ endpoint }));

    expect([answer.status, answer.json.code]).toEqual([422, 'push.endpoint_refused']);
    expect(answer.json.errors).toEqual([{ field: 'subscription.endpoint', rule }]);
    expect(answer.text).not.toMatch(/sanne|geheim|127|169\.254|xxx/);
    expect(await waiting(slot)).toBe(0);
    expect((await track.page(slot.link)).choices).toMatchObject({ push: 'unasked' });
  });

  it.each([
    ['a key that is no point', { p256dh: Buffer.alloc(65, 4).toString('base64url') }, 'p256dh'],
    ['a compressed key', { p256dh: Buffer.alloc(33, 2).toString('base64url') }, 'p256dh'],
    ['a secret of 15 bytes', { auth: Buffer.alloc(15, 1).toString('base64url') }, 'auth'],
    ['a secret that is a list', { auth: ['x'] }, 'auth'],
  ])('is refused for %s', async (_what, wrong, field) => {
    const slot = await track.registered();
    const { keys } = aSubscription() as { keys: object };

    const answer = await track.subscribe(slot.link, aSubscription({ keys: { ...keys, ...wrong } }));

    expect(answer.status).toBe(422);
    expect(answer.json.errors[0]!.field).toBe(`subscription.keys.${field}`);
    expect(await waiting(slot)).toBe(0);
  });

  it('is refused where the webshop has no key for push', async () => {
    const slot = await track.registered({}, api.other);
    await admin.query('begin');
    await admin.query('alter table vault.push_key disable trigger all');
    await admin.query('delete from vault.push_key where webshop_id = $1', [api.other.webshopId]);
    await admin.query('alter table vault.push_key enable trigger all');
    await admin.query('commit');

    const answer = await track.subscribe(slot.link, aSubscription());

    expect([answer.status, answer.json.code]).toEqual([409, 'push.not_offered']);
    expect((await track.page(slot.link)).push).toBeNull();
  });

  it('leaves endpoint and keys in no answer, log line or column, but sealed', async () => {
    const slot = await track.registered();
    const endpoint = `${PUSH_DEV_ORIGIN}/kanarie`;
    const subscription = aSubscription({ endpoint }) as { keys: { p256dh: string; auth: string } };

    const taken = await track.subscribe(slot.link, subscription);
    const refused = await track.subscribe(slot.link, {
      ...subscription,
      endpoint: 'https://kanarie.example.nl/x',
    });
    const page = await track.track({ link: slot.link });
    const { rows: tables } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const said = [taken.text, refused.text, page.text, api.logged()];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ row: string }>(
        `select t::text as row from ${name} t
          where t::text like any (array['%kanarie%', '%' || encode('kanarie', 'hex') || '%', $1, $2])`,
        [`%${subscription.keys.auth}%`, `%${subscription.keys.p256dh.slice(2, 40)}%`],
      );
      said.push(...rows.map(({ row }) => row));
    }

    expect([taken.status, refused.status]).toEqual([202, 422]);
    expect(await waiting(slot)).toBe(1);
    expect(said).toHaveLength(4);
    for (const secret of ['kanarie', subscription.keys.auth, slot.link.slice(10, 60)]) {
      expect(said.join()).not.toContain(secret);
    }
    expect(api.logged()).toContain('"route":"/v1/track/push-subscriptions"');
  });
});
