import type { Pool } from 'pg';
import type { ProcessMetrics } from '@app/platform';

/** Tells at each reading how many connections the pool has, and how many callers wait for one. */
export function tellPool(metrics: ProcessMetrics, pool: Pool): void {
  metrics.beforeReading(() => {
    metrics.set('seintje_pool_connections', { state: 'total' }, pool.totalCount);
    metrics.set('seintje_pool_connections', { state: 'idle' }, pool.idleCount);
    metrics.set('seintje_pool_connections', { state: 'waiting' }, pool.waitingCount);
  });
}
