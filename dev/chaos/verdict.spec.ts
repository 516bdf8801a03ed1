import type { RunResult } from './run.js';
import { failuresOf, repeatsOfKills } from './verdict.js';

const HELD: RunResult = {
  ...{ kills: 40, killsWithHandoffsInFlight: 20, killsWithPushesInFlight: 10, failpoints: [] },
  ...{ events: 1, mails: 1, pushes: 1, lost: 0 },
  ...{ repeats: 9, repeatsPerKillMax: 3, pushRepeats: 9, pushRepeatsPerKillMax: 3 },
  ...{ uncertain: 9, pushUncertain: 4, uncertainOpen: 0, orderViolations: 0 },
  ...{ sendsWithoutLeaf: 0, sendsWithoutConsent: 0, ledgerVerified: true, leaves: 1 },
  ...{ inFlightLimit: 10, pushRepeatLimit: 50, eventsPerSecond: 1, seed: 1, durationSeconds: 1 },
  ...{ changed: {}, faults: [] },
};

describe('the verdict on a campaign', () => {
  const reasons = (change: Partial<RunResult>): string[] =>
    failuresOf({ ...HELD, ...change }, repeatsOfKills(HELD));

  it('is that it holds, with repeats that its kills may cause', () => {
    expect(reasons({})).toEqual([]);
  });

  it.each<[string, Partial<RunResult>, string]>([
    ['no push came', { pushes: 0 }, 'nothing happened'],
    ['one kill repeats more pushes than can be in flight', { pushRepeatsPerKillMax: 51 }, 'pushes'],
    ['all kills repeat more pushes than can be in flight', { pushRepeats: 4_001 }, 'pushes'],
    ['hardly a kill hit pushes', { killsWithPushesInFlight: 4 }, 'only 4 kills had pushes'],
    ['one kill repeats more mails than can be in flight', { repeatsPerKillMax: 11 }, '11 repeats'],
    ['something was lost', { lost: 1 }, '1 lost'],
    ['the ledger does not verify', { ledgerVerified: false }, 'ledger'],
  ])('is that it does not hold when %s', (_, change, reason) => {
    expect(reasons(change)).toEqual([expect.stringContaining(reason)]);
  });

  it('lets no push come twice in a drill where nothing stands still', () => {
    const calm = { ...HELD, repeats: 0, pushRepeats: 1 };
    expect(failuresOf(calm, { mails: 0, pushes: 0 })).toEqual(['1 pushes repeated, more than 0']);
  });
});
