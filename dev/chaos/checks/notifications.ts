import { NOTIFICATION_LIFE } from '@app/notifications';
import { CHANNEL } from '@app/privacy';
import type { RunRecord, StoryLine } from '../record.js';
import { grouped, type Finding } from './finding.js';

type Record_ = Pick<RunRecord, 'notifications' | 'story' | 'mails' | 'pushes' | 'left'>;

/** What can still change. A state that the catalogue does not know ends nothing, nor does a report that follows. */
const isFinal = (state: string): boolean =>
  state !== 'reported' &&
  Object.entries(NOTIFICATION_LIFE).some(([name, { then }]) => name === state && then.length === 0);

/** Each planned notification came to an end, the newest was told, and what is said to be sent was taken. */
export function checkNotifications(record: Record_): Finding[] {
  const storyOf = grouped(record.story, ({ notificationId }) => notificationId);
  const taken = new Set(
    [...record.mails, ...record.pushes].map(({ notificationId }) => notificationId),
  );
  const findings: Finding[] = [];
  for (const { notificationId: what } of record.notifications) {
    const states = (storyOf.get(what) ?? []).map(({ state }) => state);
    const ends = states.filter(isFinal);
    if (ends.length === 0) findings.push({ kind: 'notification_without_end', what });
    if (ends.length > 1) findings.push({ kind: 'ended_twice', what });
    // Sent once more after the first doubt; a second one is listed, which ends it.
    if (states.filter((state) => state === 'uncertain').length > 1) {
      findings.push({ kind: 'uncertain_twice', what });
    }
    if (states.includes('sent') && !taken.has(what)) {
      findings.push({ kind: 'sent_but_never_taken', what });
    }
  }
  return [...findings, ...newestNotTold(record, storyOf), ...leftOver(record.left)];
}

/** A notification may give way to a newer one of its channel only; the newest gives way to none. */
function newestNotTold(record: Record_, storyOf: ReadonlyMap<string, StoryLine[]>): Finding[] {
  const ofOneLine = grouped(
    record.notifications,
    ({ contactRef, channel }) => `${contactRef} ${String(channel)}`,
  );
  return [...ofOneLine.values()].flatMap((notifications) => {
    const [newest] = notifications.sort(
      (a, b) =>
        Number(BigInt(b.ord) - BigInt(a.ord)) || (b.notificationId < a.notificationId ? -1 : 1),
    );
    const what = newest?.notificationId ?? '';
    const gaveWay = storyOf.get(what)?.some(({ state }) => state === 'superseded') ?? false;
    return gaveWay ? [{ kind: 'newest_not_told', what } as const] : [];
  });
}

function leftOver(left: RunRecord['left']): Finding[] {
  return Object.entries(left)
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => ({ kind: 'left_over', what: `${name} ${String(count)}` }));
}

/** How many hand-offs were ever uncertain, and of how many notifications that is all there is to say. */
export function uncertainIn(record: Pick<RunRecord, 'story' | 'notifications'>): {
  uncertain: number;
  pushUncertain: number;
  open: number;
} {
  const lines = record.story.filter(({ state }) => state.startsWith('uncertain'));
  const open = [...grouped(record.story, ({ notificationId }) => notificationId).values()].filter(
    (story) =>
      story.some(({ state }) => state === 'uncertain') &&
      !story.some(({ state }) => isFinal(state)),
  );
  const pushes = new Set(
    record.notifications
      .filter(({ channel }) => channel === CHANNEL.push)
      .map(({ notificationId }) => notificationId),
  );
  return {
    uncertain: lines.length,
    pushUncertain: lines.filter(({ notificationId }) => pushes.has(notificationId)).length,
    open: open.length,
  };
}
