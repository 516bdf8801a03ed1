import type { Sink } from '../scene.js';
import {
  DATABASE_COLUMNS,
  DATABASE_FILES,
  POSTGRES_LOG,
  POSTGRES_STATISTICS,
  WRITE_AHEAD_LOG,
} from './of-postgres.js';
import {
  CORE_OF_INGEST,
  heapOf,
  HTTP_ANSWERS,
  METRICS,
  PROCESS_ENVIRONMENT,
  PROCESS_OUTPUT,
} from './of-processes.js';
import { OTHER_FILES, OTHER_TOPICS } from './of-the-ground.js';

/** Every place that is searched. Mail server, push service and the carriers' own topic may hold what they are given. */
export const SINKS: readonly Sink[] = [
  PROCESS_OUTPUT,
  PROCESS_ENVIRONMENT,
  METRICS,
  HTTP_ANSWERS,
  OTHER_TOPICS,
  DATABASE_COLUMNS,
  DATABASE_FILES,
  WRITE_AHEAD_LOG,
  POSTGRES_LOG,
  POSTGRES_STATISTICS,
  heapOf('ingest-worker'),
  heapOf('upkeep-worker'),
  heapOf('vault-worker'),
  CORE_OF_INGEST,
  OTHER_FILES,
];
