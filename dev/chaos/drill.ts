// npm run drill -- second-worker|sigstop|broker-restart [--seed 7] [--rate 120] [--json]: docs/reference/chaos.md.
import { parseArgs } from 'node:util';
import {
  abortedByUser,
  COMMON_OPTIONS,
  runCommand,
  tell,
  tellChanged,
  tellResult,
  wholeNumber,
} from './at-the-terminal.js';
import { brokerRestart } from './drills/broker-restart.js';
import { secondWorker } from './drills/second-worker.js';
import { sigstop } from './drills/sigstop.js';
import { DRILL_SETTINGS } from './ground/changed-settings.js';
import { run, type RunResult } from './run.js';
import type { RepeatsMax } from './verdict.js';
import { BROWSERS_MAX } from './workload/push-plan.js';

const DRILLS = new Map([
  ['second-worker', secondWorker],
  ['sigstop', sigstop],
  ['broker-restart', brokerRestart],
]);

/**
 * Nothing dies in a drill, so nobody may get a mail twice. Pushes of a worker that stands still beyond its life
 * go out again at once, without waiting for its late confirmation: as many as it can have in flight.
 */
const repeatsMax = (drill: string, { pushRepeatLimit }: RunResult): RepeatsMax => ({
  mails: 0,
  pushes: drill === 'sigstop' ? pushRepeatLimit * BROWSERS_MAX : 0,
});

const signal = abortedByUser();
await runCommand(signal, async () => {
  const { values, positionals } = parseArgs({ options: COMMON_OPTIONS, allowPositionals: true });
  const [name = ''] = positionals;
  const drill = DRILLS.get(name);
  if (drill === undefined) throw new Error(`Name one drill of: ${[...DRILLS.keys()].join(', ')}.`);
  const seed = wholeNumber('seed', values.seed);
  const rate = wholeNumber('rate', values.rate);
  tellChanged(DRILL_SETTINGS);
  const { result } = await run(
    { seed, rate, changed: DRILL_SETTINGS, tell, signal },
    async (scene) => {
      await drill(scene);
      return { kills: 0, withHandOffsInFlight: 0, withPushesInFlight: 0, failpoints: [] };
    },
  );
  tellResult(result, repeatsMax(name, result), values.json);
});
