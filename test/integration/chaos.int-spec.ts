import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { campaign } from '../../dev/chaos/campaign.js';
import { judge } from '../../dev/chaos/checks/judge.js';
import { FAILPOINTS, NOT_REACHED } from '../../dev/chaos/kill-plan.js';
import type { RunRecord } from '../../dev/chaos/record.js';
import type { RunResult } from '../../dev/chaos/run.js';
import { failuresOf, repeatsOfKills } from '../../dev/chaos/verdict.js';
import { projectRoot } from '@app/platform';
import { descendantsOf, survivors } from '../support/process-tree.js';

/** A start, six kills, the settling of what they left, and a machine that does other things, too. */
const CAMPAIGN_MS_MAX = 400_000;

const leftFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('seintje-chaos-'));

describe('workers killed at will', () => {
  let result: RunResult;
  let record: RunRecord;
  let foldersBefore: string[];
  let processesBefore: number[];

  beforeAll(async () => {
    foldersBefore = leftFolders();
    processesBefore = await descendantsOf(process.pid);
    ({ result, record } = await campaign({
      ...{ kills: 6, seed: 7, rate: 60 },
      failpoints: ['ingest.under_way', 'open.committed'],
      tell: () => undefined,
      signal: new AbortController().signal,
    }));
  }, CAMPAIGN_MS_MAX);

  it('lose nothing, double nothing that was confirmed, and leave a ledger that verifies', () => {
    expect(failuresOf(result, repeatsOfKills(result))).toEqual([]);
    expect(result).toMatchObject({ kills: 6, lost: 0, uncertainOpen: 0, ledgerVerified: true });
    expect(result.failpoints.sort()).toEqual(['ingest.under_way', 'open.committed']);
  });

  it('are killed while mails and pushes are under way', () => {
    const { killsWithHandoffsInFlight, killsWithPushesInFlight } = result;
    expect(killsWithHandoffsInFlight + killsWithPushesInFlight).toBeGreaterThan(0);
    expect(result.mails).toBeGreaterThan(100);
    expect(result.pushes).toBeGreaterThan(30);
  });

  it('end subscriptions of browsers that are gone', () => {
    expect(record.browsers.some(({ goneAnswers }) => goneAnswers.length > 0)).toBe(true);
    expect(record.pushAttempts.some(({ reason }) => reason === 'subscription_gone')).toBe(true);
  });

  it('leave no process and no file behind', async () => {
    const started = (await descendantsOf(process.pid)).filter(
      (pid) => !processesBefore.includes(pid),
    );
    expect(await survivors(started, 5_000)).toEqual([]);
    expect(leftFolders()).toEqual(foldersBefore);
  });

  describe('what a doctored record shows', () => {
    const doctored = (change: (record: RunRecord) => void): ReturnType<typeof judge> => {
      const copy = structuredClone(record);
      change(copy);
      return judge(copy);
    };
    const mailOf = (copy: RunRecord) => copy.mails[Math.floor(copy.mails.length / 2)]!;

    it('a leaf taken away', () => {
      const judged = doctored((copy) => {
        const { useId } = copy.uses.find(
          (use) => use.notificationId === mailOf(copy).notificationId,
        )!;
        copy.leaves = copy.leaves.filter((leaf) => leaf.useId !== useId);
      });
      expect(judged.sendsWithoutLeaf).toBe(1);
    });

    it('a forged repeat', () => {
      const judged = doctored((copy) => {
        copy.mails.push({ ...mailOf(copy), takenAt: Date.now() });
      });
      expect(judged.repeats).toBe(result.repeats + 1);
      expect(judged.findings.map(({ kind }) => kind)).toContain('repeat_after_confirmation');
    });

    it('mails in the wrong order', () => {
      expect(doctored((copy) => copy.mails.reverse()).orderViolations).toBeGreaterThan(0);
    });

    it('pushes in the wrong order', () => {
      const judged = doctored((copy) => {
        copy.mails = [];
        copy.pushes.reverse();
      });
      expect(judged.orderViolations).toBeGreaterThan(0);
    });

    it('a forged repeat of a push', () => {
      const judged = doctored((copy) => {
        const push = copy.pushes[Math.floor(copy.pushes.length / 2)]!;
        copy.pushes.push({ ...push, takenAt: Date.now() });
      });
      expect(judged.pushRepeats).toBe(result.pushRepeats + 1);
      expect(judged.repeats).toBe(result.repeats);
    });

    it('a browser that was told again after its end was recorded', () => {
      const judged = doctored((copy) => {
        const ended = copy.browsers.find(({ contactRef }) =>
          copy.pushAttempts.some(
            (it) => it.contactRef === contactRef && it.reason === 'subscription_gone',
          ),
        )!;
        ended.goneAnswers.push(Date.now());
      });
      expect(judged.findings.map(({ kind }) => kind)).toContain('gone_used_again');
    });

    it('push withdrawn before anything was opened', () => {
      const judged = doctored((copy) => {
        for (const { push } of copy.choices) push.stoppedAt = 1;
      });
      expect(judged.sendsWithoutConsent).toBe(record.pushes.length);
    });

    it('an event gone from the tables', () => {
      const judged = doctored((copy) => copy.events.splice(10, 1));
      expect(judged.lost).toBeGreaterThan(0);
      expect(judged.findings.map(({ kind }) => kind)).toContain('state_differs');
    });

    it('consent withdrawn before anything was opened', () => {
      const judged = doctored((copy) => {
        for (const choice of copy.choices) choice.stoppedAt = 1;
      });
      expect(judged.sendsWithoutConsent).toBe(record.mails.length);
    });
  });
});

describe('the failpoints of a campaign', () => {
  it('are all there are, but for those of which it is said why not', () => {
    const found = execFileSync(
      'grep',
      [
        '-rhoE',
        "failpoint\\('[a-z_.]+'\\)",
        'apps',
        'libs',
        '--include=*.ts',
        '--exclude=*.spec.ts',
      ],
      {
        cwd: projectRoot(),
        encoding: 'utf8',
      },
    );
    const names = [...found.matchAll(/'([^']+)'/g)].map((match) => match[1]);
    const known = [...Object.values(FAILPOINTS).flat(), ...Object.keys(NOT_REACHED)];
    expect(names.sort()).toEqual(known.sort());
  });
});
