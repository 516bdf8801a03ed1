import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import { startRelayWorker, type RunningRelayWorker } from '../../apps/relay-worker/src/start.js';
import { createLog, loadSettings, type Settings } from '@app/platform';
import { ReturnedMailIntake, type IntakeEvent } from '@app/returned-mail';
import { certificateAuthority } from '../support/certificates.js';
import { House } from '../support/factories/house.js';

const TOKEN = 'a'.repeat(56);
const OURS = `bounce+${TOKEN}@terug.example.nl`;
const CANARY = 'canary.sanne@example.nl';

let house: House;
let folder: string;
let relay: RunningRelayWorker;
const lines: string[] = [];

const startRelay = (changed: Partial<Settings> = {}): Promise<RunningRelayWorker> =>
  startRelayWorker(
    {
      ...loadSettings({ NODE_ENV: 'test' }),
      DATABASE_URL: house.database.urls.relay_rw,
      SEALING_PUBLIC_KEY_FILE: house.publicKeyFile,
      BOUNCE_DOMAIN: 'terug.example.nl',
      COMPLAINT_ADDRESSES: ['klachten@terug.example.nl'],
      RELAY_PORT: 0,
      RETURNED_MAIL_BYTES_MAX: 16_384,
      ...changed,
    },
    createLog('relay-worker', {
      level: 'debug',
      destination: { write: (line) => void lines.push(line) },
    }),
  );

beforeAll(async () => {
  house = await House.build();
  folder = await mkdtemp(join(tmpdir(), 'seintje-relay-'));
  relay = await startRelay();
});

afterAll(async () => {
  await relay.stop();
  await house.tearDown();
  await rm(folder, { recursive: true, force: true });
});

/** What the server answers to a mail: 250, or the code of its refusal. */
async function handIn(
  to: string | string[],
  text = 'Subject: returned\r\n\r\nreport\r\n',
  port = relay.port,
  options: SMTPTransportOptions = { ignoreTLS: true },
): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port, ...options });
  try {
    await transport.sendMail({ envelope: { from: '', to }, raw: text });
    return 250;
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0;
  } finally {
    transport.close();
  }
}

const kept = async (): Promise<number> => {
  const { rows } = await house.admin.query<{ n: number }>(
    'select count(*)::int as n from vault.returned_mail',
  );
  return rows[0]!.n;
};

/** Says these lines one after another, and gives back all that came. */
function talk(port: number, says: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const left = [...says];
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (!/^\d{3} .*\r\n$/m.test(chunk.toString('latin1'))) return;
      const next = left.shift();
      if (next === undefined) socket.end();
      else socket.write(`${next}\r\n`);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(heard);
    });
  });
}

describe('the relay worker', () => {
  it('takes what comes back to a return path, the bare one, or a complaint address', async () => {
    const before = await kept();
    for (const to of [
      OURS,
      OURS.toUpperCase(),
      'bounce@terug.example.nl',
      'Klachten@terug.example.nl',
    ]) {
      expect(await handIn(to)).toBe(250);
    }
    expect(await kept()).toBe(before + 4);
  });

  it.each([
    ['somebody else', 'sanne@example.nl'],
    ['another box of the domain', 'info@terug.example.nl'],
    ['a return path of another domain', `bounce+${TOKEN}@example.nl`],
    ['a domain that begins like ours', `bounce+${TOKEN}@terug.example.nl.example.com`],
    ['a token that is too short', `bounce+${TOKEN.slice(1)}@terug.example.nl`],
    ['a token and a route', `"bounce+${TOKEN}@terug.example.nl"@example.nl`],
    ['a percent route', `sanne%example.nl@terug.example.nl`],
  ])('relays nothing: refuses mail for %s', async (_who, to) => {
    const before = await kept();
    // 550, or 501 where it is no address to begin with.
    expect([501, 550]).toContain(await handIn(to));
    expect(await kept()).toBe(before);
  });

  it('takes one recipient a mail', async () => {
    const heard = await talk(relay.port, [
      'EHLO mx.example.nl',
      'MAIL FROM:<>',
      `RCPT TO:<${OURS}>`,
      'RCPT TO:<bounce@terug.example.nl>',
      'QUIT',
    ]);
    expect(heard).toMatch(/^452 /m);
  });

  it('offers neither a log-in nor a smuggled command, and refuses both', async () => {
    const heard = await talk(relay.port, [
      'EHLO mx.example.nl',
      'AUTH PLAIN AHNhbm5lAHNlY3JldA==',
      'VRFY sanne',
      'QUIT',
    ]);
    expect(heard).not.toMatch(/AUTH|STARTTLS/);
    expect(heard).toMatch(/^50[02] /m);
    expect(heard).not.toContain('sanne');
  });

  it('refuses what is too long, told before or found out on the way', async () => {
    const before = await kept();
    expect(await handIn(OURS, `Subject: long\r\n\r\n${'x'.repeat(70)}\r\n`.repeat(300))).toBe(552);
    const told = await talk(relay.port, [
      'EHLO mx.example.nl',
      'MAIL FROM:<> SIZE=99999999',
      'QUIT',
    ]);
    expect(told).toMatch(/^552 /m);
    expect(await kept()).toBe(before);
  });

  it('has sealed it before anybody could read it: no table, no log line holds its words', async () => {
    expect(await handIn(OURS, `Subject: x\r\n\r\nFinal-Recipient: rfc822; ${CANARY}\r\n`)).toBe(
      250,
    );
    const { rows } = await house.admin.query<{ text: string }>(
      `select string_agg(t::text, '') || encode(string_agg(t.sealed, ''), 'escape') as text
         from vault.returned_mail t`,
    );
    expect(rows[0]?.text).not.toContain('canary');
    expect(lines.join('')).not.toContain('canary');
  });

  it('asks mail systems to come again while the database is away', async () => {
    const away = await startRelay({
      DATABASE_URL: 'postgresql://relay_rw:x@127.0.0.1:9/seintje',
    });
    try {
      expect(await handIn(OURS, undefined, away.port)).toBe(451);
    } finally {
      await away.stop();
    }
  });

  it('refuses mail before STARTTLS where it is required, and takes it after', async () => {
    const leaf = certificateAuthority(folder).leaf('mail', ['127.0.0.1']);
    const strict = await startRelay({
      RELAY_TLS: 'require',
      RELAY_TLS_CERT_FILE: leaf.certificateFile,
      RELAY_TLS_KEY_FILE: leaf.keyFile,
    });
    try {
      expect(await handIn(OURS, undefined, strict.port)).toBe(530);
      const tls = { requireTLS: true, tls: { rejectUnauthorized: false } };
      expect(await handIn(OURS, undefined, strict.port, tls)).toBe(250);
    } finally {
      await strict.stop();
    }
  });

  it('is ready, and counts what it did without saying to whom', async () => {
    expect((await fetch(`${relay.healthUrl}/health/ready`)).status).toBe(200);
    const numbers = await (await fetch(`${relay.healthUrl}/metrics`)).text();
    for (const outcome of ['kept', 'not_ours', 'too_big']) {
      expect(numbers).toContain(`seintje_relay_mails_total{outcome="${outcome}"}`);
    }
    expect(numbers).not.toContain('@');
  });
});

describe('connections to the intake', () => {
  const events: IntakeEvent[] = [];
  let intake: ReturnedMailIntake;
  let port: number;

  beforeAll(async () => {
    intake = new ReturnedMailIntake(
      {
        host: '127.0.0.1',
        port: 0,
        bounceDomain: 'terug.example.nl',
        complaintAddresses: [],
        mailBytesMax: 16_384,
        connectionsPerHostMax: 3,
        connectionMsMax: 700,
      },
      () => Promise.resolve('kept'),
      (event) => events.push(event),
      () => undefined,
    );
    port = await intake.start();
  });

  afterAll(() => intake.stop());

  it('of one address are few, and free again when they end', async () => {
    const open = Array.from({ length: 3 }, () =>
      connect(port, '127.0.0.1').on('error', () => undefined),
    );
    await sleep(200);
    expect(await talk(port, ['QUIT'])).toMatch(/^421 /);
    expect(events).toContain('too_many_connections');
    for (const socket of open) socket.destroy();
    await sleep(200);
    expect(await talk(port, ['QUIT'])).toMatch(/^220 /);
  });

  it('are cut after a time, however lively', async () => {
    const began = Date.now();
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    const drip = setInterval(() => socket.write('NOOP\r\n'), 50);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(drip);
    // Told to go after 0.7 s; one that does not read it, as this one, is cut 5 s later. Silence alone would be 30 s.
    expect(Date.now() - began).toBeLessThan(15_000);
  });
});
