import { getEventListeners, getMaxListeners } from 'node:events';
import { inspect } from 'node:util';
import { Clock } from '@app/platform';
import { Personal } from '@app/privacy';
import { SmtpEmailSender, type OutgoingEmail, type SendOutcome } from '@app/sending';
import { until } from '../../dev/chaos/ground/until.js';
import { ScriptedSmtpServer, type ScriptedSmtpOptions } from '../../dev/mailbox/scripted-smtp.js';

const SANNE = 'sanne.geheim@example.nl';
const clock = new Clock();
const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const part of running.splice(0)) await part.stop();
});

async function mailServer(options: ScriptedSmtpOptions = {}): Promise<ScriptedSmtpServer> {
  const server = new ScriptedSmtpServer(options);
  await server.start();
  running.push(server);
  return server;
}

function senderTo(server: ScriptedSmtpServer, slots = 2, socketTimeoutMs = 5_000): SmtpEmailSender {
  const sender = new SmtpEmailSender({ url: server.url, slots, socketTimeoutMs }, clock);
  running.unshift({ stop: () => sender.close(0) });
  return sender;
}

function aMail(changes: Partial<OutgoingEmail> = {}): OutgoingEmail {
  return {
    notificationId: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81',
    threadId: '0197a4d2-0000-7e3a-9b52-3d0c2f4e6a82',
    recipient: Personal.of(SANNE),
    from: { name: 'Zool via Seintje', address: 'pakket@zool.example.nl' },
    replyTo: 'help@zool.example.nl',
    listId: 'parcels.zool.example.nl',
    subject: 'Je pakket is terug · Zóól',
    html: '<!doctype html><p>Je pakket is terug.</p>',
    text: '.Je pakket is terug.\n..\n',
    withdrawUrl: `https://seintje.example.nl/v1/withdraw/${'A'.repeat(68)}`,
    beginBeforeMs: clock.monotonicMs() + 60_000,
    ...changes,
  };
}

const go = () => new AbortController().signal;
const bare = ({ kind, ...rest }: SendOutcome) =>
  `${kind} ${'reason' in rest ? rest.reason : ''}`.trim();

describe('handing a mail to an SMTP server', () => {
  it('is sent when the server took it', async () => {
    const server = await mailServer();
    expect(await senderTo(server).send(aMail(), go())).toEqual({
      kind: 'sent',
      providerId: 'n.0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81@zool.example.nl',
    });
    expect(server.messages()).toMatchObject([
      { from: 'pakket@zool.example.nl', to: [SANNE], answered: true },
    ]);
  });

  it('keeps the server’s own id of the mail, and no address from its answer', async () => {
    const server = await mailServer();
    const sender = senderTo(server);
    server.failNext({ at: 'dot', does: 'reply', answer: '250 2.0.0 Ok: queued as 4bXyZ12' });
    expect(await sender.send(aMail(), go())).toEqual({ kind: 'sent', providerId: '4bXyZ12' });
    server.failNext({ at: 'dot', does: 'reply', answer: `250 2.0.0 queued as ${SANNE}` });
    expect(inspect(await sender.send(aMail(), go()))).not.toContain('sanne');
  });

  it('carries the headers that threads, one-click withdrawal and silence of robots need', async () => {
    const server = await mailServer();
    await senderTo(server).send(aMail(), go());
    const head = (server.messages()[0]?.raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
    const thread = '<s.0197a4d2-0000-7e3a-9b52-3d0c2f4e6a82@zool.example.nl>';
    for (const line of [
      'Message-ID: <n.0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81@zool.example.nl>',
      `In-Reply-To: ${thread}`,
      `References: ${thread}`,
      'From: Zool via Seintje <pakket@zool.example.nl>',
      `To: ${SANNE}`,
      'Reply-To: help@zool.example.nl',
      `List-Unsubscribe: <https://seintje.example.nl/v1/withdraw/${'A'.repeat(68)}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'List-ID: "Zool via Seintje" <parcels.zool.example.nl>',
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: All',
    ]) {
      expect(head.split('\r\n').map((it) => it.toLowerCase())).toContain(line.toLowerCase());
    }
    expect(head).toMatch(/^Date: \w{3}, \d{2} \w{3} \d{4} /m);
    expect(head).toMatch(/^Subject: =\?UTF-8\?Q\?/m);
    expect(head).not.toMatch(/^X-Mailer/im);
  });

  it('cannot be given a header by a subject, nor a second recipient by an address', async () => {
    const server = await mailServer();
    const sender = senderTo(server);
    await sender.send(aMail({ subject: 'Terug\r\nBcc: x@example.invalid' }), go());
    expect(server.messages()[0]?.raw).not.toMatch(/^Bcc:/m);
    for (const address of [
      `${SANNE}, x@example.invalid`,
      `${SANNE}>\r\nRCPT TO:<x@example.invalid`,
    ]) {
      const outcome = await sender.send(aMail({ recipient: Personal.of(address) }), go());
      expect(outcome).toEqual({ kind: 'refused', reason: 'contact_unusable' });
    }
    expect(server.messages().flatMap(({ to }) => to)).toEqual([SANNE]);
  });

  it.each([
    [
      'rcpt',
      '451 4.3.0 later, SANNE',
      { kind: 'tryAgain', reason: 'server_busy', code: '451 4.3.0', afterMs: 300_000 },
    ],
    [
      'rcpt',
      '450 4.7.1 greylisted, SANNE',
      { kind: 'tryAgain', reason: 'greylisted', code: '450 4.7.1', afterMs: 300_000 },
    ],
    [
      'rcpt',
      '550 5.1.1 <SANNE> unknown',
      { kind: 'refused', reason: 'address_unknown', code: '550 5.1.1' },
    ],
    [
      'mail',
      '550 5.7.1 we do not like you, SANNE',
      { kind: 'refused', reason: 'policy_refused', code: '550 5.7.1' },
    ],
    ['data', '554 not now, SANNE', { kind: 'refused', reason: 'message_refused', code: '554' }],
    ['dot', '550 5.7.26 SANNE', { kind: 'refused', reason: 'policy_refused', code: '550 5.7.26' }],
    ['dot', '552 too big for SANNE', { kind: 'refused', reason: 'message_refused', code: '552' }],
    [
      'dot',
      '451 4.3.0 not for SANNE',
      { kind: 'tryAgain', reason: 'server_busy', code: '451 4.3.0', afterMs: 300_000 },
    ],
    [
      'dot',
      '421 4.3.2 bye SANNE',
      { kind: 'tryAgain', reason: 'server_busy', code: '421 4.3.2', afterMs: 60_000 },
    ],
    [
      'connect',
      '554 5.3.2 no service',
      { kind: 'tryAgain', reason: 'transport_broken', code: '554 5.3.2', afterMs: 60_000 },
    ],
    [
      'connect',
      '421 4.3.2 too many',
      { kind: 'tryAgain', reason: 'server_unreachable', code: '421 4.3.2', afterMs: 30_000 },
    ],
  ] as const)('%s answered with %s', async (at, answer, expected) => {
    const server = await mailServer({
      script: (situation) =>
        ({
          at: situation.at,
          does: at === situation.at ? 'reply' : 'delay',
          answer: answer.replace('SANNE', SANNE),
          ms: 0,
        }) as never,
    });
    expect(await senderTo(server).send(aMail(), go())).toEqual(expected);
    expect(server.messages()).toEqual([]);
  });

  it.each(['connect', 'ehlo', 'mail', 'rcpt', 'data'] as const)(
    'is safe to try again when the connection is lost at %s',
    async (at) => {
      const server = await mailServer({ script: () => ({ at, does: 'drop' }) });
      expect(bare(await senderTo(server).send(aMail(), go()))).toBe('tryAgain server_unreachable');
      expect(server.messages()).toEqual([]);
    },
  );

  it('is safe to try again when nobody listens', async () => {
    const server = await mailServer();
    const sender = senderTo(server);
    await server.stop();
    expect(bare(await sender.send(aMail(), go()))).toBe('tryAgain server_unreachable');
    await server.start();
    expect(bare(await sender.send(aMail(), go()))).toBe('sent');
  });

  it.each([true, false])(
    'is uncertain when the connection is lost after the final dot (kept: %s)',
    async (keepsMail) => {
      const server = await mailServer();
      const sender = senderTo(server);
      server.failNext({ at: 'dot', does: 'drop', keepsMail });
      expect(await sender.send(aMail(), go())).toEqual({ kind: 'uncertain', reason: 'no_answer' });
      // The pool must not have tried again on its own.
      expect(server.messages()).toHaveLength(keepsMail ? 1 : 0);
      expect(bare(await sender.send(aMail(), go()))).toBe('sent');
    },
  );

  it('is uncertain when the server falls silent after the final dot, and safe before', async () => {
    const server = await mailServer();
    const sender = senderTo(server, 1, 300);
    server.failNext({ at: 'dot', does: 'hang' });
    expect(bare(await sender.send(aMail(), go()))).toBe('uncertain no_answer');
    server.failNext({ at: 'rcpt', does: 'hang' });
    expect(bare(await sender.send(aMail(), go()))).toBe('tryAgain server_unreachable');
  });

  it('is not handed off when its time passed before the server asked for it', async () => {
    const server = await mailServer();
    const sender = senderTo(server);
    server.failNext({ at: 'data', does: 'delay', ms: 150 });
    const late = aMail({ beginBeforeMs: clock.monotonicMs() + 50 });
    expect(await sender.send(late, go())).toEqual({ kind: 'tryAgain', reason: 'not_begun' });
    expect(server.messages()).toEqual([]);
    expect(bare(await sender.send(aMail(), go()))).toBe('sent');
  });

  it('goes out once more over a new connection when an idle one has gone', async () => {
    const server = await mailServer();
    const sender = senderTo(server, 1);
    await sender.send(aMail(), go());
    await server.stop();
    await server.start();
    expect(bare(await sender.send(aMail(), go()))).toBe('sent');
    expect(server.messages()).toHaveLength(2);
  });

  it('stops on a signal: safe before the message was given, uncertain after', async () => {
    const server = await mailServer();
    const sender = senderTo(server);
    for (const [at, expected] of [
      ['rcpt', 'tryAgain stopped'],
      ['dot', 'uncertain no_answer'],
    ] as const) {
      server.failNext({ at, does: 'hang', keepsMail: false });
      expect(bare(await sender.send(aMail(), AbortSignal.timeout(150)))).toBe(expected);
    }
  });

  it('sends as many at once as it has slots, over connections it keeps', async () => {
    let atDot = 0;
    let most = 0;
    const server = await mailServer({
      delayPerMailMs: 60,
      script: ({ at }) => {
        if (at === 'dot') most = Math.max(most, ++atDot);
        return undefined;
      },
    });
    const sender = senderTo(server, 2);
    expect(sender.freeSlots()).toBe(2);
    for (let round = 0; round < 3; round++) {
      atDot = 0;
      const both = [sender.send(aMail(), go()), sender.send(aMail(), go())];
      expect(sender.freeSlots()).toBe(0);
      expect(bare(await sender.send(aMail(), go()))).toBe('tryAgain no_free_slot');
      expect((await Promise.all(both)).map(bare)).toEqual(['sent', 'sent']);
      expect(sender.freeSlots()).toBe(2);
    }
    expect(most).toBe(2);
    expect(server.messages()).toHaveLength(6);
    expect(server.openConnections).toBe(2);
  });

  it('keeps no connection that has nothing to do, and opens one for the next mail', async () => {
    const server = await mailServer();
    const sender = senderTo(server);
    await sender.send(aMail(), go());
    expect(server.openConnections).toBe(1);
    await until('the connection was closed', 10_000, () => server.openConnections === 0);
    expect(bare(await sender.send(aMail(), go()))).toBe('sent');
  });

  it('lets one signal stop many mails, and leaves nothing on it', async () => {
    const server = await mailServer({ script: () => ({ at: 'rcpt', does: 'hang' }) });
    const sender = senderTo(server, 20);
    const stopping = new AbortController();
    const sending = Array.from({ length: 20 }, () => sender.send(aMail(), stopping.signal));
    expect(getMaxListeners(stopping.signal)).toBe(50);
    await new Promise((resolve) => setTimeout(resolve, 100));
    stopping.abort();
    expect(new Set((await Promise.all(sending)).map(bare))).toEqual(new Set(['tryAgain stopped']));
    expect(getEventListeners(stopping.signal, 'abort')).toEqual([]);
  });

  it('closes when its mails are done, and cuts them off after the grace', async () => {
    const server = await mailServer({ delayPerMailMs: 100 });
    const patient = senderTo(server);
    const sent = patient.send(aMail(), go());
    await patient.close();
    expect(bare(await sent)).toBe('sent');
    expect(patient.freeSlots()).toBe(0);
    const hasty = senderTo(server);
    server.failNext({ at: 'dot', does: 'hang' });
    const hanging = hasty.send(aMail(), go());
    await new Promise((resolve) => setTimeout(resolve, 100));
    await hasty.close(50);
    expect(bare(await hanging)).toBe('uncertain no_answer');
  });
});
