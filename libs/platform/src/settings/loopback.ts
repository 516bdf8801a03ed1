import { isIPv4 } from 'node:net';

/** Whether this host is the machine itself: nobody is in between. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}
