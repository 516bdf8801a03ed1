import { LEAF_KIND } from '@app/verifier';
import { aRunRecord, aStoredEvent } from '../../../test/support/factories/run-record.js';
import type { RunRecord } from '../record.js';
import type { FindingKind } from './finding.js';
import { judge } from './judge.js';

const kindsIn = (record: RunRecord): FindingKind[] =>
  judge(record).findings.map(({ kind }) => kind);

describe('the judge of a run', () => {
  it('finds nothing wrong with a crash that was settled by rule, and counts its repeat', () => {
    const { findings, ...counts } = judge(aRunRecord());
    expect(findings).toEqual([]);
    expect(counts).toEqual({
      ...{ events: 4, mails: 3, pushes: 2, lost: 0, repeats: 1, repeatsPerKillMax: 1 },
      ...{ pushRepeats: 1, pushRepeatsPerKillMax: 1 },
      ...{ uncertain: 2, pushUncertain: 1, uncertainOpen: 0 },
      ...{ orderViolations: 0, sendsWithoutLeaf: 0, sendsWithoutConsent: 0 },
    });
  });

  const doctored: [string, FindingKind, (record: RunRecord) => unknown][] = [
    ['a message that Kafka lost', 'event_not_in_kafka', (it) => it.confirmed.push('fact|lost')],
    [
      'an event that was not stored',
      'event_lost',
      (it) => it.log.push({ ...it.log[0]!, key: 'fact|x' }),
    ],
    ['an event stored twice', 'event_twice', (it) => it.events.push(it.events[0]!)],
    [
      'an event that nobody told',
      'event_from_nowhere',
      (it) => it.events.push(aStoredEvent('announced', 1)),
    ],
    [
      'a valid event among the dead letters',
      'event_buried',
      (it) => (it.deadLetters[0]!.offset = '0'),
    ],
    ['poison without a dead letter', 'poison_lost', (it) => it.deadLetters.pop()],
    ['an unknown code counted twice', 'unmapped_miscounted', (it) => (it.unmappedSeen = 2)],
    [
      'a state that the events do not add up to',
      'state_differs',
      (it) => (it.shipments[0]!.state.status = 'held'),
    ],
    ['a wrong count of events', 'state_differs', (it) => (it.shipments[0]!.eventCount = 3)],
    [
      'a milestone without notification',
      'notification_not_planned',
      (it) => it.notifications.shift(),
    ],
    [
      'a notification that waits for ever',
      'notification_without_end',
      (it) => it.story.splice(2, 1),
    ],
    ['a notification that ended twice', 'ended_twice', (it) => it.story.push(it.story[0]!)],
    [
      'a second sending after a second doubt',
      'uncertain_twice',
      (it) => it.story.push({ ...it.story[1]!, committedAt: 11_250 }),
    ],
    ['the newest giving way', 'newest_not_told', (it) => (it.story[2]!.state = 'superseded')],
    ['a sent mail that never came', 'sent_but_never_taken', (it) => it.mails.shift()],
    ['something left in hand', 'left_over', (it) => (it.left.inFlight = 1)],
    ['a mail without use', 'send_without_leaf', (it) => it.uses.shift()],
    ['a mail without leaf', 'send_without_leaf', (it) => it.leaves.splice(0, 1)],
    [
      'a mail before its append',
      'send_without_leaf',
      (it) => (it.uses[0]!.appendCommittedAt = 1_160),
    ],
    ['a mail before its open', 'send_without_leaf', (it) => (it.uses[0]!.openCommittedAt = 1_160)],
    [
      'a mail of a use never opened',
      'send_without_leaf',
      (it) => (it.uses[0]!.openCommittedAt = null),
    ],
    [
      'a mail closed as not opened',
      'send_without_leaf',
      (it) => (it.leaves[1]!.kind = LEAF_KIND.notOpened),
    ],
    ['a third copy on two uses', 'send_without_leaf', (it) => it.mails.push({ ...it.mails[2]! })],
    [
      'a mail without consent',
      'send_without_consent',
      (it) => (it.choices[0]!.hasConsented = false),
    ],
    [
      'a mail opened after the withdrawal',
      'send_without_consent',
      (it) => (it.choices[0]!.stoppedAt = 11_105),
    ],
    ['a mail to nobody known', 'send_without_consent', (it) => it.choices.pop()],
    [
      'an older status after a newer one',
      'order_violation',
      (it) => it.mails.push(it.mails.shift()!),
    ],
    [
      'a repeat after its confirmation',
      'repeat_after_confirmation',
      (it) => (it.story[2]!.committedAt = 5_000),
    ],
    ['a use without closing leaf', 'use_not_closed_once', (it) => it.leaves.pop()],
    ['a use closed twice', 'use_not_closed_once', (it) => it.leaves.push(it.leaves[1]!)],
    [
      'a closing leaf of nothing',
      'use_not_closed_once',
      (it) => (it.leaves[0]!.kind = LEAF_KIND.denied),
    ],
  ];

  it.each(doctored)('goes red for %s', (_, kind, doctor) => {
    const record = aRunRecord();
    doctor(record);
    expect(kindsIn(record)).toContain(kind);
  });

  it('lets a mail finish whose open was committed before the withdrawal', () => {
    const record = aRunRecord();
    record.choices[0]!.stoppedAt = 11_111;
    expect(kindsIn(record)).toEqual([]);
  });

  it('counts what stays uncertain', () => {
    const record = aRunRecord();
    record.story.splice(2, 1);
    expect(judge(record).uncertainOpen).toBe(1);
  });

  it('counts the repeats of one worker’s death together', () => {
    const record = aRunRecord();
    record.mails.splice(1, 0, { notificationId: 'n1', takenAt: 1_160 });
    expect(judge(record)).toMatchObject({ repeats: 2, repeatsPerKillMax: 2 });
  });
});
