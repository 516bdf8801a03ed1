import type { Command } from 'commander';
import { TombstoneFile } from '@app/rights';

/** `seintje tombstones`: who was erased, outside the database. */
export function register(program: Command): void {
  program
    .command('tombstones')
    .description('who was erased, as ids, outside the database')
    .command('new <file>')
    .description('make an empty TOMBSTONE_FILE, for a database that never erased anybody')
    .action(async (file: string) => {
      await TombstoneFile.create(file);
      console.log(`Wrote ${file}. Keep a copy elsewhere: without it no backup can be restored.`);
    });
}
