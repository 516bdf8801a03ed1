import { Injectable } from '@nestjs/common';
import { readChoices, subscribe } from '@app/consent';
import { ProblemError } from '@app/platform';
import { Personal } from '@app/privacy';
import { checkPushEndpoint } from '@app/push-endpoints';
import { ApiParts } from '../api-parts.js';
import { noticeOf } from '../http/notice-body.js';
import type { SubscribeRequestDto } from './subscribe-body.js';
import { pushKeyOf, pushKeyWith, TrackPages, type Holder, type PushKey } from './track-pages.js';
import type { TrackChoicesDto } from './track-page-view.js';
import { choicesOf } from './track-view.js';

/** Takes in browsers' push subscriptions: checked, sealed, and then as unreadable here as a contact. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly parts: ApiParts,
    private readonly pages: TrackPages,
  ) {}

  /**
   * Subscribes a browser for the recipient of a link, which is their consent to push.
   * @returns the choices as they then stand.
   * @throws ProblemError when the link opens nothing, the person objected, the endpoint leads nowhere that
   *   a push may go, or there are as many as may be.
   */
  async add({
    link,
    subscription,
    publicKey,
    notice,
  }: SubscribeRequestDto): Promise<TrackChoicesDto> {
    const { holder, pushKey } = await this.ask(link, publicKey);
    const { pushEndpoints, ids, sealer } = this.parts;
    // Asks the network, so it comes between the transactions; and after the link, so that only who has one may ask.
    const reason = await checkPushEndpoint(subscription.endpoint, pushEndpoints);
    if (reason !== 'ok') {
      throw new ProblemError('push.endpoint_refused', [
        { field: 'subscription.endpoint', rule: reason },
      ]);
    }
    const subscriptionId = ids.uuidV7();
    const sealed = await sealer.sealSubscription(
      {
        endpoint: Personal.of(subscription.endpoint),
        p256dh: Personal.of(subscription.keys.p256dh),
        auth: Personal.of(subscription.keys.auth),
      },
      { ...holder, subscriptionId },
    );
    return this.pages.withChoices(link, async (tx) => {
      const { pushKeyId } = pushKey;
      const outcome = await subscribe(tx, {
        ...holder,
        subscriptionId,
        pushKeyId,
        sealed,
        notice: noticeOf(notice),
      });
      if (outcome === 'too_many') throw new ProblemError('push.too_many');
      if (outcome === 'unknown') throw new ProblemError('track.not_found');
      const choices = await readChoices(tx, holder.webshopId, holder.contactRef);
      if (choices === undefined) throw new ProblemError('track.not_found');
      return choicesOf(choices);
    });
  }

  private ask(
    link: string,
    publicKey: string | undefined,
  ): Promise<{ holder: Holder; pushKey: PushKey }> {
    return this.pages.withChoices(link, async (tx, holder, { stopped }) => {
      if (stopped === 'objected') throw new ProblemError('choice.objected');
      const newest = await pushKeyOf(tx, holder.webshopId);
      if (newest === undefined) throw new ProblemError('push.not_offered');
      if (publicKey === undefined) return { holder, pushKey: newest };
      const pushKey = await pushKeyWith(tx, holder.webshopId, Buffer.from(publicKey, 'base64url'));
      if (pushKey === undefined) {
        throw new ProblemError('request.invalid', [{ field: 'publicKey', rule: 'ofWebshop' }]);
      }
      return { holder, pushKey };
    });
  }
}
