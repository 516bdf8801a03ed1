import { APPS, METRICS, metricsOf, type MetricDeclaration } from '@app/platform';
import { page, tableRowsOf } from './docs-pages.js';

/** A row of the page for each metric of a process, in the order of the catalogue. */
const rowsOf = (names: readonly (keyof typeof METRICS)[]): string[][] =>
  names.map((name) => {
    const { type, labels, help }: MetricDeclaration = METRICS[name];
    const shown = labels.map((label) => `\`${label}\``).join(', ');
    return [`\`${name}\``, type, shown === '' ? 'none' : shown, help];
  });

const TELLERS = APPS.filter((app) => !['cli', 'standalone'].includes(app));

it('docs/reference/metrics.md says what the catalogue says, process by process', () => {
  const { text, path } = page('docs/reference/metrics.md');
  for (const app of TELLERS) {
    const section = text.split(/^## /m).find((one) => one.startsWith(`${app}\n`)) ?? '';
    const names = metricsOf(app).filter((name) => !name.startsWith('seintje_pool_'));
    expect(tableRowsOf({ path, text: section })).toEqual(rowsOf(names));
  }
  const ofAll = text.split(/^## /m).find((one) => one.startsWith('Every process\n')) ?? '';
  expect(tableRowsOf({ path, text: ofAll })).toEqual(rowsOf(['seintje_pool_connections']));
});

it('each metric is told by one process, or by all', () => {
  const told = TELLERS.flatMap((app) => metricsOf(app));
  const counts = Object.keys(METRICS).map((name) => told.filter((one) => one === name).length);
  expect(counts.filter((count) => count !== 1)).toEqual([TELLERS.length]);
});
