/** The processes of Seintje, as in apps/. */
export const APPS = [
  'api',
  'ingest-worker',
  'vault-worker',
  'upkeep-worker',
  'tracking-web',
  'standalone',
  'cli',
] as const;

/** The name of a process of ours. */
export type App = (typeof APPS)[number];
