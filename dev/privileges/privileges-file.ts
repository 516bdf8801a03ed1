import type pg from 'pg';
import { tryPrivileges } from './try-privileges.js';

/** Where the matrix lies, from the project's root. */
export const PRIVILEGES_FILE = 'docs/reference/privileges.txt';

/** What to run when it is out of date. */
export const PRIVILEGES_COMMAND = 'npm run privileges';

/** Who may do what, as the server of `admin` lets them. Each table and function of ours has a line. */
export async function privilegesText(admin: pg.Client): Promise<string> {
  const parts = [
    '# What each role may do, found out by doing it on a migrated database. A reviewer reads the difference.',
    `# A test compares both; write it anew with: ${PRIVILEGES_COMMAND}`,
  ];
  for (const { title, lines } of await tryPrivileges(admin)) {
    parts.push('', `## ${title}`, ...lines);
  }
  return `${parts.join('\n')}\n`;
}
