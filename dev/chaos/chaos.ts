// npm run chaos -- --kills 40 --seed 7 [--rate 120] [--json]: docs/reference/chaos.md.
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
import { campaign } from './campaign.js';
import { CAMPAIGN_SETTINGS } from './ground/changed-settings.js';
import { repeatsOfKills } from './verdict.js';

const signal = abortedByUser();
await runCommand(signal, async () => {
  const { values } = parseArgs({
    options: { ...COMMON_OPTIONS, kills: { type: 'string', default: '40' } },
  });
  const kills = wholeNumber('kills', values.kills);
  const seed = wholeNumber('seed', values.seed);
  tellChanged(CAMPAIGN_SETTINGS);
  const rate = wholeNumber('rate', values.rate);
  const { result } = await campaign({ kills, seed, rate, tell, signal });
  tellResult(result, repeatsOfKills(result), values.json);
});
