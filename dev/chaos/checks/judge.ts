import type { RunRecord } from '../record.js';
import {
  checkOrder,
  checkUses,
  mailsAllowed,
  mailsIn,
  pushesAllowed,
  pushesIn,
  repeatsIn,
} from './arrivals.js';
import { checkEvents } from './events.js';
import { countOf, LOST, type Finding } from './finding.js';
import { checkLeaves } from './leaves.js';
import { checkNotifications, uncertainIn } from './notifications.js';
import { checkPushes } from './pushes.js';
import { checkShipments } from './shipments.js';

/** What a run came to, in the numbers that are printed. */
export interface Judgement {
  events: number;
  mails: number;
  pushes: number;
  lost: number;
  repeats: number;
  repeatsPerKillMax: number;
  /** Counted apart from mails: a push sent again replaces the first. */
  pushRepeats: number;
  pushRepeatsPerKillMax: number;
  /** Of mails and pushes. */
  uncertain: number;
  pushUncertain: number;
  uncertainOpen: number;
  orderViolations: number;
  sendsWithoutLeaf: number;
  sendsWithoutConsent: number;
  /** Everything that is wrong, also what has no counter of its own. */
  findings: Finding[];
}

/** Runs every check over a record. */
export function judge(record: RunRecord): Judgement {
  const [mails, pushes] = [mailsIn(record), pushesIn(record)];
  const repeats = repeatsIn(record, mails);
  const pushRepeats = repeatsIn(record, pushes);
  const uncertain = uncertainIn(record);
  const findings = [
    ...checkEvents(record),
    ...checkShipments(record),
    ...checkNotifications(record),
    ...checkPushes(record),
    ...checkUses(record, mails, mailsAllowed(record)),
    ...checkUses(record, pushes, pushesAllowed(record)),
    ...checkOrder(record, mails),
    ...checkOrder(record, pushes),
    ...checkLeaves(record),
    ...repeats.findings,
    ...pushRepeats.findings,
  ];
  return {
    events: record.log.length,
    mails: record.mails.length,
    pushes: record.pushes.length,
    lost: countOf(findings, ...LOST),
    repeats: repeats.count,
    repeatsPerKillMax: repeats.perKillMax,
    pushRepeats: pushRepeats.count,
    pushRepeatsPerKillMax: pushRepeats.perKillMax,
    uncertain: uncertain.uncertain,
    pushUncertain: uncertain.pushUncertain,
    uncertainOpen: uncertain.open,
    orderViolations: countOf(findings, 'order_violation'),
    sendsWithoutLeaf: countOf(findings, 'send_without_leaf'),
    sendsWithoutConsent: countOf(findings, 'send_without_consent'),
    findings,
  };
}
