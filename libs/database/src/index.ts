export { createPool, type PoolOptions } from './pool.js';
export { databaseAddress, withDatabaseTls } from './database-address.js';
export { databaseProblem, type DatabaseProblem } from './database-problem.js';
export { transaction, tenantTransaction } from './transaction.js';
export { migrate, migrationSource } from './migrate.js';
export { databaseAnswers } from './database-answers.js';
export { tellPool } from './pool-numbers.js';
