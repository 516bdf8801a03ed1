import { LEAF_KIND } from '@app/ledger';
import type { FoldedEvent } from '@app/shipments';
import type { RunRecord } from '../record.js';
import type { FindingKind } from './finding.js';
import { judge } from './judge.js';

const SHIPMENT = 'sannes-shoes';
const SANNE = 'sanne';

function anEvent(status: FoldedEvent['status'], at: number): RunRecord['events'][number] {
  return {
    ...{ shipmentId: SHIPMENT, factKey: `fact|postnl|3S1|${String(status)}|${String(at)}` },
    ...{ eventId: `e${String(at)}`, occurredAt: new Date(at), kind: 'milestone', status },
    ...{ reason: null, deliveredHow: null, etaFrom: null, etaTo: null },
  };
}

/**
 * Sanne's shoes: on their way (sent), then delivered, when the worker died with the mail in flight: uncertain,
 * and sent once more. One message was poison, one had a code that nobody knows.
 */
function aRecord(): RunRecord {
  const events = [anEvent('in_transit', 1_000), anEvent('delivered', 2_000)];
  const log = [...events.map(({ factKey }) => factKey), 'poison|p', 'unmapped|u'].map((key, n) => ({
    ...{ key, partition: 0, offset: String(n) },
  }));
  const use = (useId: string, notificationId: string, workerId: string, at: number) => ({
    ...{ useId, notificationId, workerId, appendCommittedAt: at, openCommittedAt: at + 10 },
  });
  const leaf = (kind: number, useId: string) => ({ kind, useId });
  return {
    log,
    confirmed: log.map(({ key }) => key),
    events,
    shipments: [
      {
        ...{ shipmentId: SHIPMENT, contactRef: SANNE, eventCount: 2 },
        state: {
          ...{ status: 'delivered', statusAt: new Date(2_000), reason: null, deliveredHow: null },
          ...{ attempts: 0, reopenedBy: null, etaFrom: null, etaTo: null },
        },
      },
    ],
    deadLetters: [{ partition: 0, offset: '2' }],
    unmappedSeen: 1,
    notifications: [
      { notificationId: 'n1', contactRef: SANNE, milestone: 'in_transit', cause: '', ord: '1' },
      { notificationId: 'n2', contactRef: SANNE, milestone: 'delivered', cause: '', ord: '2' },
    ],
    story: [
      { notificationId: 'n1', state: 'sent', committedAt: 1_200 },
      { notificationId: 'n2', state: 'uncertain', committedAt: 6_000 },
      { notificationId: 'n2', state: 'sent', committedAt: 11_300 },
    ],
    uses: [
      use('u1', 'n1', 'w1', 1_100),
      use('u2', 'n2', 'w1', 2_100),
      use('u3', 'n2', 'w2', 11_100),
    ],
    leaves: ['u1', 'u2', 'u3'].flatMap((useId) => [
      leaf(LEAF_KIND.allowed, useId),
      leaf(LEAF_KIND.outcome, useId),
    ]),
    mails: [
      { notificationId: 'n1', takenAt: 1_150 },
      { notificationId: 'n2', takenAt: 2_200 },
      { notificationId: 'n2', takenAt: 11_200 },
    ],
    choices: [{ contactRef: SANNE, hasConsented: true, stoppedAt: null }],
    left: { queue: 0, inFlight: 0, intake: 0, parked: 0 },
  };
}

const kindsIn = (record: RunRecord): FindingKind[] =>
  judge(record).findings.map(({ kind }) => kind);

describe('the judge of a run', () => {
  it('finds nothing wrong with a crash that was settled by rule, and counts its repeat', () => {
    const { findings, ...counts } = judge(aRecord());
    expect(findings).toEqual([]);
    expect(counts).toEqual({
      ...{ events: 4, mails: 3, lost: 0, repeats: 1, repeatsPerKillMax: 1 },
      ...{ uncertain: 1, uncertainOpen: 0 },
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
      (it) => it.events.push(anEvent('announced', 1)),
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
    ['a notification that waits for ever', 'notification_without_end', (it) => it.story.pop()],
    ['a notification that ended twice', 'ended_twice', (it) => it.story.push(it.story[0]!)],
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
    const record = aRecord();
    doctor(record);
    expect(kindsIn(record)).toContain(kind);
  });

  it('lets a mail finish whose open was committed before the withdrawal', () => {
    const record = aRecord();
    record.choices[0]!.stoppedAt = 11_111;
    expect(kindsIn(record)).toEqual([]);
  });

  it('counts what stays uncertain', () => {
    const record = aRecord();
    record.story.pop();
    expect(judge(record).uncertainOpen).toBe(1);
  });

  it('counts the repeats of one worker’s death together', () => {
    const record = aRecord();
    record.mails.splice(1, 0, { notificationId: 'n1', takenAt: 1_160 });
    expect(judge(record)).toMatchObject({ repeats: 2, repeatsPerKillMax: 2 });
  });
});
