import { LEAF_KIND } from '@app/verifier';
import { aRunRecord } from '../../../test/support/factories/run-record.js';
import type { RunRecord } from '../record.js';
import type { FindingKind } from './finding.js';
import { judge } from './judge.js';

const found = (doctor: (record: RunRecord) => unknown): FindingKind[] => {
  const record = aRunRecord();
  doctor(record);
  return judge(record).findings.map(({ kind }) => kind);
};

/** An older status of Sanne's, pushed with a use of its own. */
function anOlderPush(record: RunRecord, takenAt: number): void {
  record.notifications.push({ ...record.notifications[2]!, notificationId: 'p1', ord: '1' });
  record.story.push({ notificationId: 'p1', state: 'sent', committedAt: takenAt + 10 });
  record.uses.push({ ...record.uses[3]!, useId: 'u6', notificationId: 'p1' });
  for (const kind of [LEAF_KIND.allowed, LEAF_KIND.outcome]) {
    record.leaves.push({ kind, useId: 'u6' });
  }
  record.pushes.push({ ...record.pushes[0]!, notificationId: 'p1', takenAt });
  record.pushes.sort((a, b) => a.takenAt - b.takenAt);
}

describe('the judge of the pushes of a run', () => {
  const doctored: [string, FindingKind, (record: RunRecord) => unknown][] = [
    ['a push without end', 'notification_without_end', (it) => it.story.pop()],
    ['a push that was sent and never taken', 'sent_but_never_taken', (it) => it.pushes.splice(0)],
    [
      'more browsers recorded as told than were',
      'sent_but_never_taken',
      (it) => it.pushAttempts.push({ ...it.pushAttempts[0]! }, { ...it.pushAttempts[0]! }),
    ],
    ['a mail planned without its push', 'push_not_planned', (it) => it.notifications.splice(2, 1)],
    ['the newest push giving way', 'newest_not_told', (it) => (it.story[4]!.state = 'superseded')],
    [
      'an older status after a newer one',
      'order_violation',
      (it) => {
        anOlderPush(it, 6_200);
      },
    ],
    ['a push without use', 'send_without_leaf', (it) => it.uses.splice(3, 1)],
    ['a push without leaf', 'send_without_leaf', (it) => it.leaves.splice(6, 1)],
    ['a push before its open', 'send_without_leaf', (it) => (it.uses[3]!.openCommittedAt = 2_160)],
    ['a third copy on two uses', 'send_without_leaf', (it) => it.pushes.push({ ...it.pushes[1]! })],
    [
      'a push to who never asked',
      'send_without_consent',
      (it) => (it.choices[0]!.push.askedAt = null),
    ],
    [
      'a push opened before it was asked for',
      'send_without_consent',
      (it) => (it.choices[0]!.push.askedAt = 2_120),
    ],
    [
      'a push opened after push was withdrawn',
      'send_without_consent',
      (it) => (it.choices[0]!.push.stoppedAt = 6_105),
    ],
    [
      'a repeat after its confirmation',
      'repeat_after_confirmation',
      (it) => (it.story[4]!.committedAt = 6_000),
    ],
    ['a repeat of another topic', 'push_not_replacing', (it) => (it.pushes[1]!.topic = 'other')],
    ['a repeat of another tag', 'push_not_replacing', (it) => (it.pushes[1]!.tag = 'other')],
    [
      'no topic',
      'push_not_replacing',
      (it) => {
        for (const push of it.pushes) push.topic = '';
      },
    ],
    [
      "a push that opens somebody else's page",
      'push_of_another',
      (it) => (it.pushes[1]!.opensOwnPage = false),
    ],
    [
      'a browser used after its end was recorded',
      'gone_used_again',
      (it) => it.browsers[1]!.goneAnswers.push(6_301),
    ],
  ];

  it.each(doctored)('goes red for %s', (_, kind, doctor) => {
    expect(found(doctor)).toContain(kind);
  });

  it('counts repeats of pushes apart, and those of one death by notification', () => {
    const record = aRunRecord();
    // Her tablet was told before the worker died, and is told again with the phone.
    for (const { takenAt } of [...record.pushes]) {
      record.pushes.push({ ...record.pushes[0]!, takenAt, browserId: 'tablet' });
    }
    expect(judge(record)).toMatchObject({ repeats: 1, pushRepeats: 2, pushRepeatsPerKillMax: 1 });
  });

  it('lets a push come while the mail says something newer, and the other way round', () => {
    expect(found((it) => (it.notifications[2]!.ord = '1'))).toEqual([]);
    expect(found((it) => (it.notifications[2]!.ord = '9'))).toEqual([]);
  });

  it('finds nothing wrong with an older push before a newer one', () => {
    expect(
      found((it) => {
        anOlderPush(it, 2_140);
      }),
    ).toEqual([]);
  });

  it('lets a push finish that was opened before push was withdrawn', () => {
    expect(found((it) => (it.choices[0]!.push.stoppedAt = 6_111))).toEqual([]);
  });

  it('goes by the choice of the channel: who withdraws mails still gets pushes', () => {
    const record = aRunRecord();
    record.choices[0]!.stoppedAt = 1;
    expect(judge(record).findings.map(({ what }) => what)).not.toContain('p2');
  });

  it('asks for no push plan of who said yes too late, or had stopped', () => {
    const without = (change: (push: RunRecord['choices'][number]['push']) => void): FindingKind[] =>
      found((it) => {
        const copy = aRunRecord();
        Object.assign(it, copy, { notifications: copy.notifications.slice(0, 2) });
        change(it.choices[0]!.push);
      }).filter((kind) => kind === 'push_not_planned');
    expect(without((push) => (push.takenInAt = 2_000))).toEqual([]);
    expect(without((push) => (push.stoppedAt = 2_000))).toEqual([]);
  });

  it('lets a browser be asked again whose end was not recorded', () => {
    expect(found((it) => it.browsers[1]!.goneAnswers.push(6_299))).toEqual([]);
  });
});
