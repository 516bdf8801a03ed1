import { CHANNEL } from '@app/privacy';
import type { SlowPushService } from './ground/slow-push-service.js';
import { openedBefore } from './checks/opened-before.js';
import { grouped } from './checks/finding.js';
import type { RecordedUse, RunRecord, StoredNotification } from './record.js';
import type { Recipients } from './workload/recipients.js';
import type { ShopDesk } from './workload/shop-desk.js';

/** What is known of a run's pushes from outside, and what they could have been made from. */
export interface PushSources {
  push: Pick<SlowPushService, 'seen' | 'goneAnswers'>;
  desk: Pick<ShopDesk, 'registered'>;
  recipients: Pick<Recipients, 'browsers'>;
  notifications: readonly StoredNotification[];
  uses: readonly RecordedUse[];
}

/** The Dutch titles of pushes about a parcel, written down here once more: a check shares no words with the code. */
const TITLES: readonly (readonly [title: RegExp, milestone: string])[] = [
  [/^De bezorger is onderweg$/, 'out_for_delivery'],
  [/^Bezorgen lukte niet$/, 'delivery_attempted'],
  [/ ligt klaar$/, 'ready_for_pickup'],
  [/ is bezorgd$/, 'delivered'],
  [/ is terug$/, 'returned'],
];

interface Payload {
  title: string;
  tag: string;
  url: string;
}

/** Reads what the push service took, and finds which notification each push tells. */
export function gatherPushes(sources: PushSources): Pick<RunRecord, 'pushes' | 'browsers'> {
  const { desk, recipients, notifications, uses } = sources;
  const { seen, goneAnswers } = sources.push;
  const ownerOf = new Map(recipients.browsers.map((it) => [it.browserId, it.contactRef]));
  const pageOf = new Map(desk.registered.map(({ contactRef, page }) => [contactRef, page]));
  const told = grouped(
    notifications.filter(({ channel }) => channel === CHANNEL.push),
    ({ contactRef, milestone }) => `${contactRef} ${milestone}`,
  );
  const usesOf = grouped(uses, ({ notificationId }) => notificationId);
  const pushes = seen
    .filter(({ isTaken }) => isTaken)
    .map(({ push, arrivedAt }) => {
      const { title, tag, url } = JSON.parse(push.text()) as Payload;
      const contactRef = ownerOf.get(push.subscriptionId) ?? 'nobody';
      const milestone = TITLES.find(([title_]) => title_.test(title))?.[1] ?? `"${title}"`;
      // A milestone may come twice, after a correction; then it is the one that was opened last.
      const latest = (told.get(`${contactRef} ${milestone}`) ?? [])
        .map(({ notificationId }) => ({
          notificationId,
          use: openedBefore(usesOf.get(notificationId) ?? [], arrivedAt)[0],
        }))
        .sort((a, b) => (b.use?.openCommittedAt ?? 0) - (a.use?.openCommittedAt ?? 0))[0];
      return {
        browserId: push.subscriptionId,
        notificationId: latest?.notificationId ?? `none: ${contactRef} ${milestone}`,
        takenAt: arrivedAt,
        topic: push.topic ?? '',
        tag,
        opensOwnPage: url === pageOf.get(contactRef),
      };
    });
  const answersOf = grouped(goneAnswers, ({ browserId }) => browserId);
  const browsers = recipients.browsers.map(({ browserId, contactRef }) => ({
    browserId,
    contactRef,
    goneAnswers: (answersOf.get(browserId) ?? []).map(({ at }) => at),
  }));
  return { pushes, browsers };
}
