import type { DataSource, EntityManager } from 'typeorm';
import type { Pool } from 'pg';
import { SeintjeError } from '@app/platform';
import { asOwner } from './administration.js';

/** The form of a source that brings events in our own form, with an API key; any other is a carrier's webhook. */
export const EVENTS_FORM = 'events';

/** A source of events as it is listed: never with its secret. */
export interface EventSource {
  readonly sourceId: string;
  readonly form: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** Lets a webshop's source in. @throws SeintjeError when the webshop is unknown, or its door is open already. */
export function bindEventSource(
  source: DataSource,
  bound: { webshopId: string; sourceId: string; form: string; sealedSecret: Buffer | null },
): Promise<void> {
  return asOwner(source, async (manager) => {
    const { webshopId, sourceId, form, sealedSecret } = bound;
    const known = await query(manager, 'select 1 from merchants.webshop where webshop_id = $1', [
      webshopId,
    ]);
    if (known.length === 0) {
      throw new SeintjeError(
        'webshop.unknown',
        'No webshop has this id; list them with: npx seintje webshop list.',
      );
    }
    const rows = await query(
      manager,
      `insert into merchants.event_source (webshop_id, source_id, form, sealed_secret)
       values ($1, $2, $3, $4) on conflict do nothing returning source_id`,
      [webshopId, sourceId, form, sealedSecret],
    );
    if (rows.length === 0) {
      throw new SeintjeError(
        'event_source.bound',
        'This webshop may bring events already; list its sources with: npx seintje source list.',
      );
    }
  });
}

/** Shuts a source out at once; what it brought before is still taken. */
export function revokeEventSource(source: DataSource, sourceId: string): Promise<void> {
  return asOwner(source, async (manager) => {
    const revoked = await query(
      manager,
      `with revoked as (
         update merchants.event_source set revoked_at = clock_timestamp()
          where source_id = $1 and revoked_at is null returning source_id
       )
       select source_id from revoked`,
      [sourceId],
    );
    if (revoked.length === 0) {
      throw new SeintjeError(
        'event_source.unknown',
        'No source with this id is in use; list them with: npx seintje source list.',
      );
    }
  });
}

/** A webshop's sources, oldest first. */
export function listEventSources(source: DataSource, webshopId: string): Promise<EventSource[]> {
  return asOwner(source, (manager) =>
    query<EventSource>(
      manager,
      `select source_id as "sourceId", form, created_at as "createdAt", revoked_at as "revokedAt"
         from merchants.event_source where webshop_id = $1 order by created_at, source_id`,
      [webshopId],
    ),
  );
}

/** A webhook's source, as a message is checked against it. */
export interface FoundEventSource {
  readonly webshopId: string;
  readonly form: string;
  readonly sealedSecret: Buffer | null;
}

/** Finds sources for the API. Asks the database each time: a revoked source ends at once, in every process. */
export class EventSourceDirectory {
  /** @param pool of the role `api_rw`. */
  constructor(private readonly pool: Pool) {}

  /** The source with this id, or undefined. */
  async find(sourceId: string): Promise<FoundEventSource | undefined> {
    const { rows } = await this.pool.query<FoundEventSource>({
      name: 'find-event-source',
      text: `select o_webshop_id as "webshopId", o_form as form, o_sealed_secret as "sealedSecret"
               from merchants.find_event_source($1)`,
      values: [sourceId],
    });
    return rows[0];
  }

  /** The source by which a webshop brings events in our own form; undefined where it may not. */
  async doorOf(webshopId: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ door: string | null }>({
      name: 'find-event-door',
      text: 'select merchants.find_event_door($1) as door',
      values: [webshopId],
    });
    return rows[0]?.door ?? undefined;
  }
}

const query = <Row = unknown>(
  manager: EntityManager,
  text: string,
  values: unknown[],
): Promise<Row[]> => manager.query(text, values);
