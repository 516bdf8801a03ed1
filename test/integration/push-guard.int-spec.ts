import { createServer, type AddressInfo } from 'node:net';
import { PushSender } from '@app/sending';
import {
  aPush,
  clock,
  closeAll,
  closing,
  KEYS_OF_SOMEBODY,
  never,
  SUBJECT,
} from '../support/push-stage.js';

afterEach(closeAll);

describe('a browser that names a place of its choice', () => {
  /** Somebody within our network; what connects to it was let through. */
  async function neighbour() {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(
      () =>
        new Promise((resolve) =>
          server.close(() => {
            resolve();
          }),
        ),
    );
    return { port: (server.address() as AddressInfo).port, connections: () => connections };
  }

  function guarded(resolve?: (host: string) => Promise<{ address: string; family: number }[]>) {
    const asked: string[] = [];
    const sender = new PushSender(
      {
        endpoints: { hosts: ['push.example.net', '127.0.0.1'] },
        slots: 2,
        timeoutMs: 2_000,
        subject: SUBJECT,
      },
      clock,
      async (host) => {
        asked.push(host);
        return (await resolve?.(host)) ?? [];
      },
    );
    closing.unshift(() => sender.close(0));
    const send = (endpoint: string) =>
      sender.send(aPush({ endpoint, keys: KEYS_OF_SOMEBODY }), never());
    return { send, asked };
  }

  it('reaches no private address, by number or by port', async () => {
    const { port, connections } = await neighbour();
    const { send, asked } = guarded();
    for (const endpoint of [
      'https://127.0.0.1/x',
      `https://127.0.0.1:${String(port)}/x`,
      'https://[::1]/x',
      'https://169.254.169.254/latest/meta-data',
      'http://push.example.net/x',
      'https://sanne@push.example.net/x',
      'https://other.example.net/x',
      `https://push.example.net/${'x'.repeat(2_048)}`,
      'no address',
    ]) {
      expect(await send(endpoint)).toEqual({ kind: 'refused', reason: 'endpoint_refused' });
    }
    expect(asked).toEqual([]);
    expect(connections()).toBe(0);
  });

  it.each([
    [['127.0.0.1']],
    [['10.0.0.1']],
    [['::1']],
    [['142.250.1.1', '192.168.0.1']],
    [['::ffff:169.254.169.254']],
  ])('reaches nothing when the name leads to %j by the time of sending', async (addresses) => {
    const { send, asked } = guarded(() =>
      Promise.resolve(
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
    expect(await send('https://push.example.net/x')).toEqual({
      kind: 'refused',
      reason: 'endpoint_refused',
    });
    // Asked by the connection itself, so there is no second answer that could differ.
    expect(asked).toEqual(['push.example.net']);
  });

  it('is told nothing when the name leads nowhere', async () => {
    const { send } = guarded(() =>
      Promise.reject(new Error('getaddrinfo ENOTFOUND push.example.net')),
    );
    const outcome = await send('https://push.example.net/x');
    expect(outcome).toEqual({
      kind: 'tryAgain',
      reason: 'push_service_unreachable',
      afterMs: 30_000,
    });
  });
});
