// npm run tidy: prints the measures of the house (CONTRIBUTING.md). It judges nothing: numbers to look at.
import { copies } from './copies.js';
import { eventsWay } from './events-way.js';
import { ownFiles } from './own-files.js';
import { undocumentedNames } from './undocumented-names.js';

/** From here on a file is asked which two things it is. */
const LINES_ASKED = 300;

const files = ownFiles();
const sizes = files.map(({ lines }) => lines).sort((a, b) => a - b);
const large = files.filter(({ lines }) => lines > LINES_ASKED).sort((a, b) => b.lines - a.lines);
const way = eventsWay();
const undocumented = undocumentedNames();
const copied = await copies();

console.log(`hops of one event, from handler to hand-off: ${String(way.length)} files`);
for (const path of way) console.log(`  ${path}`);
console.log(`files: ${String(files.length)}, median ${String(sizes[sizes.length >> 1])} lines`);
console.log(`files over ${String(LINES_ASKED)} lines: ${String(large.length)}`);
for (const { path, lines } of large) console.log(`  ${path}: ${String(lines)}`);
console.log('public names without a doc comment, by lib:');
for (const [lib, names] of undocumented) {
  console.log(
    `  ${lib}: ${String(names.length)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`,
  );
}
console.log(`copies, tests left out: ${String(copied.length)}`);
for (const copy of copied) console.log(`  ${copy}`);
