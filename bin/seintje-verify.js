#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Loads nothing of Seintje's but libs/verifier, which imports nothing of the others.
const main = new URL('../dist/libs/verifier/src/main.js', import.meta.url);
if (existsSync(fileURLToPath(main))) {
  await import(main.href);
} else {
  console.error('seintje-verify is not built yet: run `npm run build` first.');
  process.exitCode = 2;
}
