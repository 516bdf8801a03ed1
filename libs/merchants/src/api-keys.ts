import type { DataSource, EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { SeintjeError, type Clock, type Ids } from '@app/platform';
import { asOwner } from './administration.js';
import { ApiKey } from './api-key.entity.js';
import { apiKeyText, SECRET_BYTES, secretHash } from './api-key-text.js';
import { isScope, SCOPES, type Scope } from './scopes.js';
import { Webshop } from './webshop.entity.js';

/** What making keys needs from outside. */
export interface KeyMaker {
  ids: Ids;
  clock: Clock;
  /** API_KEY_PEPPER. */
  pepper: Buffer;
}

/** A key at the only moment its text exists. */
export interface IssuedKey {
  keyId: string;
  /** `sj_…`, shown once. */
  apiKey: string;
  scopes: readonly Scope[];
}

/** How long a rotated key still works beside its successor, in hours: time to roll it out. */
export const ROTATION_OVERLAP_HOURS = 24;

const HOUR_MS = 3_600_000;

/** Issues a further key. @throws SeintjeError when the webshop or a scope is unknown. */
export function issueApiKey(
  source: DataSource,
  maker: KeyMaker,
  webshopId: string,
  scopes: readonly string[] = SCOPES,
): Promise<IssuedKey> {
  return asOwner(source, async (manager) => {
    if (!(await manager.existsBy(Webshop, { webshopId }))) {
      throw new SeintjeError(
        'webshop.unknown',
        'No webshop has this id; list them with: npx seintje webshop list.',
      );
    }
    return storeNewKey(manager, maker, webshopId, knownScopes(scopes));
  });
}

/** Issues a successor with the same scopes; the old key goes on for `overlapHours`, so that nothing stops. */
export function rotateApiKey(
  source: DataSource,
  maker: KeyMaker,
  keyId: string,
  overlapHours = ROTATION_OVERLAP_HOURS,
): Promise<IssuedKey> {
  return asOwner(source, async (manager) => {
    const old = await livingKey(manager, keyId);
    const until = new Date(maker.clock.now().getTime() + overlapHours * HOUR_MS);
    if (old.expiresAt === null || old.expiresAt > until) {
      await manager.update(ApiKey, { webshopId: old.webshopId, keyId }, { expiresAt: until });
    }
    return storeNewKey(manager, maker, old.webshopId, old.scopes);
  });
}

/** Ends a key at once; requests under way are finished. */
export function revokeApiKey(
  source: DataSource,
  maker: Pick<KeyMaker, 'clock'>,
  keyId: string,
): Promise<void> {
  return asOwner(source, async (manager) => {
    const { webshopId } = await livingKey(manager, keyId);
    await manager.update(ApiKey, { webshopId, keyId }, { revokedAt: maker.clock.now() });
  });
}

/** The keys of a webshop, oldest first, without their hashes. */
export function listApiKeys(source: DataSource, webshopId: string): Promise<ApiKey[]> {
  return asOwner(source, (manager) =>
    manager.find(ApiKey, { where: { webshopId }, order: { createdAt: 'ASC', keyId: 'ASC' } }),
  );
}

/** Makes a key and stores its hash, in the caller's transaction. */
export async function storeNewKey(
  manager: EntityManager,
  { ids, clock, pepper }: KeyMaker,
  webshopId: string,
  scopes: readonly Scope[],
): Promise<IssuedKey> {
  const keyId = ids.uuidV7();
  const secret = ids.random(SECRET_BYTES);
  await manager.insert(ApiKey, {
    webshopId,
    keyId,
    secretHash: secretHash(pepper, secret),
    scopes: [...scopes],
    createdAt: clock.now(),
  });
  return { keyId, apiKey: apiKeyText({ keyId, secret }), scopes };
}

async function livingKey(manager: EntityManager, keyId: string): Promise<ApiKey> {
  const key = await manager.findOneBy(ApiKey, { keyId, revokedAt: IsNull() });
  if (key === null) {
    throw new SeintjeError(
      'api_key.unknown',
      'No key with this id is in use; list them with: npx seintje api-key list.',
    );
  }
  return key;
}

function knownScopes(scopes: readonly string[]): readonly Scope[] {
  const known = scopes.filter(isScope);
  if (known.length === 0 || known.length !== scopes.length) {
    throw new SeintjeError(
      'api_key.scope_unknown',
      `A key needs scopes out of ${SCOPES.join(', ')}.`,
    );
  }
  return known;
}
