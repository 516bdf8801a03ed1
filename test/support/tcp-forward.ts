import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A port that stays while the server behind it stops and starts on another one. */
export interface TcpForward {
  port: number;
  /** Where connections go from now on. */
  to(port: number): void;
  close(): Promise<void>;
}

/** Forwards every connection to loopback as it is; one that the server refuses or ends is cut off. */
export async function tcpForward(target: number): Promise<TcpForward> {
  let current = target;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(current, '127.0.0.1');
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    to: (port) => {
      current = port;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}
