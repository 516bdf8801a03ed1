import { foldEvents, type FoldedEvent } from './fold.js';
import type { EventKind, Status } from './status-model.js';

let n = 0;
const event = (kind: EventKind, status: Status | null): FoldedEvent => ({
  eventId: `event-${String((n += 1)).padStart(3, '0')}`,
  occurredAt: new Date(Date.UTC(2026, 10, 20, n)),
  kind,
  status,
  reason: null,
  deliveredHow: null,
  etaFrom: null,
  etaTo: null,
});
const takenBack = (events: FoldedEvent[]): boolean[] => {
  const { takenBack: ids } = foldEvents(events);
  return events.map(({ eventId }) => ids.has(eventId));
};

describe('a correction', () => {
  it('takes back the fact that it corrects, said once or twice, and no earlier one', () => {
    expect(
      takenBack([
        event('milestone', 'out_for_delivery'),
        event('milestone', 'delivered'),
        event('scan', 'delivered'),
        event('correction', 'out_for_delivery'),
        event('milestone', 'delivered'),
      ]),
    ).toEqual([false, true, true, false, false]);
  });

  it('without a status takes back the last move', () => {
    expect(
      takenBack([
        event('milestone', 'in_transit'),
        event('milestone', 'delivered'),
        event('correction', null),
      ]),
    ).toEqual([false, true, false]);
  });

  it('can be taken back itself', () => {
    expect(
      takenBack([
        event('milestone', 'delivered'),
        event('correction', 'in_transit'),
        event('correction', 'delivered'),
      ]),
    ).toEqual([true, true, false]);
  });

  it('that says what is known takes nothing back', () => {
    expect(takenBack([event('milestone', 'delivered'), event('correction', 'delivered')])).toEqual([
      false,
      false,
    ]);
  });

  it('takes back nothing that never counted', () => {
    expect(
      takenBack([
        event('milestone', 'delivered'),
        event('scan', 'in_transit'),
        event('correction', 'out_for_delivery'),
      ]),
    ).toEqual([true, false, false]);
  });
});
