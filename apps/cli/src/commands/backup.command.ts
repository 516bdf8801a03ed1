import type { Command } from 'commander';
import { loadSettings, SeintjeError } from '@app/platform';
import { checkBackups } from '../check-backups.js';

interface CheckOptions {
  readonly backups?: string;
  readonly wal?: string;
  readonly newestHours: string;
  readonly walMinutes: string;
  readonly json?: true;
}

/** `seintje backup check`: run it by a clock; it fails when somebody must look. */
export function register(program: Command): void {
  program
    .command('backup')
    .description('copies of the database')
    .command('check')
    .description('fail when a backup is missing, or one lives longer than erased persons may')
    .option('--backups <folder>', 'one entry a backup; by default BACKUP_DIR')
    .option('--wal <folder>', 'archived WAL; by default WAL_ARCHIVE_DIR')
    .option('--newest-hours <hours>', 'the newest backup is at most so old', '26')
    .option('--wal-minutes <minutes>', 'the newest archived WAL is at most so old', '60')
    .option('--json', 'as one line of JSON')
    .action(checkAndTell);
}

async function checkAndTell(options: CheckOptions): Promise<void> {
  const settings = loadSettings(process.env, 'cli');
  const backups = options.backups ?? settings.BACKUP_DIR;
  if (backups === '') {
    throw new SeintjeError('backup.unknown', 'Say where backups lie: BACKUP_DIR, or --backups.');
  }
  const rules = {
    backups,
    wal: options.wal ?? settings.WAL_ARCHIVE_DIR,
    newestHours: Number(options.newestHours),
    walMinutes: Number(options.walMinutes),
  };
  const state = await checkBackups(rules, Date.now()).catch((cause: unknown) => {
    throw new SeintjeError('backup.unreadable', 'A folder of backups cannot be read.', { cause });
  });
  if (options.json) console.log(JSON.stringify(state));
  else {
    console.log(`backups: ${String(state.backups)}, newest ${String(state.newestHours)} h`);
    console.log(`oldest: ${String(state.oldestDays)} days; WAL: ${String(state.walSegments)}`);
  }
  if (state.faults.length > 0) {
    throw new SeintjeError(
      'backup.faults',
      `Backups are not in order: ${state.faults.join('; ')}.`,
    );
  }
}
