import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { BrowserConnections } from './browser-connections.js';
import { PushCheck, type CheckedPush } from './check-push.js';
import { MadeUpSubscriber } from './made-up-subscriber.js';
import { giveAnswer, type ScriptedAnswer } from './scripted-answer.js';
import type { Subscription } from './subscription.js';

/** Where the service listens. Port 0 or nothing: the system chooses. */
export interface PushServiceOptions {
  port?: number;
  /** PEM. With it the service speaks https; a real Firefox needs http. */
  certificate?: { key: string; cert: string };
  watcher?: PushWatcher;
}

/** Looks on at what the service is given, for who writes a record of it. */
export interface PushWatcher {
  /** A good push was read in full. What it returns is done unless its subscription has a script of its own. */
  arrived(push: ReceivedPush): ScriptedAnswer | undefined;
  /** The service took it. */
  taken(push: ReceivedPush): void;
  /** Answered 410. */
  gone(subscriptionId: string): void;
}

/** One push as it arrived and was found good. */
export interface ReceivedPush extends CheckedPush {
  subscriptionId: string;
  /** The message, decrypted now. @throws {Error} when a real browser has the keys. */
  text(): string;
}

/** A running push service of our own: nothing leaves this machine. */
export interface DevPushService {
  /** For PUSH_DEV_ORIGIN. */
  readonly origin: string;
  /** For the preference `dom.push.serverURL` of Firefox. */
  readonly websocketUrl: string;
  /** A made-up browser; with a key, only that sender may push to it. */
  subscriber(applicationServerKey?: Buffer): MadeUpSubscriber;
  /** Ends a subscription, as a browser does whose owner says no: its endpoint answers 410. */
  drop(subscriptionId: string): void;
  /** Every push that was as it should be, also those answered otherwise by script; oldest first. */
  received(): readonly ReceivedPush[];
  /** Why pushes were not as they should be, oldest first. */
  faults(): readonly string[];
  /** Connections accepted since the start. */
  connections(): number;
  stop(): Promise<void>;
}

/** Bodies beyond this are not even read. */
const READ_BYTES_MAX = 64 * 1_024;

/** Starts an RFC 8030 push service on loopback, for made-up browsers and for real Firefoxes. */
export async function startPushService(options: PushServiceOptions = {}): Promise<DevPushService> {
  const { certificate } = options;
  const server = certificate === undefined ? createServer() : createTlsServer(certificate);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return new PushService(server, host, certificate !== undefined, options.watcher);
}

class PushService implements DevPushService {
  readonly origin: string;
  readonly websocketUrl: string;
  private readonly subscriptions = new Map<string, Subscription>();
  private readonly pushes: ReceivedPush[] = [];
  private readonly faultsSeen: string[] = [];
  private readonly check: PushCheck;
  private readonly browsers: BrowserConnections;
  private accepted = 0;

  constructor(
    private readonly server: Server,
    host: string,
    isTls: boolean,
    private readonly watcher: PushWatcher | undefined,
  ) {
    this.origin = `${isTls ? 'https' : 'http'}://${host}`;
    this.websocketUrl = `${isTls ? 'wss' : 'ws'}://${host}/`;
    this.check = new PushCheck(this.origin);
    this.browsers = new BrowserConnections(server, {
      add: (subscription) => this.subscriptions.set(subscription.id, subscription),
      remove: (id) => this.subscriptions.delete(id),
      endpointOf: (id) => this.endpointOf(id),
    });
    server.on('connection', () => (this.accepted += 1));
    server.on('request', (request, response) => {
      void this.answer(request, response);
    });
  }

  subscriber(applicationServerKey?: Buffer): MadeUpSubscriber {
    const id = randomUUID();
    const key = applicationServerKey?.toString('base64url');
    const subscriber = new MadeUpSubscriber(id, this.endpointOf(id), key);
    this.subscriptions.set(id, subscriber);
    return subscriber;
  }

  drop(subscriptionId: string): void {
    this.subscriptions.delete(subscriptionId);
  }

  received(): readonly ReceivedPush[] {
    return this.pushes;
  }

  faults(): readonly string[] {
    return this.faultsSeen;
  }

  connections(): number {
    return this.accepted;
  }

  async stop(): Promise<void> {
    this.browsers.close();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private endpointOf(id: string): string {
    return `${this.origin}/wpush/${id}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (body === undefined) {
      response.destroy();
      return;
    }
    const id = request.url?.replace('/wpush/', '') ?? '';
    const subscription = this.subscriptions.get(id);
    if (request.method !== 'POST' || subscription === undefined) {
      this.watcher?.gone(id);
      this.refuse(response, 410, 'no such subscription');
      return;
    }
    const push = this.check.check(request, body, new Date());
    if ('status' in push) {
      this.refuse(response, push.status, push.text);
      return;
    }
    const { applicationServerKey } = subscription;
    if (applicationServerKey !== undefined && applicationServerKey !== push.vapid.key) {
      this.refuse(response, 400, 'VapidPkHashMismatch');
      return;
    }
    const received: ReceivedPush = {
      ...push,
      subscriptionId: subscription.id,
      text: () => subscription.decrypt(push),
    };
    this.pushes.push(received);
    const watched = this.watcher?.arrived(received);
    const take = () => {
      this.take(subscription, push, response);
      this.watcher?.taken(received);
    };
    const scripted = subscription.script.shift() ?? watched;
    if (scripted === undefined) take();
    else giveAnswer(scripted, response, take);
  }

  private take(subscription: Subscription, push: CheckedPush, response: ServerResponse): void {
    const version = randomUUID();
    subscription.waiting.put({ version, takenAtMs: Date.now(), push });
    subscription.deliver();
    response
      .writeHead(201, { location: `${this.origin}/m/${version}`, ttl: String(push.ttlSeconds) })
      .end();
  }

  private refuse(response: ServerResponse, status: number, text: string): void {
    this.faultsSeen.push(`${String(status)} ${text}`);
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
  }
}

/** Undefined when it is too long or broke off. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request) {
      size += (piece as Buffer).length;
      if (size > READ_BYTES_MAX) return undefined;
      pieces.push(piece as Buffer);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(pieces);
}
