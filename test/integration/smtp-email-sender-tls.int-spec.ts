import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Clock } from '@app/platform';
import { Personal } from '@app/privacy';
import { SmtpEmailSender } from '@app/sending';

// An independent server (npm smtp-server): what our own scripted one does not speak, and not our reading of it.

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serverWith(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ logger: false, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );
  return (server.server.address() as AddressInfo).port;
}

async function sendTo(url: string) {
  const clock = new Clock();
  const sender = new SmtpEmailSender({ url, slots: 1, connectTimeoutMs: 3_000 }, clock);
  closing.unshift(() => sender.close(0));
  return sender.send(
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
}

/** An address of this machine that is not loopback: the way to a server "elsewhere" without a network. */
const elsewhere = Object.values(networkInterfaces())
  .flat()
  .find((it) => it?.family === 'IPv4' && !it.internal)?.address;

describe('the connection to the mail server', () => {
  it('hands nothing to a server elsewhere that offers no TLS', async () => {
    expect(elsewhere).toBeDefined();
    let commands = 0;
    const port = await serverWith({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom: (_, __, done) => {
        commands += 1;
        done();
      },
    });
    const outcome = await sendTo(`smtp://${elsewhere ?? ''}:${String(port)}`);
    expect(outcome).toMatchObject({ kind: 'tryAgain', reason: 'transport_broken' });
    expect(commands).toBe(0);
  });

  it('hands nothing to a server elsewhere whose certificate nobody vouches for', async () => {
    const port = await serverWith({ authOptional: true });
    const outcome = await sendTo(`smtp://${elsewhere ?? ''}:${String(port)}`);
    expect(outcome).toMatchObject({ kind: 'tryAgain', reason: 'transport_broken' });
  });

  it('logs in, and says so when it may not, without blaming the address', async () => {
    const port = await serverWith({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) => {
        if (username === 'zool' && password === 'goed@') done(null, { user: username });
        else done(Object.assign(new Error('no, sanne@example.nl'), { responseCode: 535 }));
      },
      onData: (stream, _, done) =>
        stream.resume().on('end', () => {
          done();
        }),
    });
    expect(await sendTo(`smtp://zool:goed%40@127.0.0.1:${String(port)}`)).toMatchObject({
      kind: 'sent',
    });
    expect(await sendTo(`smtp://zool:fout@127.0.0.1:${String(port)}`)).toEqual({
      kind: 'tryAgain',
      reason: 'transport_broken',
      code: '535',
      afterMs: 60_000,
    });
  });

  it('asks a server that speaks DSN for news of failure, by the notification’s id and without content', async () => {
    let asked: unknown;
    const port = await serverWith({
      disabledCommands: ['STARTTLS', 'AUTH'],
      hideDSN: false,
      onData: (stream, session, done) => {
        asked = {
          mail: session.envelope.mailFrom && session.envelope.mailFrom.args,
          dsn: session.envelope.dsn,
          rcpt: session.envelope.rcptTo,
        };
        stream.resume().on('end', () => {
          done();
        });
      },
    });
    expect(await sendTo(`smtp://127.0.0.1:${String(port)}`)).toMatchObject({ kind: 'sent' });
    expect(asked).toMatchObject({
      mail: { RET: 'HDRS', ENVID: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81' },
    });
    expect(JSON.stringify(asked)).toContain('FAILURE');
    expect(JSON.stringify(asked)).not.toContain('ORCPT');
  });
});
