import type { Pool } from 'pg';
import type { Clock, Ids, Log } from '@app/platform';
import type { PageLinks, WithdrawalLinks } from '@app/notifications';
import type { PushEndpointRules } from '@app/push-endpoints';
import type { ContactSealer } from '@app/sealing';
import type { MacKeys } from './mac-keys.js';

/** What the API is made of; injected whole, so that each class says by its constructor what it uses. */
export abstract class ApiParts {
  /** Of role `api_rw`. */
  abstract readonly pool: Pool;
  abstract readonly sealer: ContactSealer;
  abstract readonly links: WithdrawalLinks;
  abstract readonly pages: PageLinks;
  abstract readonly keys: MacKeys;
  /** The carriers that can be registered: their codes, and the names that people know. */
  abstract readonly carriers: ReadonlyMap<string, string>;
  /** Which push services a browser may subscribe with. */
  abstract readonly pushEndpoints: PushEndpointRules;
  /** Tries by code and postcode that one network has in a minute. */
  abstract readonly trackTriesPerMinute: number;
  abstract readonly clock: Clock;
  abstract readonly ids: Ids;
  abstract readonly log: Log;
  /** The ledger's name in its checkpoints. */
  abstract readonly ledgerOrigin: string;
}
