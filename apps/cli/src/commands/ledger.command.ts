import type { Command } from 'commander';
import { loadSettings } from '@app/platform';
import { makeCheckpointKey, verifierText } from '@app/ledger';
import { adoptAndTell, type AdoptOptions } from '../adopt-and-tell.js';
import { verifyAndTell, type VerifyOptions } from '../verify-and-tell.js';

/** `seintje ledger …`: prove it, go on signing it after a person has looked, make its key. */
export function register(program: Command): void {
  const ledger = program.command('ledger').description('the ledger of uses');

  ledger
    .command('verify')
    .description('recompute every tree from its leaves; fails when anything does not fit')
    .option(
      '--database-url <url>',
      "role auditor_ro; by default DATABASE_URL, else the running demo's",
    )
    .option('--verifier-key-file <file>', 'by default the .pub file beside the checkpoint key')
    .option('--json', 'as one line of JSON')
    .action((options: VerifyOptions) => verifyAndTell(options));

  ledger
    .command('adopt <size> <root>')
    .description('let signing go on from a size and root (base64) that you vouch for')
    .requiredOption('--tree <tree>', 'the tree that the signer refuses')
    .option(
      '--database-url <url>',
      "role upkeep_rw; by default DATABASE_URL, else the running demo's",
    )
    .option('--verifier-key-file <file>', 'by default the .pub file beside the checkpoint key')
    .action((size: string, root: string, options: AdoptOptions) =>
      adoptAndTell(size, root, options),
    );

  ledger
    .command('new-key <file>')
    .description('make the key that signs checkpoints, and <file>.pub for those who verify them')
    .action(async (file: string) => {
      const { LEDGER_ORIGIN } = loadSettings(process.env, 'cli');
      console.log(verifierText(await makeCheckpointKey(file, LEDGER_ORIGIN)));
    });
}
