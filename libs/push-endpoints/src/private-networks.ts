import ipaddr from 'ipaddr.js';

/** Everything that is given out on the internet lies in here; other prefixes are special or not given out yet. */
const IPV6_INTERNET = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the open internet: not loopback, private, link-local, shared by a carrier
 * (CGNAT), a tunnel or translation to IPv4 (6to4, Teredo, NAT64), multicast, documentation or reserved. An
 * IPv4 address written as IPv6 counts as what it is. Told by what is allowed, so a range that nobody
 * thought of is refused.
 */
export function isInternetAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(IPV6_INTERNET);
}
