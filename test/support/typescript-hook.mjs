// Lets plain Node run this project's TypeScript, for processes that tests start or that start tests:
// `node --import ./test/support/typescript.mjs file.ts`. The same compiler and .swcrc as jest uses.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);

/** `@app/<lib>` is that lib's door; `./x.js` is `./x.ts` where that is what lies there. */
export async function resolve(specifier, context, next) {
  const lib = /^@app\/([^/]+)$/.exec(specifier)?.[1];
  if (lib !== undefined) {
    return next(new URL(`libs/${lib}/src/index.ts`, root).href, context);
  }
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL !== undefined) {
    const typescript = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(typescript)) return next(typescript.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith(root.href) || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    cwd: fileURLToPath(root),
    swcrc: true,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
