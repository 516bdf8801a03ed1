import { CHANNEL } from '@app/privacy';
import type { RunRecord } from '../record.js';
import { grouped, type Finding } from './finding.js';

/** Milestones that pushes tell, written down here once more: a check shares no list with the code. */
const PUSHED: readonly string[] = [
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_pickup',
  'delivered',
  'returned',
];

/** Longer than one statement that plans; who said yes within it before the plan may have come too late for it. */
const PLANS_WITHIN_MS = 5_000;

type Record_ = Pick<
  RunRecord,
  'notifications' | 'choices' | 'pushes' | 'pushAttempts' | 'browsers'
>;

/** What only pushes can do wrong; the rest is checked as for mails. */
export function checkPushes(record: Record_): Finding[] {
  return [
    ...notPlanned(record),
    ...notReplacing(record),
    ...toAnother(record),
    ...neverTaken(record),
    ...usedWhenGone(record),
  ];
}

/** Whoever had said yes by then has a push planned where their mail was planned: in the same transaction. */
function notPlanned({ notifications, choices }: Record_): Finding[] {
  const factOf = ({ contactRef, milestone, cause }: Record_['notifications'][number]): string =>
    `${contactRef} ${milestone} ${cause}`;
  const on = (channel: number): Record_['notifications'] =>
    notifications.filter((it) => it.channel === channel);
  const pushed = new Set(on(CHANNEL.push).map(factOf));
  const choiceOf = new Map(choices.map(({ contactRef, push }) => [contactRef, push]));
  return on(CHANNEL.email)
    .filter((mail) => PUSHED.includes(mail.milestone) && !pushed.has(factOf(mail)))
    .filter(({ contactRef, plannedAt }) => {
      const { takenInAt = null, stoppedAt = null } = choiceOf.get(contactRef) ?? {};
      return (
        takenInAt !== null &&
        takenInAt + PLANS_WITHIN_MS < plannedAt &&
        plannedAt < (stoppedAt ?? Infinity)
      );
    })
    .map((mail) => ({ kind: 'push_not_planned', what: factOf(mail) }));
}

/** All pushes to one browser about its one parcel replace each other: in the push service, and on the screen. */
function notReplacing({ pushes }: Record_): Finding[] {
  return [...grouped(pushes, ({ browserId }) => browserId).values()].flatMap((own) =>
    own
      .filter(({ topic, tag }) => topic === '' || topic !== own[0]?.topic || tag !== own[0].tag)
      .map(({ notificationId: what }) => ({ kind: 'push_not_replacing', what })),
  );
}

/** A push opens the page of the one who asked for it, and of nobody else. */
function toAnother({ pushes }: Record_): Finding[] {
  return pushes
    .filter(({ opensOwnPage }) => !opensOwnPage)
    .map(({ notificationId: what }) => ({ kind: 'push_of_another', what }));
}

/** As many pushes of a notification were taken as were recorded as sent, or more: some confirmations are lost. */
function neverTaken({ pushes, pushAttempts }: Record_): Finding[] {
  const taken = grouped(pushes, ({ notificationId }) => notificationId);
  const sent = pushAttempts.filter(({ outcome }) => outcome === 'sent');
  return [...grouped(sent, ({ notificationId }) => notificationId)]
    .filter(([what, attempts]) => attempts.length > (taken.get(what)?.length ?? 0))
    .map(([what]) => ({ kind: 'sent_but_never_taken', what }));
}

/** A subscription whose end was recorded gets nothing more. A recipient has at most one browser that goes. */
function usedWhenGone({ browsers, pushAttempts }: Record_): Finding[] {
  const recordedAt = new Map(
    pushAttempts
      .filter(({ reason }) => reason === 'subscription_gone')
      .toReversed()
      .map(({ contactRef, committedAt }) => [contactRef, committedAt]),
  );
  return browsers.flatMap(({ browserId: what, contactRef, goneAnswers }) =>
    goneAnswers
      .filter((at) => at > (recordedAt.get(contactRef) ?? Infinity))
      .map(() => ({ kind: 'gone_used_again', what })),
  );
}
