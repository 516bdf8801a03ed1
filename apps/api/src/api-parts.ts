import type { Pool } from 'pg';
import type { Clock, Ids, Log } from '@app/platform';
import type { WithdrawalLinks } from '@app/notifications';
import type { ContactSealer } from '@app/sealing';
import type { MacKeys } from './mac-keys.js';

/** What the API is made of; injected whole, so that each class says by its constructor what it uses. */
export abstract class ApiParts {
  /** Of role `api_rw`. */
  abstract readonly pool: Pool;
  abstract readonly sealer: ContactSealer;
  abstract readonly links: WithdrawalLinks;
  abstract readonly keys: MacKeys;
  /** Codes of the carriers that can be registered. */
  abstract readonly carriers: readonly string[];
  abstract readonly clock: Clock;
  abstract readonly ids: Ids;
  abstract readonly log: Log;
  /** The ledger's name in its checkpoints. */
  abstract readonly ledgerOrigin: string;
}
