// npm run canary -- [--json] [--canary TEXT] [--keep DIR]: docs/reference/canary.md.
import { parseArgs } from 'node:util';
import { abortedByUser, runCommand, tell } from '../chaos/at-the-terminal.js';
import { sweep } from './sweep.js';

const FOUND_SHOWN_MAX = 60;

await runCommand(abortedByUser(), async () => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      canary: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  const { canary, keep } = values;
  const { missed, found, ...counts } = await sweep({ canary, keep, tell });
  for (const line of found.slice(0, FOUND_SHOWN_MAX)) tell(`FOUND ${line}`);
  for (const sink of missed) tell(`NOT CAUGHT the leak on purpose in ${sink}`);
  const holds = counts.hits === 0 && missed.length === 0;
  tell(holds ? 'it holds' : 'IT DOES NOT HOLD');
  console.log(
    values.json
      ? JSON.stringify({ ...counts, missed, found: found.slice(0, FOUND_SHOWN_MAX) })
      : `hits: ${String(counts.hits)}, leaks on purpose caught: ${String(counts.controlsCaught)} of ${String(counts.controls)}`,
  );
  if (!holds) process.exitCode = 1;
});
