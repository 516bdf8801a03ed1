import {
  internetAddresses,
  PrivateNetworkError,
  systemResolve,
  type Resolve,
} from './guarded-lookup.js';
import { type PushEndpointRules, type RefusalReason } from './endpoint-rules.js';
import { readPushEndpoint } from './read-endpoint.js';

/**
 * Whether a browser's endpoint may be stored: by form, by the list of hosts, and by where its name leads
 * now. Where it leads when something is sent is asked again then (`guardedLookup`).
 */
export async function checkPushEndpoint(
  endpoint: string,
  rules: PushEndpointRules,
  resolve: Resolve = systemResolve,
): Promise<'ok' | RefusalReason> {
  const read = readPushEndpoint(endpoint, rules);
  if (read.kind === 'refused') return read.reason;
  if (read.isDev) return 'ok';
  try {
    const addresses = await internetAddresses(read.url.hostname.replace(/^\[|\]$/g, ''), resolve);
    return addresses.length > 0 ? 'ok' : 'name_unresolved';
  } catch (error) {
    return error instanceof PrivateNetworkError ? 'private_network' : 'name_unresolved';
  }
}
