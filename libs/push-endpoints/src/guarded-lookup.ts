import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { SeintjeError } from '@app/platform';
import { isInternetAddress } from './private-networks.js';

/** Asks for every address of a name. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** The system's resolver, with its hosts file: what a connection would use. */
export const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

/** A name leads into a private network. Which name it was is not said: it is a part of the endpoint. */
export class PrivateNetworkError extends SeintjeError {
  constructor() {
    super(
      'push.private_network',
      'The host of a push endpoint has an address in a private network; nothing was sent there.',
    );
  }
}

/** @throws PrivateNetworkError when one of the addresses is not of the internet; others do not make up for it. */
export async function internetAddresses(host: string, resolve: Resolve): Promise<LookupAddress[]> {
  const addresses = await resolve(host);
  if (!addresses.every(({ address }) => isInternetAddress(address)))
    throw new PrivateNetworkError();
  return addresses;
}

/**
 * A lookup for an agent, asked at the very connect: a name that was fine at subscribe and points inward
 * now (DNS rebinding) leads nowhere, because the address that was looked at is the one connected to.
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    internetAddresses(host, resolve).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all === true) done(null, addresses);
        else if (first === undefined) done(new Error('The name has no address.'), '', 0);
        else done(null, first.address, first.family);
      },
      (error: unknown) => {
        done(error as NodeJS.ErrnoException, '', 0);
      },
    );
  };
}
