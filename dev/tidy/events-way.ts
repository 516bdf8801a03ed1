import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';

/** A file on the way of one event, and the words by which a file before it leads there. */
type Hop = readonly [path: string, calledAs: string];

/** Who follows one event from the handler to the hand-off opens these, in this order. */
const WAY: readonly Hop[] = [
  ['libs/ingest/src/ingest-batch.ts', ''],
  ['libs/ingest/src/read-piece.ts', 'readPiece('],
  ['libs/carriers/src/event-form/read-carrier-event.ts', 'readCarrierEvent('],
  ['libs/carriers/src/translate.ts', 'translate('],
  ['libs/ingest/src/take-batch.ts', 'takeBatch('],
  ['libs/ingest/sql/ingest.take_batch.sql', 'ingest.take_batch('],
  ['libs/ingest/sql/ingest.take_events.sql', 'ingest.take_events('],
  ['libs/ingest/sql/ingest.enter_inbox.sql', 'ingest.enter_inbox('],
  ['libs/ingest/sql/ingest.match_events.sql', 'ingest.match_events('],
  ['libs/shipments/sql/shipments.store_events.sql', 'shipments.store_events('],
  ['libs/shipments/sql/shipments.fold_shipments.sql', 'shipments.fold_shipments('],
  ['libs/notifications/sql/notifications.plan.sql', 'notifications.plan('],
  ['libs/sending/src/sending-lane.ts', ''],
  ['libs/sending/src/claim-notifications.ts', 'claimNotifications('],
  ['libs/sending/sql/sending.claim.sql', 'sending.claim('],
  ['libs/ledger/sql/ledger.decide.sql', 'ledger.decide('],
  ['libs/ledger/sql/ledger.append.sql', 'ledger.append('],
  ['libs/sending/src/open-group.ts', 'openGroup('],
  ['libs/sending/sql/sending.step.sql', 'sending.step('],
  ['libs/vault/sql/vault.open.sql', 'vault.open('],
  ['libs/sending/src/email-hand-off.ts', 'handOff('],
];

/** The files of the way. @throws Error when one is no longer led to: then this list is out of date. */
export function eventsWay(): string[] {
  const before: string[] = [];
  for (const [path, calledAs] of WAY) {
    if (calledAs !== '' && !before.some((text) => text.includes(calledAs))) {
      throw new Error(`Nothing before ${path} says "${calledAs}"; correct dev/tidy/events-way.ts.`);
    }
    before.push(readFileSync(join(projectRoot(), path), 'utf8'));
  }
  return WAY.map(([path]) => path);
}
