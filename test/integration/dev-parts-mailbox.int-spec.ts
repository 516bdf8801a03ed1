import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailbox, type DevMailbox } from '../../dev/mailbox/start-mailbox.js';

const HTML =
  '<!doctype html><style>@media (prefers-color-scheme: dark) { p { color: white !important } }</style>' +
  '<p>Je pakket is <b>onderweg</b>.</p><script>document.title = "ran"</script>';

describe('the development mailbox', () => {
  let mailbox: DevMailbox;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seintje-mailbox-'));
    mailbox = await startMailbox({ folder });
  });
  afterEach(async () => {
    await mailbox.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async (headers: Record<string, string> = {}): Promise<void> => {
    const transport = createTransport(mailbox.smtpUrl);
    await transport.sendMail({
      from: 'Zool via Seintje <seintje@example.nl>',
      to: 'sanne@example.nl',
      envelope: { from: 'bounce+1@example.nl', to: ['sanne@example.nl'] },
      subject: 'Je pakket is onderweg · Zool',
      text: '.puntje vooraan\nJe pakket is onderweg.',
      html: HTML,
      headers,
    });
    transport.close();
  };
  const get = async (path: string, init?: RequestInit): Promise<Response> =>
    fetch(new URL(path, mailbox.pageUrl), init);

  it('keeps a mail as sent: envelope, headers, both parts and source', async () => {
    const heard: number[] = [];
    const forget = mailbox.onMessage((mail) => heard.push(mail.id));

    await send({ 'X-Long': 'word '.repeat(40).trim() });
    forget();
    await send();

    const [mail, second] = mailbox.messages();
    expect(heard).toEqual([1]);
    expect(second?.id).toBe(2);
    expect(mail).toMatchObject({
      id: 1,
      envelope: { from: 'bounce+1@example.nl', to: ['sanne@example.nl'] },
      from: 'Zool via Seintje <seintje@example.nl>',
      to: ['sanne@example.nl'],
      subject: 'Je pakket is onderweg · Zool',
      html: expect.stringContaining('<b>onderweg</b>') as string,
      text: expect.stringContaining('.puntje vooraan') as string,
    });
    expect(mail?.headers).toContainEqual({ name: 'X-Long', value: 'word '.repeat(40).trim() });
    expect(mail?.raw).toContain('Message-ID: ');
    expect(await readdir(folder)).toEqual(['000001.eml', '000002.eml']);
    expect(await readFile(join(folder, '000001.eml'), 'utf8')).toBe(mail?.raw);
  });

  it('lists, shows, removes one and removes all by JSON', async () => {
    await send();
    await send();

    const list = (await (await get('/api/messages')).json()) as Record<string, unknown>[];
    const one = (await (await get('/api/messages/1')).json()) as Record<string, unknown>;
    expect(list.map((it) => it['id'])).toEqual([1, 2]);
    expect(list[0]).not.toHaveProperty('html');
    expect(one).toMatchObject({
      id: 1,
      subject: 'Je pakket is onderweg · Zool',
      oneClickUrl: null,
    });
    expect(one['html']).toContain('<b>onderweg</b>');
    expect(one['headers']).toContainEqual({
      name: 'From',
      value: 'Zool via Seintje <seintje@example.nl>',
    });

    expect(await (await get('/api/messages/1', { method: 'DELETE' })).json()).toEqual({
      removed: true,
    });
    expect((await get('/api/messages/1')).status).toBe(404);
    await get('/api/messages', { method: 'DELETE' });
    expect(await (await get('/api/messages')).json()).toEqual([]);
  });

  it('shows pages without script that load nothing from elsewhere', async () => {
    await send();

    for (const path of ['/', '/messages/1', '/messages/1/dark', '/messages/1/text']) {
      const response = await get(path);
      const page = await response.text();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page).toContain('Ontwikkeling. Geen echte post.');
      expect(page).toContain('Je pakket is onderweg');
      expect(page).not.toMatch(/<script|https?:\/\//);
    }
    expect(await (await get('/messages/1/headers')).text()).toContain('<b>Message-ID:</b> &lt;');
    expect((await get('/mailbox.css')).headers.get('content-type')).toContain('text/css');
  });

  it('shows the HTML untouched, in a sandbox twice over', async () => {
    await send();

    const page = await (await get('/messages/1')).text();
    const frame = await get('/messages/1/frame');
    const policy = frame.headers.get('content-security-policy') ?? '';

    expect(page).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(await frame.text()).toContain('<script>document.title = "ran"</script>');
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(policy).not.toContain('script');
    expect(policy).toContain('img-src data:');
    expect((await get('/messages/1/framebare')).headers.get('content-security-policy')).toContain(
      "img-src 'none'",
    );
    expect(await (await get('/messages/1/framedark')).text()).toContain('@media (min-width: 0)');
  });

  it('writes what a mail says as text, never as markup of the page', async () => {
    const transport = createTransport(mailbox.smtpUrl);
    await transport.sendMail({
      from: 'x@example.invalid',
      to: 'sanne@example.nl',
      subject: '<img src=x onerror=alert(1)> & "more"',
      text: '<script>alert(1)</script>',
    });
    transport.close();

    const pages = await Promise.all(
      ['/', '/messages/1', '/messages/1/text', '/messages/1/headers'].map(async (path) =>
        (await get(path)).text(),
      ),
    );

    for (const page of pages) expect(page).not.toMatch(/<img|<script/);
    expect(pages[0]).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;');
  });

  it('presses one-click unsubscribe as a mail client does', async () => {
    const posts: string[] = [];
    const shop = createServer((asked, response) => {
      let body = '';
      asked.on('data', (chunk: Buffer) => (body += chunk.toString()));
      asked.on('end', () => {
        posts.push(
          `${asked.method ?? ''} ${asked.url ?? ''} ${asked.headers['content-type'] ?? ''} ${body}`,
        );
        response.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    const link = `http://127.0.0.1:${String((shop.address() as AddressInfo).port)}/stop/abc`;
    await send({
      'List-Unsubscribe': `<mailto:stop@example.nl>, <${link}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });

    expect(await (await get('/messages/1')).text()).toContain('Unsubscribe (one click)');
    const byJson = await get('/api/messages/1/unsubscribe', { method: 'POST' });
    const byButton = await get('/messages/1/unsubscribe', { method: 'POST' });
    await new Promise((resolve) => shop.close(resolve));

    expect(await byJson.json()).toEqual({ kind: 'posted', url: link, status: 200 });
    expect(await byButton.text()).toContain('It answered 200.');
    const asClients = 'POST /stop/abc application/x-www-form-urlencoded List-Unsubscribe=One-Click';
    expect(posts).toEqual([asClients, asClients]);
  });

  it.each([
    ['names no https address', { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }],
    [
      'names no https address',
      {
        'List-Unsubscribe': '<http://zool.example.nl/stop>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    ],
    ['has no header', { 'List-Unsubscribe': '<https://zool.example.nl/stop>' }],
  ])('offers no one-click button when the mail %s', async (reason, headers) => {
    await send(headers);

    expect(await (await get('/messages/1')).text()).not.toContain('Unsubscribe (one click)');
    const pressed = await get('/api/messages/1/unsubscribe', { method: 'POST' });
    expect(await pressed.json()).toEqual({
      kind: 'impossible',
      reason: expect.stringContaining(reason) as string,
    });
  });

  it('answers no other site: neither its forms nor its names for this machine', async () => {
    await send();

    const foreignForm = await get('/messages', {
      method: 'POST',
      headers: { origin: 'https://evil.example.invalid' },
    });
    const foreignName = await statusWithHost(mailbox.pageUrl, 'evil.example.invalid');

    expect(foreignForm.status).toBe(403);
    expect(foreignName).toBe(403);
    expect(mailbox.messages()).toHaveLength(1);
  });

  it('takes a hundred mails over ten connections and loses none', async () => {
    const transport = createTransport({ url: mailbox.smtpUrl, pool: true, maxConnections: 10 });
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        transport.sendMail({
          from: 'seintje@example.nl',
          to: 'sanne@example.nl',
          subject: `n ${String(n)}`,
          text: '.',
        }),
      ),
    );
    transport.close();

    const subjects = mailbox.messages().map((mail) => mail.subject);

    expect(new Set(subjects).size).toBe(100);
  });
});

/** fetch sets Host itself. */
function statusWithHost(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}
