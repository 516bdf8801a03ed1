import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below every system's range for outgoing connections (Linux 32768 up, macOS 49152 up). A port from
 * that range can be taken by any client while its server restarts, even by a client that tries to reach
 * that very server (TCP lets it connect to itself), and the server would never come back.
 */
const PORT_MIN = 20_000;
const PORT_MAX = 32_700;

/** Far more than chance needs among some 12,000 ports. */
const TRIES_MAX = 50;

/**
 * A loopback TCP port that nobody listens on now; whoever binds it handles losing a race for it.
 * @param taken one that is given away already.
 */
export async function freePort(taken?: number): Promise<number> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const port = randomInt(PORT_MIN, PORT_MAX);
    if (port !== taken && (await canBind(port))) return port;
  }
  throw new Error(
    `No free port found between ${String(PORT_MIN)} and ${String(PORT_MAX)}; end some of the servers that listen on 127.0.0.1.`,
  );
}

function canBind(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
