import type { Command } from 'commander';
import { writeNewVaultKeys } from '@app/vault';

/** `seintje vault …`: the vault's keys. */
export function register(program: Command): void {
  program
    .command('vault')
    .description('the vault that keeps contacts')
    .command('keygen')
    .description('make the keys: a private file for the vault worker, a public one for the API')
    .requiredOption(
      '--keys <file>',
      'VAULT_KEYS_FILE of the vault worker; mode 0400, kept offline too',
    )
    .requiredOption('--public <file>', 'SEALING_PUBLIC_KEY_FILE of the API')
    .action((options: { keys: string; public: string }) => {
      writeNewVaultKeys(options.keys, options.public);
      console.log(
        `Wrote ${options.keys} and ${options.public}. Losing the first loses every contact.`,
      );
    });
}
