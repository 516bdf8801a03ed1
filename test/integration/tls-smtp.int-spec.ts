import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Clock } from '@app/platform';
import { Personal } from '@app/privacy';
import { SmtpEmailSender } from '@app/sending';
import {
  certificateAuthority,
  type Certificate,
  type CertificateAuthority,
} from '../support/certificates.js';

let folder: string;
let ours: CertificateAuthority;
let other: CertificateAuthority;
let leaf: Certificate;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-smtp-tls-'));
  ours = certificateAuthority(join(folder, 'ours'));
  other = certificateAuthority(join(folder, 'other'), 'Somebody else');
  leaf = ours.leaf('mail', ['127.0.0.1']);
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Seen {
  port: number;
  /** Of each mail taken, whether it came over TLS. */
  wasSecure: boolean[];
}

async function serverWith(options: SMTPServerOptions): Promise<Seen> {
  const seen: Seen = { port: 0, wasSecure: [] };
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    onAuth: ({ username, password }, _, done) => {
      if (username === 'zool' && password === 'goed') done(null, { user: username });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onData: (stream, session, done) => {
      seen.wasSecure.push(session.secure);
      stream.resume().on('end', () => {
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );
  seen.port = (server.server.address() as AddressInfo).port;
  return seen;
}

const withTls = (): SMTPServerOptions => ({ cert: leaf.certificate, key: leaf.key });
const implicit = (): SMTPServerOptions => ({ ...withTls(), secure: true });

function senderTo(address: string, tls: string, ca = ours.certificate) {
  const clock = new Clock();
  const sender = new SmtpEmailSender(
    { url: address, tls, ca, slots: 1, connectTimeoutMs: 3_000 },
    clock,
  );
  closing.unshift(() => sender.close(0));
  const send = () =>
    sender.send(
      {
        notificationId: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81',
        threadId: 't1',
        recipient: Personal.of('sanne@example.nl'),
        from: { name: 'Zool via Seintje', address: 'pakket@zool.example.nl' },
        listId: 'parcels.zool.example.nl',
        subject: 'Je pakket is terug',
        html: '<p>Terug</p>',
        text: 'Terug',
        withdrawUrl: 'https://seintje.example.nl/v1/withdraw/x',
        beginBeforeMs: clock.monotonicMs() + 10_000,
      },
      new AbortController().signal,
    );
  return { send, problem: () => sender.problem() };
}

const at = (scheme: string, { port }: Seen, host = '127.0.0.1'): string =>
  `${scheme}://${host}:${String(port)}`;

describe('TLS to the mail server', () => {
  it.each([
    ['require', 'smtp', withTls],
    ['opportunistic', 'smtp', withTls],
    ['implicit', 'smtp', implicit],
    ['', 'smtps', implicit],
  ])('is spoken with SMTP_TLS=%s and %s:', async (tls, scheme, options) => {
    const server = await serverWith(options());
    const { send, problem } = senderTo(at(scheme, server), tls);
    expect(await problem()).toBeUndefined();
    expect(await send()).toMatchObject({ kind: 'sent' });
    expect(server.wasSecure).toEqual([true]);
  });

  it('is left out where opportunistic finds none, and only there', async () => {
    const server = await serverWith({ disabledCommands: ['STARTTLS'] });
    expect(await senderTo(at('smtp', server), 'opportunistic').send()).toMatchObject({
      kind: 'sent',
    });
    const { send, problem } = senderTo(at('smtp', server), 'require');
    expect(await send()).toMatchObject({ kind: 'tryAgain', reason: 'transport_broken' });
    expect(await problem()).toMatchObject({
      code: 'smtp.offers_no_tls',
      message: expect.stringContaining('SMTP_TLS') as string,
    });
    expect(server.wasSecure).toEqual([false]);
  });

  it.each([
    ['require', withTls],
    ['opportunistic', withTls],
    ['implicit', implicit],
  ])('refuses a certificate that another authority made: %s', async (tls, options) => {
    const server = await serverWith(options());
    const { send, problem } = senderTo(at('smtp', server), tls, other.certificate);
    expect(await send()).toMatchObject({ kind: 'tryAgain', reason: 'transport_broken' });
    expect(await problem()).toMatchObject({
      code: 'smtp.certificate_unknown',
      message: expect.stringContaining('SMTP_CA_FILE') as string,
    });
    expect(server.wasSecure).toEqual([]);
  });

  it('refuses a certificate of another host', async () => {
    const server = await serverWith(withTls());
    const { send, problem } = senderTo(at('smtp', server, 'localhost'), 'require');
    expect(await send()).toMatchObject({ kind: 'tryAgain', reason: 'transport_broken' });
    expect(await problem()).toMatchObject({ code: 'smtp.certificate_of_other_host' });
    expect(server.wasSecure).toEqual([]);
  });

  it('names the setting of a refused password, and no value', async () => {
    const server = await serverWith(withTls());
    const right = at('smtp', server).replace('//', '//zool:goed@');
    expect(await senderTo(right, 'require').problem()).toBeUndefined();
    const wrong = at('smtp', server).replace('//', '//zool:geheim@');
    const refused = await senderTo(wrong, 'require').problem();
    expect(refused).toMatchObject({ code: 'smtp.login_refused' });
    expect(refused?.message).toContain('SMTP_URL');
    expect(refused?.message).not.toMatch(/geheim|zool/);
  });
});
