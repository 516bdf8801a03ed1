import type { App } from '../settings/apps.js';
import { METRICS, type MetricName } from './metric-catalogue.js';

/** Which process tells what begins with these; the pool's numbers are told by all. */
const PREFIXES: Readonly<Partial<Record<App, readonly string[]>>> = {
  api: ['seintje_http_'],
  'tracking-web': ['seintje_page_'],
  'ingest-worker': ['seintje_ingest_'],
  'vault-worker': ['seintje_send_', 'seintje_admissions_', 'seintje_returned_'],
  'relay-worker': ['seintje_relay_'],
};

const OF_ALL = 'seintje_pool_';

/** The metrics that a process tells; upkeep-worker tells what belongs to no other. */
export function metricsOf(app: App): MetricName[] {
  const taken = Object.values(PREFIXES).flat();
  const begins = (name: string, prefixes: readonly string[]): boolean =>
    prefixes.some((prefix) => name.startsWith(prefix));
  return (Object.keys(METRICS) as MetricName[]).filter(
    (name) =>
      name.startsWith(OF_ALL) ||
      (app === 'upkeep-worker' ? !begins(name, taken) : begins(name, PREFIXES[app] ?? [])),
  );
}
