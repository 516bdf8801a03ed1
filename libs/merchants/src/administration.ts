import { DataSource, type EntityManager } from 'typeorm';
import { ApiKey } from './api-key.entity.js';
import { Webshop } from './webshop.entity.js';

/**
 * An administrator's connection to the tables of webshops and keys, for the command line; no process that
 * serves requests has one. Logging is off: it would print parameters.
 * @param adminUrl a connection that may act as app_owner.
 */
export function administration(adminUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: adminUrl,
    entities: [Webshop, ApiKey],
    synchronize: false,
    logging: false,
  });
}

/** Runs `work` in one transaction as app_owner: it may do what the tables' owner may, and nothing beyond. */
export function asOwner<T>(
  source: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return source.transaction(async (manager) => {
    await manager.query('set local role app_owner');
    return work(manager);
  });
}
