import type { ProcessMetrics } from './process-metrics.js';

/** One answered request, without anything of what was asked: the route as declared, never the address. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly statusCode: number;
  readonly durationMs: number;
}

/** Counts an answered request and how long it took, for the API (`http`) or the tracking page (`page`). */
export function tellRequest(
  metrics: ProcessMetrics,
  of: 'http' | 'page',
  { method, route, statusCode, durationMs }: AnsweredRequest,
): void {
  const status = String(statusCode);
  metrics.count(`seintje_${of}_requests_total`, { method, route, status });
  metrics.observe(`seintje_${of}_request_seconds`, { route }, durationMs / 1_000);
}
