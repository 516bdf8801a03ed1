import { failpoint, type Clock } from '@app/platform';
import type {
  DeliveredHow,
  Language,
  Milestone,
  RenderEta,
  ShipmentKind,
} from '@app/notifications';
import type { PushKeys, OpenedSubscription, SubscriptionOpener } from '@app/vault';
import type { OutgoingPush, PushSender } from './channels/push-sender.js';
import type { SendOutcome } from './channels/send-outcome.js';
import { etaOf } from './eta-of-use.js';
import type { OpenedUse } from './open-group.js';
import { settlePushes } from './settle-pushes.js';
import type { HandedOff } from './settled.js';

/** What a push says, and how long and how urgently it is worth saying. */
export type PushMessage = Pick<OutgoingPush, 'payload' | 'topic' | 'urgency' | 'ttlSeconds'>;

/** What a push may tell: nothing of a person but their shipment's status, and the signed link to its page. */
export interface PushMessageInput {
  milestone: Milestone;
  language: Language;
  kind: ShipmentKind;
  webshopName: string;
  occurredAt: Date;
  deliveredHow: DeliveredHow | undefined;
  eta: RenderEta | undefined;
  pageUrl: string;
  shipmentId: string;
  subscriptionId: string;
  topicKey: Buffer;
  now: Date;
}

/** The signed link to the page of a shipment, for who got the push. */
export interface PageLinkMaker {
  url(place: { webshopId: string; contactRef: string }): string;
}

/**
 * The last station of a push: unwrap, decrypt, say it, hand it to every browser of the ContactRef at once.
 * The subscriptions exist here and at the push services, nowhere else, and only after the open's own commit.
 */
export class PushHandOff {
  constructor(
    private readonly opener: SubscriptionOpener,
    private readonly pushKeys: PushKeys,
    private readonly sender: PushSender,
    private readonly message: (input: PushMessageInput) => PushMessage,
    private readonly links: PageLinkMaker,
    private readonly topicKey: Buffer,
    private readonly clock: Clock,
    private readonly stopping: AbortSignal,
  ) {}

  async handOff(use: OpenedUse, beginBeforeMs: number): Promise<HandedOff> {
    if (use.push === null) return { kind: 'refused', reason: 'contact_unusable' };
    let subscriptions: OpenedSubscription[];
    try {
      subscriptions = this.opener.open(use.push);
    } catch {
      // A swapped or damaged row. The cipher's own error says nothing that would help to mend it.
      return { kind: 'refused', reason: 'contact_unusable' };
    }
    failpoint('push.begun');
    const pushed = await Promise.all(
      subscriptions.map(async (one) => ({
        subscriptionId: one.subscriptionId,
        outcome: await this.pushTo(one, use, beginBeforeMs),
      })),
    );
    return settlePushes(pushed);
  }

  private async pushTo(
    { subscriptionId, pushKeyId, subscription }: OpenedSubscription,
    use: OpenedUse,
    beginBeforeMs: number,
  ): Promise<SendOutcome> {
    if (subscription === null) return { kind: 'refused', reason: 'contact_unusable' };
    let message: PushMessage;
    try {
      message = this.messageOf(use, subscriptionId);
    } catch {
      return { kind: 'refused', reason: 'template_fault' };
    }
    let vapid: Awaited<ReturnType<PushKeys['get']>>;
    try {
      vapid = await this.pushKeys.get(use.webshopId, pushKeyId);
    } catch {
      // The database is away, or the key is another vault's: surely nothing was sent.
      return { kind: 'tryAgain', reason: 'unexpected' };
    }
    return this.sender.send(
      { subscriptionId, subscription, vapid, ...message, beginBeforeMs },
      this.stopping,
    );
  }

  private messageOf(use: OpenedUse, subscriptionId: string): PushMessage {
    const { message, webshopId, contactRef, shipmentId } = use;
    return this.message({
      // Checked by the database's own types: an enum, and checks on kind and language.
      milestone: message.milestone as PushMessageInput['milestone'],
      language: message.language as PushMessageInput['language'],
      kind: message.kind as PushMessageInput['kind'],
      webshopName: message.webshopName,
      occurredAt: message.occurredAt,
      deliveredHow: (message.deliveredHow ?? undefined) as PushMessageInput['deliveredHow'],
      eta: etaOf(message),
      pageUrl: this.links.url({ webshopId, contactRef }),
      shipmentId,
      subscriptionId,
      topicKey: this.topicKey,
      now: this.clock.now(),
    });
  }
}
