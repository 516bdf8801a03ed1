import { createHmac, type BinaryLike } from 'node:crypto';
import { DateTime } from 'luxon';
import { pushWordsFor, type PushWordsInput } from './push-words.js';
import type { Milestone } from './word-catalogue.js';

/** What a push is made of. None of it is personal but the link, which is the recipient's own. */
export interface PushMessageInput extends PushWordsInput {
  /** The tracking page of this ContactRef, with its token; a tap opens it. */
  pageUrl: string;
  shipmentId: string;
  subscriptionId: string;
  /** Keeps topics unguessable: a push service sees them. */
  topicKey: BinaryLike;
}

/** What the service worker of the page is given, as JSON. */
export interface PushPayload {
  title: string;
  body: string;
  lang: string;
  /** The newest notification of a tag replaces the shown one. */
  tag: string;
  /** Whether the replacing one sounds again. */
  renotify: boolean;
  url: string;
}

/** How a push service is to treat it (RFC 8030). */
export interface PushDelivery {
  urgency: 'low' | 'normal' | 'high';
  /** For how long it is worth delivering. */
  ttlSeconds: number;
}
/** After it a push of this milestone is no longer true; undefined where none that waits becomes untrue. */
export function trueUntil({
  milestone,
  occurredAt,
}: Pick<PushMessageInput, 'milestone' | 'occurredAt'>): Date | undefined {
  if (milestone !== 'out_for_delivery') return undefined;
  return DateTime.fromJSDate(occurredAt, { zone: ZONE }).endOf('day').toJSDate();
}

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
/** The zone of the delivery address: the Netherlands and Belgium share it. */
const ZONE = 'Europe/Amsterdam';
/** A topic has at most 32 characters of base64url: 24 bytes. */
const TOPIC_LENGTH = 32;

/** These call for an act, or are what one waits for; the others take an older one's place in silence. */
const RENOTIFY = new Set<Milestone>([
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_pickup',
  'delivered',
]);

/**
 * One push, ready to be handed off. It is worth delivering only while it is true: a push service that cannot
 * reach the browser in time drops it.
 */
export function pushMessage(
  input: PushMessageInput,
): PushDelivery & { payload: string; topic: string } {
  const topic = topicOf(input);
  const payload: PushPayload = {
    ...pushWordsFor(input),
    lang: input.language,
    tag: topic,
    renotify: RENOTIFY.has(input.milestone),
    url: input.pageUrl,
  };
  return { ...deliveryOf(input), payload: JSON.stringify(payload), topic };
}

/** One for each shipment and browser; two browsers of one person have nothing in common for the service. */
function topicOf({ topicKey, shipmentId, subscriptionId }: PushMessageInput): string {
  return createHmac('sha256', topicKey)
    .update(`seintje push topic v1\0${shipmentId}\0${subscriptionId}`)
    .digest('base64url')
    .slice(0, TOPIC_LENGTH);
}

function deliveryOf(input: PushMessageInput): PushDelivery {
  const { milestone, now } = input;
  switch (milestone) {
    case 'out_for_delivery': {
      const end = trueUntil(input) ?? now;
      const secondsLeft = Math.floor((end.getTime() - now.getTime()) / 1_000);
      // 0 is allowed: to a browser that listens right now, or to none.
      return { urgency: 'high', ttlSeconds: Math.max(0, secondsLeft) };
    }
    case 'delivery_attempted':
    case 'ready_for_pickup':
      return { urgency: 'high', ttlSeconds: DAY_S };
    case 'delivered':
    case 'returned':
    case 'in_transit':
      return { urgency: 'normal', ttlSeconds: DAY_S };
    case 'announced':
    case 'accepted':
      return { urgency: 'low', ttlSeconds: 4 * HOUR_S };
  }
}
