import { makeWitness } from './make-witness.js';
import { FormatError } from '@app/verifier';
import { serveWitness } from './serve-witness.js';
import { witnessSettings } from './witness-settings.js';
import { WitnessStateError } from './witness-state.js';

/** `main.js` witnesses; `main.js new NAME` makes its key and its empty state, once. */
try {
  const [command, name] = process.argv.slice(2);
  const settings = witnessSettings(process.env);
  if (command === 'new' && name !== undefined) {
    process.stdout.write(`${await makeWitness(settings, name)}\n`);
  } else if (command === undefined) {
    const witness = await serveWitness(settings, (line) => process.stdout.write(`${line}\n`));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void witness.stop());
    }
  } else {
    throw new FormatError('Usage: main.js, or main.js new NAME.');
  }
} catch (error) {
  const isOurs = error instanceof FormatError || error instanceof WitnessStateError;
  process.stderr.write(`${isOurs ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
