import type { Command } from 'commander';
import { loadSettings } from '@app/platform';
import { runningDemo } from '../running-demo.js';

/** `seintje roles`: what each database role may do can be tried out on a running demo. */
export function register(program: Command): void {
  program
    .command('roles')
    .description("print the running demo's database address of each role, on loopback")
    .option('--json', 'as one line of JSON, by role')
    .action(async ({ json }: { json?: true }) => {
      const { databases } = await runningDemo(loadSettings(process.env, 'cli').DATA_DIR);
      console.log(json ? JSON.stringify(databases) : table(databases));
    });
}

function table(databases: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(databases).map((role) => role.length));
  return Object.entries(databases)
    .map(([role, address]) => `${role.padEnd(width)}  ${address}`)
    .join('\n');
}
