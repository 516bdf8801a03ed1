export { createPool, type PoolOptions } from './pool.js';
export { transaction, tenantTransaction } from './transaction.js';
export { migrate, migrationSource } from './migrate.js';
