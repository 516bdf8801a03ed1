import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes of each `<13 digits>_<name>.up.sql`/`.down.sql` pair in the folder a migration that TypeORM runs. */
export function sqlMigrations(folder: string): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.up.sql'))
    .sort()
    .map((upFile) => {
      const [stamp = '', name = ''] = upFile.replace('.up.sql', '').split(/_(.*)/s);
      const up = readFileSync(join(folder, upFile), 'utf8');
      const down = readFileSync(join(folder, upFile.replace('.up.', '.down.')), 'utf8');
      return class implements MigrationInterface {
        name = `${name}${stamp}`;
        async up(runner: QueryRunner): Promise<void> {
          await runner.query(up);
          await runner.query('reset role');
        }
        async down(runner: QueryRunner): Promise<void> {
          await runner.query(down);
        }
      };
    });
}
