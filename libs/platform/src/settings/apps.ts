/** The processes of Seintje, as in apps/. */
export const APPS = [
  'api',
  'ingest-worker',
  'vault-worker',
  'upkeep-worker',
  'standalone',
  'cli',
] as const;

export type App = (typeof APPS)[number];
