import { runVerifier } from './command.js';

process.exitCode = await runVerifier(process.argv.slice(2), (text) => process.stdout.write(text));
