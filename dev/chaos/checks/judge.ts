import type { RunRecord } from '../record.js';
import { checkEvents } from './events.js';
import { countOf, LOST, type Finding } from './finding.js';
import { checkLeaves } from './leaves.js';
import { checkOrder, checkUses, repeatsIn } from './mails.js';
import { checkNotifications, uncertainIn } from './notifications.js';
import { checkShipments } from './shipments.js';

/** What a run came to, in the numbers that are printed. */
export interface Judgement {
  events: number;
  mails: number;
  lost: number;
  repeats: number;
  repeatsPerKillMax: number;
  uncertain: number;
  uncertainOpen: number;
  orderViolations: number;
  sendsWithoutLeaf: number;
  sendsWithoutConsent: number;
  /** Everything that is wrong, also what has no counter of its own. */
  findings: Finding[];
}

/** Runs every check over a record. */
export function judge(record: RunRecord): Judgement {
  const repeats = repeatsIn(record);
  const uncertain = uncertainIn(record);
  const findings = [
    ...checkEvents(record),
    ...checkShipments(record),
    ...checkNotifications(record),
    ...checkUses(record),
    ...checkOrder(record),
    ...checkLeaves(record),
    ...repeats.findings,
  ];
  return {
    events: record.log.length,
    mails: record.mails.length,
    lost: countOf(findings, ...LOST),
    repeats: repeats.count,
    repeatsPerKillMax: repeats.perKillMax,
    uncertain: uncertain.uncertain,
    uncertainOpen: uncertain.open,
    orderViolations: countOf(findings, 'order_violation'),
    sendsWithoutLeaf: countOf(findings, 'send_without_leaf'),
    sendsWithoutConsent: countOf(findings, 'send_without_consent'),
    findings,
  };
}
