import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pushMessage } from '@app/notifications';
import { Clock } from '@app/platform';
import { Personal } from '@app/privacy';
import { PushSender, type OutgoingPush } from '@app/sending';
import { newKeys } from '../support/push-stage.js';
import { descendantsOf, survivors } from '../support/process-tree.js';
import { installFirefoxIfMissing } from '../../dev/browsers/install-firefox.js';
import { pushPreferences, startFirefox, type RunningFirefox } from '../../dev/browsers/firefox.js';
import {
  startPushService,
  type DevPushService,
} from '../../dev/push-service/start-push-service.js';

// A real browser at the end: it decrypts by its own code, and shows what our service worker could show.

const clock = new Clock();
const vapid = newKeys();

const WORKER = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
const tell = async (about) => fetch('/got', { method: 'POST', body: JSON.stringify(about) });
self.addEventListener('push', (event) => event.waitUntil((async () => {
  const push = event.data.json();
  await self.registration.showNotification(push.title, { body: push.body, tag: push.tag });
  const shown = await self.registration.getNotifications();
  await tell({ title: push.title, tag: push.tag, shown: shown.map(({ title, tag }) => ({ title, tag })) });
})()));`;

const PAGE = `<!doctype html><script type="module">
const tell = (path, about) => fetch(path, { method: 'POST', body: JSON.stringify(about) });
try {
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const asked = () => pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: '${vapid.publicKey.toString('base64url')}',
  });
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // Firefox loses what is asked in the first seconds after its start, without a word.
  let subscription;
  while (!subscription) {
    await pause(2000);
    subscription = await Promise.race([asked(), pause(6000)]);
  }
  await tell('/subscribed', subscription);
} catch (error) {
  await tell('/failed', String(error));
}
</script>`;

interface Seen {
  title: string;
  tag: string;
  shown: { title: string; tag: string }[];
}
interface BrowserSubscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** Serves the page and its service worker, and takes what they report. */
class Stage {
  readonly seen: Seen[] = [];
  failure: string | undefined;
  subscription: BrowserSubscription | undefined;
  private readonly server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString();
      if (request.url === '/subscribed')
        this.subscription = JSON.parse(text) as BrowserSubscription;
      if (request.url === '/got') this.seen.push(JSON.parse(text) as Seen);
      if (request.url === '/failed') this.failure = text;
      const isWorker = request.url === '/sw.js';
      response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
      response.end(isWorker ? WORKER : PAGE);
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${String((this.server.address() as AddressInfo).port)}/`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const stage = new Stage();
let service: DevPushService;
let firefox: RunningFirefox;
let sender: PushSender;

beforeAll(async () => {
  await installFirefoxIfMissing();
  service = await startPushService();
  const preferences = pushPreferences(service.websocketUrl, 'granted');
  firefox = await startFirefox({ url: await stage.start(), preferences });
  sender = new PushSender(
    {
      endpoints: { hosts: [], devOrigin: service.origin },
      slots: 2,
      timeoutMs: 5_000,
      subject: 'mailto:beheer@zool.example.nl',
    },
    clock,
  );
  await until(() => stage.subscription !== undefined || stage.failure !== undefined);
}, 300_000);

afterAll(async () => {
  await firefox.close();
  await sender.close(0);
  stage.stop();
  await service.stop();
});

function send(milestone: 'out_for_delivery' | 'delivered', changes: Partial<OutgoingPush> = {}) {
  const { endpoint, keys } = stage.subscription!;
  const ids = { shipmentId: 's1', subscriptionId: 'b1', topicKey: 'k'.repeat(32) };
  const message = pushMessage({
    milestone,
    language: 'nl',
    kind: 'parcel',
    webshopName: 'Zool',
    occurredAt: clock.now(),
    now: clock.now(),
    pageUrl: 'https://volg.zool.example.nl/t/x',
    ...ids,
  });
  const subscription = {
    endpoint: Personal.of(endpoint),
    p256dh: Personal.of(keys.p256dh),
    auth: Personal.of(keys.auth),
  };
  const beginBeforeMs = clock.monotonicMs() + 5_000;
  return sender.send(
    { ...ids, ...message, subscription, vapid, beginBeforeMs, ...changes },
    new AbortController().signal,
  );
}

describe('a real Firefox', () => {
  it('subscribes, shows a push, and shows the next of the same parcel in its place', async () => {
    expect(stage.failure).toBeUndefined();
    expect(stage.subscription?.endpoint).toContain(service.origin);

    expect(await send('out_for_delivery')).toMatchObject({ kind: 'sent' });
    await until(() => stage.seen.length === 1);
    const [{ tag }] = stage.seen as [Seen];
    expect(stage.seen[0]).toEqual({
      title: 'De bezorger is onderweg',
      tag,
      shown: [{ title: 'De bezorger is onderweg', tag }],
    });

    expect(await send('delivered')).toMatchObject({ kind: 'sent' });
    await until(() => stage.seen.length === 2);
    expect(stage.seen[1]).toEqual({
      title: 'Je pakket is bezorgd',
      tag,
      shown: [{ title: 'Je pakket is bezorgd', tag }],
    });
    expect(service.faults()).toEqual([]);
  });

  it('is told nothing by somebody who has another key', async () => {
    expect(await send('delivered', { vapid: newKeys('k2') })).toMatchObject({
      kind: 'refused',
      reason: 'subscription_gone',
    });
  });

  it('ends with all of its processes', async () => {
    const processes = [firefox.pid, ...(await descendantsOf(firefox.pid))];
    expect(processes.length).toBeGreaterThan(1);
    await firefox.close();
    expect(firefox.isRunning()).toBe(false);
    expect(await survivors(processes, 5_000)).toEqual([]);
  });

  it('that is missing fails a test, with the remedy', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      await expect(startFirefox({ url: 'about:blank' })).rejects.toThrow('apt-get install');
    } finally {
      process.env['PATH'] = path;
    }
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 800 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(holds()).toBe(true);
}
