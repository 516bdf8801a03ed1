import { CAMPAIGN_SETTINGS, type ChangedSettings } from './ground/changed-settings.js';
import { FAILPOINTS, drawKills } from './kill-plan.js';
import { killAsPlanned } from './killing.js';
import { run, type RunOptions, type RunResult } from './run.js';
import type { RunRecord } from './record.js';

export interface CampaignOptions extends Omit<RunOptions, 'changed'> {
  kills: number;
  /** Names of failpoints to die at, once each; all by default. */
  failpoints?: readonly string[];
  changed?: ChangedSettings;
}

/** The failpoint of the one who is not killed otherwise: the signer must come back from it by itself. */
const SIGNER_FAILPOINT = FAILPOINTS['upkeep-worker'][0];
const SIGNS_WITHIN_MS = 30_000;

/** Kills ingest and vault workers under load, lets each die at every failpoint once, and checks what is left. */
export function campaign(
  options: CampaignOptions,
): Promise<{ result: RunResult; record: RunRecord }> {
  const failpoints = options.failpoints ?? Object.values(FAILPOINTS).flat();
  const plan = drawKills(options.seed, options.kills, failpoints);
  return run({ changed: CAMPAIGN_SETTINGS, ...options }, async (scene) => {
    const { stage, ingest, vault, upkeep, tell, signal } = scene;
    const workers = { 'ingest-worker': ingest, 'vault-worker': vault };
    const killed = await killAsPlanned(stage, workers, plan, tell, signal);
    if (failpoints.includes(SIGNER_FAILPOINT)) {
      await upkeep.stop();
      await upkeep.start(SIGNER_FAILPOINT);
      await upkeep.diesAtFailpoint(SIGNER_FAILPOINT, SIGNS_WITHIN_MS);
      await upkeep.start();
      killed.failpoints.push(SIGNER_FAILPOINT);
      tell(`upkeep-worker died at ${SIGNER_FAILPOINT}`);
    }
    return killed;
  });
}
