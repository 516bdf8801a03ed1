import { isIP } from 'node:net';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import ipaddr from 'ipaddr.js';

/** What one subscriber has of IPv6 at least; within it an address costs nothing. */
const IPV6_PREFIX_BYTES = 8;

/**
 * The network that tries are counted by: an IPv4 address (whole neighbourhoods of /24 are strangers to each
 * other), or the /64 of an IPv6 one. What is no address, such as a word in X-Forwarded-For, is one network.
 */
export function networkOf(address: string): string {
  const text = address.replace(/%.*$/, '');
  // Not ipaddr's own check, to which 1.2.3 is an address.
  if (isIP(text) === 0) return 'none';
  const parsed = ipaddr.process(text);
  return parsed instanceof ipaddr.IPv6
    ? Buffer.from(parsed.toByteArray().slice(0, IPV6_PREFIX_BYTES)).toString('hex')
    : parsed.toString();
}

/** The network of who asks. X-Forwarded-For counts as far as TRUSTED_PROXIES wrote it (Express `trust proxy`). */
export const ClientNetwork = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  networkOf(context.switchToHttp().getRequest<Request>().ip ?? ''),
);
