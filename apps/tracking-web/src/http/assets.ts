import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '@app/platform';

/** A file of ours as it is served. */
export interface Asset {
  body: Buffer;
  type: string;
  cacheControl: string;
}

/** Its name changes with its bytes, so it may stay for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Its name may not change (a service worker is known by it), so it is asked for anew. */
const ASK_AGAIN = 'no-cache';

/** The page's style sheet, scripts and pictures, read once at start. There is no folder to walk out of. */
export class Assets {
  private readonly byName = new Map<string, Asset>();
  /** The style sheet's name, with its hash. */
  readonly css: string;

  constructor() {
    const style = Buffer.from(tokenRules() + fileOf('page.css').toString());
    const hash = createHash('sha256').update(style).digest('base64url').slice(0, 12);
    this.css = `page-${hash}.css`;
    this.add(this.css, 'text/css; charset=utf-8', style, FOR_EVER);
    this.add('page.js', 'text/javascript; charset=utf-8');
    this.add('sw.js', 'text/javascript; charset=utf-8');
    this.add('manifest.webmanifest', 'application/manifest+json');
    this.add('icon.svg', 'image/svg+xml');
    this.add('icon.png', 'image/png');
    this.add('badge.png', 'image/png');
  }

  find(name: string): Asset | undefined {
    return this.byName.get(name);
  }

  private add(name: string, type: string, body = fileOf(name), cacheControl = ASK_AGAIN): void {
    this.byName.set(name, { body, type, cacheControl });
  }
}

const fileOf = (name: string): Buffer =>
  readFileSync(join(projectRoot(), 'apps/tracking-web/assets', name));

/** The tokens as custom properties, for light and for dark: the mails are painted from the same file. */
function tokenRules(): string {
  const file = join(projectRoot(), 'config/design-tokens.yaml');
  const tokens = Object.entries(parse(readFileSync(file, 'utf8')) as Record<string, string[]>);
  const rules = (mode: 0 | 1) =>
    tokens.map(([name, pair]) => `--${name}:${pair[mode] ?? ''}`).join(';');
  return `:root{${rules(0)}}@media(prefers-color-scheme:dark){:root{${rules(1)}}}\n`;
}
