// Loaded into every process of a canary sweep by --import, and nowhere else: leaks one text into each place that is
// searched, so that a sweep that finds nothing has shown that it would have found something.
import { ServerResponse } from 'node:http';

const leaks = JSON.parse(process.env['CANARY_LEAKS'] ?? '{}');

/** Stays reachable, so it stands in heap and core. */
globalThis.canaryLeaks = {
  text: ['', leaks.heap, ''].join(' '),
  bytes: Buffer.from(leaks.core ?? '', 'utf8'),
};
process.stderr.write(`${String(leaks.output)}\n`);

const { end } = ServerResponse.prototype;
ServerResponse.prototype.end = function leakingEnd(...args) {
  if (this.req?.url === '/metrics' && typeof args[0] === 'string') {
    args[0] = `${args[0]}# ${String(leaks.metrics)}\n`;
  } else if (this.statusCode >= 400 && !this.headersSent) {
    this.setHeader('x-canary', String(leaks.http));
  }
  return end.apply(this, args);
};
