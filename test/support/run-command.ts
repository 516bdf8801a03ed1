/* eslint-disable no-console -- what a command prints is what is tested */
import { Command } from 'commander';

/** Runs `seintje …` of these command files in this process and returns what it prints. */
export async function runCommand(
  registers: readonly ((program: Command) => void)[],
  env: NodeJS.ProcessEnv,
  args: readonly string[],
): Promise<string> {
  const lines: string[] = [];
  const before = { log: console.log, env: process.env };
  console.log = (line: string) => lines.push(line);
  process.env = env;
  try {
    const seintje = new Command('seintje').exitOverride();
    for (const register of registers) register(seintje);
    await seintje.parseAsync([...args], { from: 'user' });
  } finally {
    console.log = before.log;
    process.env = before.env;
  }
  return lines.join('\n');
}
