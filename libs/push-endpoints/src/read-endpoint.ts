import { isIP } from 'node:net';
import { isListed, type PushEndpointRules, type RefusalReason } from './endpoint-rules.js';
import { isInternetAddress } from './private-networks.js';

/** Real ones have 200 to 700 characters. */
const ENDPOINT_LENGTH_MAX = 2_048;

/** An endpoint taken apart, or why it is not taken. The URL is as personal as the endpoint was. */
export type ReadEndpoint =
  { kind: 'read'; url: URL; isDev: boolean } | { kind: 'refused'; reason: RefusalReason };

const refused = (reason: RefusalReason): ReadEndpoint => ({ kind: 'refused', reason });

/**
 * Takes an endpoint apart by the rules that need no network. A browser chooses it, so it may be anything:
 * the address of a metadata service, of our own database, of a host that only redirects.
 */
export function readPushEndpoint(endpoint: string, rules: PushEndpointRules): ReadEndpoint {
  if (endpoint.length > ENDPOINT_LENGTH_MAX) return refused('too_long');
  if (!URL.canParse(endpoint)) return refused('not_an_address');
  const url = new URL(endpoint);
  if (url.username !== '' || url.password !== '') return refused('userinfo');
  // The URL's origin, not the text's beginning: `http://127.0.0.1:1@example.com` begins like it, too.
  if (rules.devOrigin !== undefined && url.origin === rules.devOrigin) {
    return { kind: 'read', url, isDev: true };
  }
  if (url.protocol !== 'https:') return refused('not_https');
  // Empty stands for 443.
  if (url.port !== '') return refused('other_port');
  // The parser has turned 0x7f.1, 2130706433 and 127.1 into 127.0.0.1 by now.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isInternetAddress(literal)) return refused('private_network');
  if (!isListed(url.hostname, rules.hosts)) return refused('host_not_allowed');
  return { kind: 'read', url, isDev: false };
}
