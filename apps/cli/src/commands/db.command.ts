import type { Command } from 'commander';
import { databaseAddress, migrate } from '@app/database';
import { loadSettings, SeintjeError } from '@app/platform';
import { appliedSince, appliedTo } from '../applied-since.js';

interface MigrateOptions {
  readonly databaseUrl?: string;
  readonly json?: true;
}

/** `seintje db migrate`: brings a database to what this version expects. */
export function register(program: Command): void {
  program
    .command('db')
    .description('the database itself')
    .command('migrate')
    .description(
      'apply what is new: migrations, changed functions, purposes; again changes nothing',
    )
    .option('--database-url <url>', "the administrator's connection; by default DATABASE_URL")
    .option('--json', 'as one line of JSON')
    .action(migrateAndTell);
}

async function migrateAndTell({ databaseUrl, json }: MigrateOptions): Promise<void> {
  const settings = loadSettings(process.env, 'cli');
  const adminUrl = databaseAddress(databaseUrl ?? settings.DATABASE_URL, settings);
  if (adminUrl === '') {
    throw new SeintjeError(
      'database.no_url',
      'DATABASE_URL is empty; set it to the administrator’s connection. The embedded database of ' +
        'standalone and demo migrates itself when it starts.',
    );
  }
  const before = await appliedTo(adminUrl);
  await migrate(adminUrl);
  const applied = appliedSince(before, await appliedTo(adminUrl));
  if (json) console.log(JSON.stringify({ applied }));
  else console.log([...applied, `${String(applied.length)} applied`].join('\n'));
}
