import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { SeintjeError } from '@app/platform';
import type { CommandFile } from './command-file.js';

const COMMANDS = join(dirname(fileURLToPath(import.meta.url)), 'commands');

/** Each file commands/<name>.command.js registers itself; there is no list to keep. */
async function program(): Promise<Command> {
  const seintje = new Command('seintje').description(
    'Tells people where their parcel is, and keeps to itself who they are.',
  );
  const files = readdirSync(COMMANDS).filter((file) => /\.command\.(?:js|ts)$/.test(file));
  for (const file of files.sort()) {
    const { register } = (await import(pathToFileURL(join(COMMANDS, file)).href)) as CommandFile;
    register(seintje);
  }
  return seintje;
}

try {
  await (await program()).parseAsync();
} catch (error) {
  // Our own messages hold no values and say the remedy; a foreign error's message may hold anything.
  const name = error instanceof Error ? error.name : typeof error;
  console.error(error instanceof SeintjeError ? error.message : `seintje failed: ${name}`);
  if (!(error instanceof SeintjeError) && process.env['DEBUG'] === '1') console.error(error);
  process.exitCode = 1;
}
