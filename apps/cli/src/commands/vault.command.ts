import type { Command } from 'commander';
import { writeNewVaultKeys } from '@app/vault';
import { rewrapAndTell, rotateAndTell, type KeysOptions } from '../rotate-and-rewrap.js';

/** `seintje vault …`: the vault's keys. */
export function register(program: Command): void {
  const vault = program.command('vault').description('the vault that keeps contacts');

  vault
    .command('keygen')
    .description('make the keys: a private file for the vault worker, a public one for the API')
    .requiredOption(
      '--keys <file>',
      'VAULT_KEYS_FILE of the vault worker; mode 0400, kept offline too',
    )
    .requiredOption('--public <file>', 'SEALING_PUBLIC_KEY_FILE of the API')
    .option('--kms-key <arn>', 'a symmetric key of AWS KMS, without which the file opens nothing')
    .action(async (options: { keys: string; public: string; kmsKey?: string }) => {
      await writeNewVaultKeys(options.keys, options.public, options);
      console.log(
        `Wrote ${options.keys} and ${options.public}. Losing the first loses every contact.`,
      );
    });

  withWhere(vault.command('rotate'))
    .description('make a newer master key; from then on nothing is wrapped by an older one')
    .action(rotateAndTell);

  withWhere(vault.command('rewrap'))
    .description(
      "wrap every person's key by the newest master key, beside running workers, and retire the others; may be stopped and run again",
    )
    .action((options: KeysOptions) => rewrapAndTell(options));
}

const withWhere = (command: Command): Command =>
  command
    .requiredOption('--keys <file>', "the vault worker's keys file")
    .option(
      '--database-url <url>',
      "role keys_rw; by default DATABASE_URL, else the running demo's",
    )
    .option('--json', 'as one line of JSON');
