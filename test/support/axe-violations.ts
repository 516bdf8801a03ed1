import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it is shown, each with the first element it is about. */
export async function axeViolations(
  page: Page,
  rulesOff: readonly string[] = [],
): Promise<string[]> {
  // By the debugger's door: the page's own policy lets no script in, and must not.
  await page.evaluate(axe.source);
  return page.evaluate(async (off) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
    const { violations } = await run({ rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, rulesOff);
}
