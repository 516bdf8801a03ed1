// Compiles the templates and words of mails and pushes into src/compiled-templates.generated.ts, so that at run time no
// code is made from strings. They are read by Handlebars and written as plain functions: these templates only name
// things, ask `if` and call `link`, and Handlebars' own run time took most of the time of a mail (docs/performance.md).
//
//   node libs/notifications/templates/build.mjs           writes the file
//   node libs/notifications/templates/build.mjs --check   ends 1 when the file is not what the templates say
//
// The result is checked in: a fresh clone type-checks and tests without a step before it, a change of
// wording shows as a change of one word in two files, and a test runs --check.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const target = join(here, '..', 'src', 'compiled-templates.generated.ts');

/** What a phrase of the catalogue may name. */
const PHRASE_NAMES =
  'carrier shop thing Thing thisThing day time how from to etaday Etaday etalast last4 host'.split(
    ' ',
  );
/** What a layout may name; `link` is the only helper beside the built-in `if`. */
const LAYOUT_NAMES =
  'lang subject preheader shop dotYou dotDone title stemHeight etaBig etaLead etaAfter etaSource sentence note track button code buttonHost linkHost neverAsk whyTitle why notice noticeText stopTitle stopText stop withdraw sender status shopShort own ownLead fill onFill edge logo logoWidth logoHeight'.split(
    ' ',
  );
const FONT = "system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

const sources = [];
/** Reads a file and remembers it: the template version is the hash of all that was read. */
function source(path) {
  const text = readFileSync(path, 'utf8');
  sources.push(text);
  return text;
}

/** Refuses a name that the view lacks, an unknown helper, a block that is not `if`, raw output, a partial. */
function checkNames(ast, names, where) {
  const fail = (node, why) => {
    throw new Error(`${where}:${node.loc.start.line}: ${why}`);
  };
  const path = (node) => {
    if (node.type !== 'PathExpression') return;
    if (node.parts.length !== 1 || node.data || node.depth > 0 || !names.includes(node.parts[0])) {
      fail(node, `'${node.original}' is not a name this template may use (${names.join(', ')})`);
    }
  };
  const statements = (body) => {
    for (const node of body) {
      if (node.type === 'ContentStatement' || node.type === 'CommentStatement') continue;
      if (node.type !== 'MustacheStatement' && node.type !== 'BlockStatement') {
        fail(node, `${node.type} is not used here`);
      }
      if (node.type === 'MustacheStatement' && node.escaped === false) {
        fail(node, 'unescaped output is not used here');
      }
      if (node.params.length > 0) {
        const helper = node.type === 'BlockStatement' ? 'if' : 'link';
        if (node.path.original !== helper) fail(node, `no helper '${node.path.original}' here`);
        if (node.params.length !== 1 || node.hash) fail(node, `'${helper}' takes one name`);
        node.params.forEach(path);
      } else path(node.path);
      if (node.type === 'BlockStatement') {
        statements(node.program.body);
        if (node.inverse) statements(node.inverse.body);
      }
    }
  };
  statements(ast.body);
}

/**
 * What every mail must say outside any condition: who gave us the address and why (GDPR article 14), the way to the
 * notice, and the right to object with its link, apart from everything else (21(4)).
 */
const DUTIES = [
  'why',
  'link notice',
  'noticeText',
  'stopTitle',
  'stopText',
  'link withdraw',
  'stop',
  'sender',
];

function checkDuties(text, where) {
  const said = Handlebars.parse(text)
    .body.filter(({ type }) => type === 'MustacheStatement')
    .map(({ path, params }) => [path, ...params].map(({ original }) => original).join(' '));
  const missing = DUTIES.filter((duty) => !said.includes(duty));
  if (missing.length > 0) throw new Error(`${where}: must always say ${missing.join(', ')}`);
}

/** A template as the text of a function of its view; what it calls is in src/template-parts.ts. */
function compiled(text, { names, where, noEscape }) {
  const ast = Handlebars.parse(text);
  checkNames(ast, names, where);
  const output = (node) => {
    const [name] = node.params.length > 0 ? [node.params[0].original] : [node.path.original];
    const value = `named(v.${name}, '${name}')`;
    const linked = node.params.length > 0 ? `link(${value})` : value;
    return noEscape ? linked : `escaped(${linked})`;
  };
  const part = (node) => {
    switch (node.type) {
      case 'CommentStatement':
        return [];
      case 'ContentStatement':
        return [JSON.stringify(node.value)];
      case 'MustacheStatement':
        return [output(node)];
      case 'BlockStatement':
        return [`(v.${node.params[0].original} ? ${body(node.program)} : ${body(node.inverse)})`];
    }
  };
  const body = (program) => (program?.body ?? []).flatMap(part).join('\n + ') || '""';
  return `(v) => ${body(ast)}`;
}

/** A phrase without names stays a plain string: most are. */
const phrase = (text, where) =>
  text.includes('{{')
    ? compiled(text, { names: PHRASE_NAMES, where, noEscape: true })
    : JSON.stringify(text);

function catalogue(value, where) {
  if (typeof value === 'string') return phrase(value, where);
  const fields = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${catalogue(inner, `${where} ${key}`)}`,
  );
  return `{ ${fields.join(',\n')} }`;
}

function keysOf(value, at = '') {
  if (typeof value === 'string') return [at];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${at}/${key}`));
}

function withTokens(text, tokens) {
  return text.replace(/\[\[([a-z0-9]+)( dark)?\]\]/g, (_, name, dark) => {
    if (name === 'font') return FONT;
    const pair = tokens[name];
    if (pair === undefined) throw new Error(`'${name}' is not in config/design-tokens.yaml`);
    return pair[dark === undefined ? 0 : 1];
  });
}

/** Dutch first: the other languages are held against it. */
const LANGUAGES = ['nl', 'en', 'de', 'fr'];

/** What a kind of shipment says otherwise may differ by language: participles agree, pronouns have a gender. */
const isOfKind = (key) => /\/kinds\//.test(key);

/** A catalogue in every language; what is said in one must be said in the others. */
function everyLanguage(name) {
  const said = LANGUAGES.map((lang) => [lang, readCatalogue(`${name}.${lang}.yaml`, lang)]);
  const [[, dutch]] = said;
  for (const [lang, catalogue] of said) {
    const lacks = keysOf(dutch).filter((key) => !keysOf(catalogue).includes(key));
    const alone = keysOf(catalogue).filter((key) => !keysOf(dutch).includes(key) && !isOfKind(key));
    if (lacks.length > 0) throw new Error(`${name}.${lang}: lacks ${lacks.join(', ')}`);
    if (alone.length > 0) throw new Error(`${name}.${lang}: only here: ${alone.join(', ')}`);
  }
  return said;
}

function readCatalogue(file, lang) {
  const text = source(join(here, file));
  // French sets a space that never breaks before these; nobody sees it in a file, so it is put here.
  return parse(lang === 'fr' ? text.replace(/ ([:?;])(?=[\s'])/g, '\u00a0$1') : text);
}

/** Throws unless the template may be used: what a test of the rules asks. */
export function checked(text, names) {
  checkNames(Handlebars.parse(text), names, 'template');
}

export function generate() {
  sources.length = 0;
  const tokens = parse(source(join(root, 'config', 'design-tokens.yaml')));
  const html = withTokens(source(join(here, 'mail.html.hbs')), tokens).trimEnd();
  const text = source(join(here, 'mail.text.hbs'));
  const subject = source(join(here, 'mail.subject.hbs')).trimEnd();
  const spelt = (name) =>
    everyLanguage(name)
      .map(([lang, said]) => `${lang}: ${catalogue(said, `${name}.${lang}.yaml`)}`)
      .join(', ');
  checkDuties(html, 'mail.html.hbs');
  checkDuties(text, 'mail.text.hbs');
  const layout = (body, where, noEscape) =>
    compiled(body, { names: LAYOUT_NAMES, where, noEscape });
  const parts = [
    `export const layouts = { html: ${layout(html, 'mail.html.hbs', false)}, text: ${layout(text, 'mail.text.hbs', true)}, subject: ${layout(subject, 'mail.subject.hbs', true)} };`,
    `export const words: Record<Language, CompiledCatalogue> = { ${spelt('words')} };`,
    `export const pushWords: Record<Language, CompiledPushCatalogue> = { ${spelt('push')} };`,
  ];
  const version = createHash('sha256').update(sources.join('\0')).digest('hex').slice(0, 12);
  return `// Made from libs/notifications/templates by its build.mjs; change the templates, then run that.
// @ts-nocheck: what is compiled has no types; what is exported here is typed by word-catalogue.ts.
/* eslint-disable */
// prettier-ignore
import { escaped, link, named } from './template-parts.js';
// prettier-ignore
import type { CompiledCatalogue, CompiledPushCatalogue, Language } from './word-catalogue.js';

/** The first 12 hex digits of the SHA-256 of all template sources: kept with each mail sent. */
export const templateVersion = '${version}';

/** The look of a mail whose webshop saved none: the colours of the house. */
export const HOUSE_LOOK = { fill: '${tokens.hero[0]}', onFill: '${tokens.onhero[0]}', edge: '${tokens.hero[0]}' };

// prettier-ignore
${parts.join('\n\n// prettier-ignore\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = generate();
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== wanted) {
      console.error(
        'The compiled mail templates are old: run node libs/notifications/templates/build.mjs',
      );
      process.exitCode = 1;
    }
  } else writeFileSync(target, wanted);
}
