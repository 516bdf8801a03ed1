/** The processes of Seintje, as in apps/. */
export const APPS = [
  'api',
  'ingest-worker',
  'vault-worker',
  'relay-worker',
  'upkeep-worker',
  'tracking-web',
  'standalone',
  'cli',
] as const;

export type App = (typeof APPS)[number];
