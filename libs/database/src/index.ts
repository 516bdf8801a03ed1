export { createPool, type PoolOptions } from './pool.js';
export { databaseAddress, withDatabaseTls } from './database-address.js';
export { databaseProblem, type DatabaseProblem } from './database-problem.js';
export { call, transaction, tenantTransaction } from './transaction.js';
export { plainArray } from './plain-array.js';
export { migrate, migrationSource } from './migrate.js';
export { databaseAnswers } from './database-answers.js';
export { tellPool } from './pool-numbers.js';
