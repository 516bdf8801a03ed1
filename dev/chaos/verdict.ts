import type { RunResult } from './run.js';

/** With this many kills, a campaign that hit hardly a hand-off has shown nothing. */
const KILLS_THAT_MUST_HIT = 40;
const HITS_MIN = 10;

/** Why a run does not hold; none when it does. `repeatsMax`: how many repeats its disturbances may cause. */
export function failuresOf(result: RunResult, repeatsMax: number): string[] {
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
  mustBe(result.mails > 0 && result.events > 0, 'nothing happened');
  mustBe(
    result.repeats <= repeatsMax,
    `${String(result.repeats)} repeats, more than ${String(repeatsMax)}`,
  );
  mustBe(
    result.repeatsPerKillMax <= result.inFlightLimit,
    `${String(result.repeatsPerKillMax)} repeats by one kill, more than can be in flight`,
  );
  mustBe(
    result.kills < KILLS_THAT_MUST_HIT || result.killsWithHandoffsInFlight >= HITS_MIN,
    `only ${String(result.killsWithHandoffsInFlight)} kills had hand-offs in flight`,
  );
  return failures;
}
