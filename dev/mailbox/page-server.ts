import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { projectRoot } from '@app/platform';
import { mailAsJson, summaryAsJson } from './mail-json.js';
import type { MailStore } from './mail-store.js';
import { inDarkMode, listPage, messagePage, oneClickPage } from './page.js';
import { pressOneClick } from './one-click.js';
import type { ReceivedMail } from './received-mail.js';

/** The page itself: no script, one style sheet, frames of its own only. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";

/**
 * A mail's HTML: it may style itself and show pictures it carries, and load nothing from anywhere.
 * The sandbox is in the answer too, so that opening the part on its own is as safe as in the frame.
 */
const mailPolicy = (images: boolean): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src ${images ? 'data:' : "'none'"}; ` +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

interface Answer {
  status: number;
  type: string;
  body: string;
  policy?: string;
  location?: string;
}

/** Serves the mails to this machine's browser: pages, and JSON under `api/`. */
export async function startPageServer(
  store: MailStore,
  port: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(store, request).then(
      (found) => {
        send(response, found);
      },
      () => {
        send(response, text(500, 'The mailbox failed.'));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(store: MailStore, request: IncomingMessage): Promise<Answer> {
  if (!isForUs(request)) return text(403, 'Open the mailbox by its address 127.0.0.1.');
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? '';
  if (method === 'GET' && pathname === '/') return html(listPage(store.all()));
  if (method === 'GET' && pathname === '/mailbox.css') return styleSheet();

  const [, api, id, part] = /^(\/api)?\/messages(?:\/(\d+)(\/\w+)?)?$/.exec(pathname) ?? [];
  if (id === undefined) {
    return answerForAll(`${method} ${pathname}`, store) ?? text(404, 'There is no such page.');
  }
  const mail = store.byId(Number(id));
  if (mail === undefined) return text(404, 'There is no such mail.');
  const route = `${method} ${api ?? ''}/messages/:id${part ?? ''}`;
  return (await answerForOne(route, store, mail)) ?? text(404, 'There is no such page.');
}

function answerForAll(route: string, store: MailStore): Answer | undefined {
  switch (route) {
    case 'POST /messages':
      store.clear();
      return { ...text(303, ''), location: '/' };
    case 'GET /api/messages':
      return json(200, store.all().map(summaryAsJson));
    case 'DELETE /api/messages':
      store.clear();
      return json(200, { left: 0 });
    default:
      return undefined;
  }
}

async function answerForOne(
  route: string,
  store: MailStore,
  mail: ReceivedMail,
): Promise<Answer | undefined> {
  switch (route) {
    case 'GET /messages/:id':
      return html(messagePage(mail, 'html'));
    case 'GET /messages/:id/dark':
      return html(messagePage(mail, 'dark'));
    case 'GET /messages/:id/bare':
      return html(messagePage(mail, 'bare'));
    case 'GET /messages/:id/text':
      return html(messagePage(mail, 'text'));
    case 'GET /messages/:id/headers':
      return html(messagePage(mail, 'headers'));
    case 'GET /messages/:id/frame':
      return html(mail.html ?? '', mailPolicy(true));
    case 'GET /messages/:id/framedark':
      return html(inDarkMode(mail.html ?? ''), mailPolicy(true));
    case 'GET /messages/:id/framebare':
      return html(mail.html ?? '', mailPolicy(false));
    case 'GET /messages/:id/raw':
      return text(200, mail.raw);
    case 'POST /messages/:id/unsubscribe':
      return html(oneClickPage(mail, await pressOneClick(mail)));
    case 'GET /api/messages/:id':
      return json(200, mailAsJson(mail));
    case 'DELETE /api/messages/:id':
      return json(200, { removed: store.remove(mail.id) });
    case 'POST /api/messages/:id/unsubscribe':
      return json(200, await pressOneClick(mail));
    default:
      return undefined;
  }
}

/**
 * Other sites' pages may not read mails or press buttons here: a foreign Host means a name that was bent
 * to point at this machine, a foreign origin means another page's form.
 */
function isForUs(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') return false;
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.origin;
  return origin === undefined || origin === `http://${request.headers.host ?? ''}`;
}

async function styleSheet(): Promise<Answer> {
  const body = await readFile(join(projectRoot(), 'dev/mailbox/mailbox.css'), 'utf8');
  return { status: 200, type: 'text/css', body };
}

const html = (body: string, policy = PAGE_POLICY): Answer => ({
  status: 200,
  type: 'text/html',
  body,
  policy,
});
const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});
const text = (status: number, body: string): Answer => ({ status, type: 'text/plain', body });

function send(response: ServerResponse, { status, type, body, policy, location }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy ?? "default-src 'none'; sandbox",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(location === undefined ? {} : { location }),
  });
  response.end(body);
}
