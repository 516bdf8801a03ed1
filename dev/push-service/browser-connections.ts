import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ScriptedAnswer } from './scripted-answer.js';
import type { Subscription } from './subscription.js';
import { WaitingMessages } from './waiting-messages.js';

/** What Firefox says (autopush protocol); names of fields are Mozilla's. */
type FromBrowser =
  | { messageType: 'hello'; uaid?: string }
  | { messageType: 'register'; channelID: string; key?: string }
  | { messageType: 'unregister'; channelID: string }
  | { messageType: 'ack'; updates: { channelID: string; version: string }[] }
  | { messageType: 'nack' | 'broadcast_subscribe' | 'ping' };

interface BrowserSubscription extends Subscription {
  readonly channelId: string;
  /** The browser it belongs to, over all its connections. */
  readonly browserId: string;
}

/** Where subscriptions of browsers are entered and taken out again. */
export interface SubscriptionRegister {
  add(subscription: Subscription): void;
  remove(id: string): void;
  endpointOf(id: string): string;
}

/** Real Firefoxes, each with an open websocket, as Mozilla's own push service has them. */
export class BrowserConnections {
  private readonly sockets: WebSocketServer;
  private readonly open = new Map<string, WebSocket>();
  private readonly subscriptions = new Map<string, BrowserSubscription>();

  constructor(
    server: Server,
    private readonly register: SubscriptionRegister,
  ) {
    this.sockets = new WebSocketServer({ server, maxPayload: 64 * 1_024 });
    this.sockets.on('connection', (socket) => {
      this.converse(socket);
    });
  }

  close(): void {
    for (const socket of this.sockets.clients) socket.terminate();
    this.sockets.close();
  }

  private converse(socket: WebSocket): void {
    let browserId = '';
    const say = (message: object) => {
      socket.send(JSON.stringify(message));
    };
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.open.get(browserId) === socket) this.open.delete(browserId);
    });
    socket.on('message', (data) => {
      const text = (data as Buffer).toString('utf8');
      // An empty object is a ping, and its answer.
      if (text === '{}') {
        socket.send('{}');
        return;
      }
      const said = JSON.parse(text) as FromBrowser;
      switch (said.messageType) {
        case 'hello':
          browserId = this.knows(said.uaid) ? said.uaid : randomBytes(16).toString('hex');
          this.open.set(browserId, socket);
          say({
            messageType: 'hello',
            uaid: browserId,
            status: 200,
            use_webpush: true,
            broadcasts: {},
          });
          for (const it of this.subscriptions.values())
            if (it.browserId === browserId) it.deliver();
          return;
        case 'register':
          say({
            messageType: 'register',
            channelID: said.channelID,
            status: 200,
            pushEndpoint: this.subscribe(browserId, said.channelID, said.key),
          });
          return;
        case 'unregister':
          this.unsubscribe(said.channelID);
          say({ messageType: 'unregister', channelID: said.channelID, status: 200 });
          return;
        case 'ack':
          for (const { channelID, version } of said.updates) {
            this.subscriptions.get(channelID)?.waiting.remove(version);
          }
          return;
        case 'nack':
        case 'broadcast_subscribe':
        case 'ping':
          return;
      }
    });
  }

  /** A browser whose subscriptions are gone with an earlier start of this service must begin anew. */
  private knows(browserId: string | undefined): browserId is string {
    return [...this.subscriptions.values()].some((it) => it.browserId === browserId);
  }

  private subscribe(browserId: string, channelId: string, key: string | undefined): string {
    const waiting = new WaitingMessages();
    const script: ScriptedAnswer[] = [];
    const subscription: BrowserSubscription = {
      id: randomUUID(),
      channelId,
      browserId,
      applicationServerKey: key?.replace(/=+$/, ''),
      waiting,
      script,
      deliver: () => {
        const socket = this.open.get(browserId);
        for (const { version, push } of waiting.due(Date.now())) {
          socket?.send(
            JSON.stringify({
              messageType: 'notification',
              channelID: channelId,
              version,
              ttl: push.ttlSeconds,
              data: push.body.toString('base64url'),
              headers: { encoding: 'aes128gcm' },
            }),
          );
        }
      },
      decrypt: () => {
        throw new Error('Only the browser has the keys to this message.');
      },
    };
    this.subscriptions.set(channelId, subscription);
    this.register.add(subscription);
    return this.register.endpointOf(subscription.id);
  }

  private unsubscribe(channelId: string): void {
    const subscription = this.subscriptions.get(channelId);
    if (subscription === undefined) return;
    this.subscriptions.delete(channelId);
    this.register.remove(subscription.id);
  }
}
