import { failpoint, type Clock } from '@app/platform';
import {
  pushMessage,
  trueUntil,
  type Language,
  type MailBrand,
  type Milestone,
  type PageLinks,
  type ShipmentKind,
} from '@app/notifications';
import type { BrandShelf, ShelvedBrand } from './brand-shelf.js';
import {
  DoesNotOpenError,
  type OpenedSubscription,
  type PushKey,
  type PushKeys,
  type SubscriptionOpener,
} from '@app/vault';
import type { PushSender } from './channels/push-sender.js';
import type { SendOutcome } from './channels/send-outcome.js';
import { etaOf } from './eta-of-use.js';
import type { OpenedUse } from './open-group.js';
import { settlePushes } from './settle-pushes.js';
import type { HandedOff } from './settled.js';

/** What a push is handed off with. */
export interface PushHandOffParts {
  opener: SubscriptionOpener;
  pushKeys: Pick<PushKeys, 'get'>;
  brands: Pick<BrandShelf, 'get'>;
  sender: Pick<PushSender, 'send'>;
  links: PageLinks;
  /** Keeps topics unguessable, and the same from one push of a parcel to the next. */
  topicKey: Buffer;
  clock: Clock;
  /** Aborted when hand-offs under way must end. */
  stopping: AbortSignal;
}

/**
 * The last station of a push: unwrap, decrypt, say it, hand it to every browser of the ContactRef at once.
 * The subscriptions exist here and at the push services, nowhere else, and only after the open's own commit.
 */
export class PushHandOff {
  constructor(private readonly parts: PushHandOffParts) {}

  async handOff(use: OpenedUse, beginBeforeMs: number): Promise<HandedOff> {
    if (use.push === null) return { kind: 'refused', reason: 'contact_unusable' };
    // A try that had to wait may come when nobody is on the road any more: nothing is decrypted for that.
    if (this.isStale(use)) return { kind: 'refused', reason: 'stale' };
    let subscriptions: OpenedSubscription[];
    try {
      subscriptions = await this.parts.opener.open(use.push);
    } catch (error) {
      // A swapped or damaged row is refused for good; a master key that is away comes back.
      if (error instanceof DoesNotOpenError) return { kind: 'refused', reason: 'contact_unusable' };
      return { kind: 'tryAgain', reason: 'unexpected' };
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
    let vapid: PushKey;
    let dressed: ShelvedBrand;
    try {
      vapid = await this.parts.pushKeys.get(use.webshopId, pushKeyId);
      dressed = await this.parts.brands.get(use.webshopId, use.message.brandVersion);
    } catch {
      // The database is away, or the key is another vault's: surely nothing was sent.
      return { kind: 'tryAgain', reason: 'unexpected' };
    }
    let message: ReturnType<typeof pushMessage>;
    try {
      message = this.messageOf(use, subscriptionId, dressed.brand);
    } catch {
      return { kind: 'refused', reason: 'template_fault' };
    }
    const outcome = await this.parts.sender.send(
      { subscriptionId, subscription, vapid, ...message, beginBeforeMs },
      this.parts.stopping,
    );
    // One browser was told, the person's others perhaps not yet.
    if (outcome.kind === 'sent') failpoint('push.accepted');
    return outcome;
  }

  private isStale({ message: { milestone, occurredAt } }: OpenedUse): boolean {
    const end = trueUntil({ milestone: milestone as Milestone, occurredAt });
    return end !== undefined && end < this.parts.clock.now();
  }

  private messageOf(
    use: OpenedUse,
    subscriptionId: string,
    brand: MailBrand,
  ): ReturnType<typeof pushMessage> {
    const { message, webshopId, contactRef, shipmentId } = use;
    return pushMessage({
      // Checked by the database's own types: an enum, and checks on kind and language.
      milestone: message.milestone as Milestone,
      language: message.language as Language,
      kind: message.kind as ShipmentKind,
      webshopName: brand.shortName ?? message.webshopName,
      isDiscreet: brand.isDiscreet,
      occurredAt: message.occurredAt,
      eta: etaOf(message),
      pageUrl: this.parts.links.url({ webshopId, contactRef }),
      shipmentId,
      subscriptionId,
      topicKey: this.parts.topicKey,
      now: this.parts.clock.now(),
    });
  }
}
