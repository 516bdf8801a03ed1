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
import { run } from './run.js';

const DRILLS = new Map([
  ['second-worker', secondWorker],
  ['sigstop', sigstop],
  ['broker-restart', brokerRestart],
]);

/** Nothing dies in a drill, so nobody may get a mail twice. */
const REPEATS_MAX = 0;

const signal = abortedByUser();
await runCommand(signal, async () => {
  const { values, positionals } = parseArgs({ options: COMMON_OPTIONS, allowPositionals: true });
  const drill = DRILLS.get(positionals[0] ?? '');
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
  tellResult(result, REPEATS_MAX, values.json);
});
