import { hash } from 'node:crypto';

/**
 * A UUID (version 8, RFC 9562) made from what is said, so that the same fact told again has the same id, and
 * order of arrival decides nothing.
 */
export function factId(said: readonly unknown[]): string {
  // In one call, as text: a hash object and its buffer cost as much as the hash.
  const hex = hash('sha256', JSON.stringify(said), 'hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 0x3] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
