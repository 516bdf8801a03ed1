import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';

/** A page of text, by its path from the project's root. */
export interface Page {
  path: string;
  text: string;
}

/** A fenced block of a page. */
export interface Fence {
  page: string;
  language: string;
  text: string;
  /** The `text` block right behind it: what running it prints. */
  expected?: string;
}

const FOLDERS = ['docs', 'libs', 'dev', 'demo'];

/** Every Markdown page of the project. */
export function allPages(): Page[] {
  const atRoot = readdirSync(projectRoot()).filter((name) => name.endsWith('.md'));
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );
  return [...atRoot, ...below].map(page);
}

export const page = (path: string): Page => ({
  path,
  text: readFileSync(join(projectRoot(), path), 'utf8'),
});

/** The fenced blocks of a page, in order; a fence within a list loses its indentation. */
export function fencesOf({ path, text }: Page): Fence[] {
  const fences: Fence[] = [];
  let behind = Number.NaN;
  for (const match of text.matchAll(/^( *)```(\w*)[^\n]*\n([^]*?)^\1```$/gm)) {
    const [whole, indent = '', language = '', body = ''] = match;
    const lines = body.trimEnd().split('\n');
    const dedented = lines.map((line) => line.slice(indent.length)).join('\n');
    const previous = fences.at(-1);
    const isRightBehind = text.slice(behind, match.index).trim() === '';
    if (language === 'text' && previous !== undefined && isRightBehind) {
      previous.expected = dedented;
    } else {
      fences.push({ page: path, language, text: dedented });
    }
    behind = match.index + whole.length;
  }
  return fences;
}

/** A page without its fenced blocks. */
export const proseOf = ({ text }: Page): string => text.replaceAll(/^( *)```[^]*?^\1```$/gm, '');

/** What stands between single backticks in a page's prose. */
export const inlineCodeOf = (of: Page): string[] =>
  [...proseOf(of).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** Targets of the links in a page that lead to files, each from the page's own folder. */
export const linksOf = (of: Page): string[] =>
  [...proseOf(of).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** The rows of a page's tables, as cells; heads and rules left out. */
export function tableRowsOf({ text }: Page): string[][] {
  const lines = text.split('\n');
  return lines
    .filter((line, n) => line.startsWith('|') && !isRule(line) && !isRule(lines[n + 1] ?? ''))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const isRule = (line: string): boolean => /^\|[ :|-]+\|$/.test(line);
