import { LEAF_KIND } from '@app/verifier';
import { CHANNEL } from '@app/privacy';
import type { FoldedEvent } from '@app/shipments';
import type { RunRecord } from '../../../dev/chaos/record.js';

const SHIPMENT = 'sannes-shoes';
const SANNE = 'sanne';

/** An event of them as it was stored. */
export function aStoredEvent(
  status: FoldedEvent['status'],
  at: number,
): RunRecord['events'][number] {
  return {
    ...{ shipmentId: SHIPMENT, factKey: `fact|postnl|3S1|${String(status)}|${String(at)}` },
    ...{ eventId: `e${String(at)}`, occurredAt: new Date(at), kind: 'milestone', status },
    ...{ reason: null, deliveredHow: null, etaFrom: null, etaTo: null },
  };
}

/**
 * Sanne's shoes: on their way (sent), then delivered, when the worker died with the mail in flight: uncertain,
 * and sent once more. One message was poison, one had a code that nobody knows. Sanne had asked for pushes on
 * her phone and on a laptop that is gone: the worker died with that push in flight, too.
 */
export function aRunRecord(): RunRecord {
  const events = [aStoredEvent('in_transit', 1_000), aStoredEvent('delivered', 2_000)];
  const log = [...events.map(({ factKey }) => factKey), 'poison|p', 'unmapped|u'].map((key, n) => ({
    ...{ key, partition: 0, offset: String(n) },
  }));
  const use = (useId: string, notificationId: string, workerId: string, at: number) => ({
    ...{ useId, notificationId, workerId, appendCommittedAt: at, openCommittedAt: at + 10 },
  });
  const notification = (
    notificationId: string,
    channel: number,
    milestone: string,
    rank: number,
  ) => ({
    ...{ notificationId, contactRef: SANNE, channel, milestone, cause: '' },
    ...{ ord: String(rank), plannedAt: rank * 1_000 + 50 },
  });
  const push = (takenAt: number) => ({
    ...{ browserId: 'phone', notificationId: 'p2', takenAt },
    ...{ topic: 'shoes', tag: 'shoes', opensOwnPage: true },
  });
  const attempt = (outcome: string, reason: string | null) => ({
    ...{ notificationId: 'p2', contactRef: SANNE, outcome, reason, committedAt: 6_300 },
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
      notification('n1', CHANNEL.email, 'in_transit', 1),
      notification('n2', CHANNEL.email, 'delivered', 2),
      notification('p2', CHANNEL.push, 'delivered', 2),
    ],
    story: [
      { notificationId: 'n1', state: 'sent', committedAt: 1_200 },
      { notificationId: 'n2', state: 'uncertain', committedAt: 6_000 },
      { notificationId: 'n2', state: 'sent', committedAt: 11_300 },
      { notificationId: 'p2', state: 'uncertain', committedAt: 6_000 },
      { notificationId: 'p2', state: 'sent', committedAt: 6_300 },
    ],
    uses: [
      use('u1', 'n1', 'w1', 1_100),
      use('u2', 'n2', 'w1', 2_100),
      use('u3', 'n2', 'w2', 11_100),
      use('u4', 'p2', 'w1', 2_100),
      use('u5', 'p2', 'w2', 6_100),
    ],
    leaves: ['u1', 'u2', 'u3', 'u4', 'u5'].flatMap((useId) => [
      leaf(LEAF_KIND.allowed, useId),
      leaf(LEAF_KIND.outcome, useId),
    ]),
    mails: [
      { notificationId: 'n1', takenAt: 1_150 },
      { notificationId: 'n2', takenAt: 2_200 },
      { notificationId: 'n2', takenAt: 11_200 },
    ],
    pushes: [push(2_150), push(6_150)],
    pushAttempts: [attempt('sent', null), attempt('refused', 'subscription_gone')],
    browsers: [
      { browserId: 'phone', contactRef: SANNE, goneAnswers: [] },
      { browserId: 'laptop', contactRef: SANNE, goneAnswers: [2_151, 6_151] },
    ],
    choices: [
      {
        ...{ contactRef: SANNE, hasConsented: true, stoppedAt: null },
        push: { askedAt: -9_000, takenInAt: -8_900, stoppedAt: null },
      },
    ],
    left: { queue: 0, inFlight: 0, intake: 0, parked: 0 },
  };
}
