import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * A real Chromium without a screen, as it comes: the package's own arguments turn web security off, which is
 * what is tested here, and run all in one process. As root it refuses its sandbox, and tests may run as root.
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
    headless: true,
  });
}
