import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startTrackingWeb } from '../../apps/tracking-web/src/start.js';
import { Clock, createLog, loadSettings } from '@app/platform';
import { startBrowser } from './browser.js';
import { trackApiDouble, type TrackApiDouble } from './track-api-double.js';
import { NOW, PAGES } from './tracked-parcels.js';

/** The tracking page on a real socket, in a real browser, asking an API that knows each page there is. */
export interface TrackingPageForTests {
  url: string;
  api: TrackApiDouble;
  browser: Browser;
  /** Where a page of `PAGES` is opened by its link. */
  linkTo(name: string): string;
  /** A reader of their own: nothing of another one's is kept. */
  reader(options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext }>;
  logged(): string;
  stop(): Promise<void>;
}

class StoppedClock extends Clock {
  override now(): Date {
    return NOW;
  }
}

/** As a token of ours looks: 68 characters of base64url. */
export const tokenOf = (name: string): string => `${name.replaceAll('_', '-')}-`.padEnd(68, 'x');

export async function trackingPageForTests(): Promise<TrackingPageForTests> {
  const api = await trackApiDouble();
  for (const [name, view] of Object.entries(PAGES)) {
    api.parcels.set(tokenOf(name), structuredClone(view));
  }
  const lines: string[] = [];
  const log = createLog('tracking-web', {
    level: 'debug',
    destination: { write: (line) => lines.push(line) },
  });
  const settings = loadSettings({ NODE_ENV: 'test', API_URL: api.url, TRACKING_PORT: '0' });
  const web = await startTrackingWeb(settings, { log, clock: new StoppedClock() });
  const browser = await startBrowser();
  return {
    url: web.url,
    api,
    browser,
    linkTo: (name) => `${web.url}/t/${tokenOf(name)}`,
    reader: async (options = {}) => {
      const context = await browser.newContext({ viewport: PHONE, ...options });
      await context.addInitScript(askable);
      return { context, page: await context.newPage() };
    },
    logged: () => lines.join(''),
    stop: async () => {
      await browser.close();
      await web.stop();
      await api.stop();
    },
  };
}

export const PHONE = { width: 360, height: 740 };
export const WIDE = { width: 1200, height: 800 };

/** What a person read here, as the decision keeps it; a hash that a stranger can make again. */
export const readAs = (lines: string[]): { version: string; sha256: string; language: string } => ({
  version: 'page-2026-11',
  sha256: createHash('sha256').update(lines.join('\n')).digest('hex'),
  language: 'nl',
});

/** A screenless Chromium says 'denied' for everybody; here nobody was asked yet, and asking is counted. */
function askable(): void {
  const spied = window as unknown as { asked: number; answer: NotificationPermission };
  spied.asked = 0;
  spied.answer = 'default';
  Object.defineProperty(Notification, 'permission', { get: () => spied.answer });
  Notification.requestPermission = () => {
    spied.asked += 1;
    return Promise.resolve(spied.answer);
  };
}
