import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { ScriptedSmtpServer, type ScriptedSmtpOptions } from '../../dev/mailbox/scripted-smtp.js';

describe('the mail server that fails as told', () => {
  let server: ScriptedSmtpServer;

  const start = async (options: ScriptedSmtpOptions = {}): Promise<void> => {
    server = new ScriptedSmtpServer(options);
    await server.start();
  };
  afterEach(() => server.stop());

  const send = async (text = 'Je pakket is onderweg.', socketTimeout = 5_000): Promise<string> => {
    const transport = createTransport({ url: server.url, socketTimeout });
    try {
      const sent = await transport.sendMail({
        from: 'seintje@example.nl',
        to: 'sanne@example.nl',
        subject: 'Onderweg · Zool',
        messageId: '<use-1@example.nl>',
        text,
      });
      return sent.response;
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      return String(responseCode ?? code);
    } finally {
      transport.close();
    }
  };

  it('takes a mail byte for byte and records when, on both clocks', async () => {
    await start();
    const beforeMs = performance.timeOrigin + performance.now();
    const monotonicBefore = Number(process.hrtime.bigint()) / 1e6;

    expect(await send('.one\r\n..two\r\nlast')).toBe('250 2.0.0 taken as 1');

    const [mail] = server.messages();
    expect(mail).toMatchObject({
      id: 1,
      from: 'seintje@example.nl',
      to: ['sanne@example.nl'],
      messageId: '<use-1@example.nl>',
      answered: true,
    });
    expect(mail?.raw).toMatch(/\r\n\r\n\.one\r\n\.\.two\r\nlast\r\n$/);
    expect(Date.parse(mail?.acceptedAt ?? '')).toBeGreaterThanOrEqual(Math.floor(beforeMs) - 1);
    expect(mail?.monotonicMs).toBeGreaterThan(monotonicBefore);
    expect(mail?.monotonicMs).toBeLessThan(Number(process.hrtime.bigint()) / 1e6);
  });

  it.each([
    ['connect', '421 4.3.2 come back later', '421'],
    ['mail', '450 4.7.1 slow down', '450'],
    ['rcpt', '451 4.3.0 try later', '451'],
    ['rcpt', '550 5.1.1 unknown', '550'],
    ['data', '554 5.7.1 no', '554'],
    ['dot', '452 4.2.2 full', '452'],
  ] as const)('answers at %s with %s, once, and takes nothing', async (at, answer, code) => {
    await start();
    server.failNext({ at, does: 'reply', answer });

    expect(await send()).toBe(code);
    expect(server.messages()).toHaveLength(0);

    expect(await send()).toMatch(/^250 /);
    expect(server.messages()).toHaveLength(1);
  });

  it('drops the connection after the dot, with the mail taken or not', async () => {
    await start();
    server.failNext({ at: 'dot', does: 'drop' }, { at: 'dot', does: 'drop', keepsMail: false });

    expect(await send()).toMatch(/ECONN|ESOCKET/);
    expect(server.messages()).toMatchObject([{ answered: false }]);

    expect(await send()).toMatch(/ECONN|ESOCKET/);
    expect(server.messages()).toHaveLength(1);
  });

  it('hangs for ever, until its client gives up', async () => {
    await start();
    server.failNext({ at: 'dot', does: 'hang' });

    expect(await send('x', 300)).toBe('ETIMEDOUT');

    expect(server.messages()).toMatchObject([{ answered: false }]);
  });

  it('chooses its failures by script: one recipient unknown, all others taken', async () => {
    await start({
      script: ({ at, to }) =>
        at === 'rcpt' && to.includes('weg@example.nl')
          ? { at, does: 'reply', answer: '550 5.1.1 unknown' }
          : undefined,
    });
    const transport = createTransport(server.url);

    const sent = await transport.sendMail({
      from: 'seintje@example.nl',
      to: ['sanne@example.nl', 'weg@example.nl'],
      text: 'x',
    });
    transport.close();

    expect(sent.rejected).toEqual(['weg@example.nl']);
    expect(server.messages()[0]?.to).toEqual(['sanne@example.nl']);
  });

  it('takes its time for each mail, for many at once', async () => {
    await start({ delayPerMailMs: 200 });
    const begun = performance.now();

    await Promise.all(Array.from({ length: 10 }, () => send()));

    const tookMs = performance.now() - begun;
    expect(tookMs).toBeGreaterThan(195);
    expect(tookMs).toBeLessThan(1_500);
    expect(server.messages()).toHaveLength(10);
  });

  it('writes each taken mail down before its sender is told, without its content', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-record-'));
    const recordFile = join(folder, 'taken.jsonl');
    await start({ recordFile });

    await send('geheim');
    await send('geheim');

    const text = await readFile(recordFile, 'utf8');
    await rm(folder, { recursive: true });
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number });
    expect(lines.map((it) => it.id)).toEqual([1, 2]);
    expect(text).not.toContain('geheim');
  });

  it('comes back on the same port after a stop, with its record', async () => {
    await start();
    await send();
    const { url } = server;

    await server.stop();
    expect(await send()).toMatch(/ECONNREFUSED|ESOCKET/);
    await server.start();

    expect(server.url).toBe(url);
    expect(await send()).toMatch(/^250 .* 2$/);
  });

  it('answers commands that came in one packet one by one, in order', async () => {
    await start();
    const talk = await say(
      server.url,
      'EHLO example.nl\r\nMAIL FROM:<a@example.nl>\r\nRCPT TO:<b@example.nl>\r\nDATA\r\n' +
        'Subject: x\r\n\r\nbody\r\n.\r\nRSET\r\nRCPT TO:<c@example.nl>\r\nQUIT\r\n',
    );

    const codes = talk
      .trim()
      .split('\r\n')
      .filter((line) => !/^250-/.test(line));

    expect(codes.map((line) => line.slice(0, 3))).toEqual([
      '220',
      '250',
      '250',
      '250',
      '354',
      '250',
      '250',
      '503',
      '221',
    ]);
  });
});

function say(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(text);
    });
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.once('close', () => {
      resolve(heard);
    });
    socket.once('error', reject);
  });
}
