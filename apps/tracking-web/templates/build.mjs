// Compiles the page's templates and words into src/compiled-pages.generated.ts, so that at run time only
// `handlebars/runtime` is loaded and no code is made from strings. As the mails' build.mjs in
// libs/notifications, with partials and without phrases in Handlebars: the page has many short ones.
//
//   node apps/tracking-web/templates/build.mjs           writes the file
//   node apps/tracking-web/templates/build.mjs --check   ends 1 when the file is not what the templates say
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'src', 'compiled-pages.generated.ts');
const read = (name) => readFileSync(join(here, name), 'utf8');

/** Strict: a name that the view lacks throws; no helper beside the built-in ones. */
const template = (name) =>
  Handlebars.precompile(read(name).trimEnd(), {
    strict: true,
    knownHelpersOnly: true,
    preventIndent: true,
  });

function keysOf(value, at = '') {
  if (typeof value === 'string') return [at];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${at}/${key}`));
}

/** Dutch first: the other languages are held against it. */
const LANGUAGES = ['nl', 'en', 'de', 'fr'];

function wordsIn(lang) {
  const text = read(`words.${lang}.yaml`);
  // French sets a space that never breaks before these; nobody sees it in a file, so it is put here.
  return parse(lang === 'fr' ? text.replace(/ ([:?;])(?=[\s'])/g, '\u00a0$1') : text);
}

function generate() {
  const said = Object.fromEntries(LANGUAGES.map((lang) => [lang, wordsIn(lang)]));
  for (const lang of LANGUAGES) {
    const [own, dutch] = [keysOf(said[lang]), keysOf(said.nl)];
    const lonely = dutch.filter((key) => !own.includes(key));
    lonely.push(...own.filter((key) => !dutch.includes(key)));
    if (lonely.length > 0) throw new Error(`words.${lang}: not as in Dutch: ${lonely.join(', ')}`);
  }
  // Why a parcel is where it is: one list for ingest, which recognises it, and the page, which says it.
  const { reasons } = parse(
    readFileSync(join(here, '../../../config/carriers/reasons.yaml'), 'utf8'),
  );
  const reasonsIn = (lang) =>
    Object.fromEntries(
      Object.entries(reasons).map(([name, words]) => {
        if (typeof words[lang] !== 'string') throw new Error(`reason ${name} lacks ${lang}`);
        return [name, words[lang]];
      }),
    );
  const why = Object.fromEntries(LANGUAGES.map((lang) => [lang, reasonsIn(lang)]));
  return `// Made from apps/tracking-web/templates by its build.mjs; change the templates, then run that.
// @ts-nocheck: compiled Handlebars has no types; words.ts and render-page.ts type what is exported here.
/* eslint-disable */

// prettier-ignore
export const templates = {
layout: ${template('layout.hbs')},
parcel: ${template('parcel.hbs')},
plain: ${template('plain.hbs')},
fact: ${template('fact.hbs')},
pushSays: ${template('push-says.hbs')},
};

// prettier-ignore
export const words = ${JSON.stringify(said, null, 1)};

// prettier-ignore
export const reasons: Record<${LANGUAGES.map((lang) => `'${lang}'`).join(' | ')}, Record<string, string>> = ${JSON.stringify(why, null, 1)};
`;
}

const wanted = generate();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== wanted) {
    console.error('The compiled pages are old: run node apps/tracking-web/templates/build.mjs');
    process.exitCode = 1;
  }
} else writeFileSync(target, wanted);
