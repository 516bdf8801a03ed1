import type { RunResult } from './run.js';
import { BROWSERS_MAX } from './workload/push-plan.js';

/** With this many kills, a campaign that hit hardly a hand-off has shown nothing. */
const KILLS_THAT_MUST_HIT = 40;
const HITS_MIN = 10;
const PUSH_HITS_MIN = 5;

/** How many repeats a run's disturbances may cause: mails, and pushes that replace what they repeat. */
export interface RepeatsMax {
  mails: number;
  pushes: number;
}

/** What kills may cause: as much as can be in flight at each of them; a push goes to each browser of its recipient. */
export const repeatsOfKills = ({
  inFlightLimit,
  pushRepeatLimit,
  kills,
}: Pick<RunResult, 'inFlightLimit' | 'pushRepeatLimit' | 'kills'>): RepeatsMax => ({
  mails: inFlightLimit * kills,
  pushes: pushRepeatLimit * BROWSERS_MAX * kills,
});

/** Why a run does not hold; none when it does. */
export function failuresOf(result: RunResult, repeatsMax: RepeatsMax): string[] {
  const failures = [...result.faults];
  const mustBe = (isSo: boolean, what: string): void => {
    if (!isSo) failures.push(what);
  };
  mustBe(result.lost === 0, `${String(result.lost)} lost`);
  mustBe(result.orderViolations === 0, `${String(result.orderViolations)} out of order`);
  mustBe(result.sendsWithoutLeaf === 0, `${String(result.sendsWithoutLeaf)} sent without a leaf`);
  mustBe(result.sendsWithoutConsent === 0, `${String(result.sendsWithoutConsent)} without consent`);
  mustBe(result.uncertainOpen === 0, `${String(result.uncertainOpen)} uncertain not settled`);
  mustBe(result.ledgerVerified, 'the ledger does not verify');
  mustBe(result.mails > 0 && result.pushes > 0 && result.events > 0, 'nothing happened');
  mustBe(
    result.repeats <= repeatsMax.mails,
    `${String(result.repeats)} repeats, more than ${String(repeatsMax.mails)}`,
  );
  mustBe(
    result.pushRepeats <= repeatsMax.pushes,
    `${String(result.pushRepeats)} pushes repeated, more than ${String(repeatsMax.pushes)}`,
  );
  mustBe(
    result.repeatsPerKillMax <= result.inFlightLimit,
    `${String(result.repeatsPerKillMax)} repeats by one kill, more than can be in flight`,
  );
  mustBe(
    result.pushRepeatsPerKillMax <= result.pushRepeatLimit,
    `pushes of ${String(result.pushRepeatsPerKillMax)} notifications repeated by one kill, more than can be in flight`,
  );
  mustBe(
    result.kills < KILLS_THAT_MUST_HIT || result.killsWithHandoffsInFlight >= HITS_MIN,
    `only ${String(result.killsWithHandoffsInFlight)} kills had hand-offs in flight`,
  );
  mustBe(
    result.kills < KILLS_THAT_MUST_HIT || result.killsWithPushesInFlight >= PUSH_HITS_MIN,
    `only ${String(result.killsWithPushesInFlight)} kills had pushes in flight`,
  );
  return failures;
}
