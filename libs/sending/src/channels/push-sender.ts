import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import webpush from 'web-push';
import type { Clock } from '@app/platform';
import type { Personal } from '@app/privacy';
import {
  guardedLookup,
  PrivateNetworkError,
  readPushEndpoint,
  systemResolve,
  type Resolve,
} from '@app/push-endpoints';
import { ChannelSlots } from '../channel-slots.js';
import { outcomeOf, type PushAnswer } from './push-answers.js';
import { exchange, type Exchange } from './push-exchange.js';
import type { PushSettings } from './push-settings.js';
import type { SendOutcome } from './send-outcome.js';
import { VapidHeaders, type VapidKeys } from './vapid-headers.js';

/** What every message is filled up to: equal sizes tell a push service nothing of the status. */
const PADDED_BYTES = 1_024;
/**
 * Shorter than push services keep silent connections, so that one is seldom closed under our hands; and short, as
 * Node keeps the endpoint of a connection's first request with it (the canary sweep found it).
 */
const IDLE_CONNECTION_MS = 3_000;
/** How long pushes under way may finish when the process stops, in ms. */
const CLOSE_GRACE_MS = 10_000;
/** Node's own default: what others may add to a signal before it looks like a leak. */
const LISTENERS_BESIDE_PUSHES = 10;

/** One message to one browser, with all that its hand-off needs. */
export interface OutgoingPush {
  subscriptionId: string;
  /** Endpoint and keys of one browser, as PushSubscription.toJSON() gives them. */
  subscription: { endpoint: Personal<string>; p256dh: Personal<string>; auth: Personal<string> };
  vapid: VapidKeys;
  /** JSON of at most 1,024 bytes. */
  payload: string;
  /** 32 characters of base64url: replaces an undelivered message with the same one. */
  topic: string;
  urgency: 'low' | 'normal' | 'high';
  ttlSeconds: number;
  /** `Clock.monotonicMs()` after which this may no longer be written, as for a mail. */
  beginBeforeMs: number;
}

/**
 * Hands pushes to browsers' push services (RFC 8030, 8291, 8292) over connections that stay open. Nothing
 * it returns, throws or logs holds an endpoint: whoever knows one may write to that browser's push service.
 */
export class PushSender {
  private readonly slots: ChannelSlots;
  private readonly vapid: VapidHeaders;
  private readonly agent: HttpsAgent;
  private readonly devAgent: HttpAgent;
  private readonly inFlight = new Set<Promise<SendOutcome>>();
  private isClosed = false;
  private isCut = false;

  /** @param resolve asked for every new connection but those to the origin of development. */
  constructor(
    private readonly settings: PushSettings,
    private readonly clock: Pick<Clock, 'now' | 'monotonicMs'>,
    resolve: Resolve = systemResolve,
  ) {
    this.slots = new ChannelSlots(settings.slots);
    this.vapid = new VapidHeaders(settings.subject, clock);
    const kept = { keepAlive: true, maxSockets: settings.slots, timeout: IDLE_CONNECTION_MS };
    this.agent = new HttpsAgent({ ...kept, lookup: guardedLookup(resolve) });
    const { devOrigin } = settings.endpoints;
    this.devAgent = devOrigin?.startsWith('https:')
      ? new HttpsAgent({ ...kept, ca: settings.devCertificate })
      : new HttpAgent(kept);
  }

  /**
   * Hands one push off and says what came of it; expected failures are values. Waits while all slots are
   * taken. An abort before it is written is `tryAgain`, later it is `uncertain`.
   */
  async send(push: OutgoingPush, stopping: AbortSignal): Promise<SendOutcome> {
    if (this.isClosed) return { kind: 'tryAgain', reason: 'stopped' };
    setMaxListeners(LISTENERS_BESIDE_PUSHES + this.settings.slots, stopping);
    const sending = this.inASlot(push, stopping);
    this.inFlight.add(sending);
    try {
      return await sending;
    } finally {
      this.inFlight.delete(sending);
    }
  }

  /** Takes no more pushes, lets those under way finish for at most `graceMs`, then cuts the connections. */
  async close(graceMs = CLOSE_GRACE_MS): Promise<void> {
    this.isClosed = true;
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([Promise.allSettled(this.inFlight), grace]);
    clearTimeout(timer);
    this.isCut = true;
    this.agent.destroy();
    this.devAgent.destroy();
    await Promise.allSettled(this.inFlight);
  }

  private async inASlot(push: OutgoingPush, stopping: AbortSignal): Promise<SendOutcome> {
    await this.slots.reserve(1);
    try {
      if (this.isCut) return { kind: 'tryAgain', reason: 'stopped' };
      return await this.handOff(push, stopping);
    } finally {
      this.slots.release(1);
    }
  }

  private async handOff(push: OutgoingPush, stopping: AbortSignal): Promise<SendOutcome> {
    // Before a connection, too: one that hangs would keep the slot for its whole time, for nothing.
    if (this.clock.monotonicMs() > push.beginBeforeMs) {
      return { kind: 'tryAgain', reason: 'not_begun' };
    }
    const read = readPushEndpoint(push.subscription.endpoint.reveal(), this.settings.endpoints);
    if (read.kind === 'refused') return { kind: 'refused', reason: 'endpoint_refused' };
    if (Buffer.byteLength(push.payload) > PADDED_BYTES) {
      return { kind: 'refused', reason: 'push_too_large' };
    }
    const { url, isDev } = read;
    const message = this.messageFor(push, url.origin);
    if (message === undefined) return { kind: 'refused', reason: 'contact_unusable' };
    const timing = { timeoutMs: this.settings.timeoutMs, beginBeforeMs: push.beginBeforeMs };
    const agent = isDev ? this.devAgent : this.agent;
    const done = await exchange({ url, agent, ...message, ...timing }, this.clock, stopping);
    if (done.kind !== 'answered') return withoutAnswer(done);
    const outcome = outcomeOf(done.answer, providerIdOf(done.answer, push), this.clock.now());
    if (outcome.kind === 'tryAgain' && outcome.reason === 'push_key_refused') {
      this.vapid.forget(push.vapid, url.origin);
    }
    return outcome;
  }

  /** Headers and encrypted body; undefined when the browser's keys are no keys. */
  private messageFor(
    push: OutgoingPush,
    origin: string,
  ): { headers: Record<string, string | number>; body: Buffer } | undefined {
    const keys = {
      p256dh: push.subscription.p256dh.reveal(),
      auth: push.subscription.auth.reveal(),
    };
    const details = {
      TTL: push.ttlSeconds,
      urgency: push.urgency,
      topic: push.topic,
      headers: { Authorization: this.vapid.headerFor(push.vapid, origin) },
      contentEncoding: 'aes128gcm',
    } as const;
    try {
      // The library never learns the endpoint: it would sign for it, and warn and throw with it.
      const { headers, body } = webpush.generateRequestDetails(
        { endpoint: 'https://push.invalid/', keys },
        padded(push.payload),
        details,
      );
      return { headers, body };
    } catch {
      return undefined;
    }
  }
}

/** JSON ends where it ends: spaces behind it change nothing for who reads it. */
function padded(payload: string): Buffer {
  const text = Buffer.from(payload);
  return Buffer.concat([text, Buffer.alloc(PADDED_BYTES - text.length, ' ')]);
}

/** A digest of what the service calls the message: comparable with its log, and no capability. */
function providerIdOf(answer: PushAnswer, push: OutgoingPush): string {
  if (answer.location === undefined) return push.subscriptionId;
  return createHash('sha256').update(answer.location).digest('base64url').slice(0, 22);
}

function withoutAnswer(exchange: Exclude<Exchange, { kind: 'answered' }>): SendOutcome {
  if (exchange.kind === 'unanswered') return { kind: 'uncertain', reason: 'push_no_answer' };
  switch (exchange.why) {
    case 'late':
      return { kind: 'tryAgain', reason: 'not_begun' };
    case 'stopped':
      return { kind: 'tryAgain', reason: 'stopped' };
    case 'timeout':
      return { kind: 'tryAgain', reason: 'push_service_unreachable', afterMs: 30_000 };
    case 'failed':
      // Ends this message, not the subscription: a name may point inward by somebody's mistake.
      return exchange.error instanceof PrivateNetworkError
        ? { kind: 'refused', reason: 'endpoint_refused' }
        : { kind: 'tryAgain', reason: 'push_service_unreachable', afterMs: 30_000 };
  }
}
