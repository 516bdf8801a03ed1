import { request } from 'node:http';

/** Where jest's own process answers; set by global-setup.mjs. */
const SOCKET_VARIABLE = 'SEINTJE_TEST_PARTS';

/**
 * Asks jest's own process for a shared server, which starts it when nobody asked before.
 * @throws {Error} what kept the server from starting, such as missing Java: the suite fails, never skips.
 */
export function askSharedParts<T>(path: '/postgres' | '/kafka'): Promise<T> {
  const socketPath = process.env[SOCKET_VARIABLE];
  if (socketPath === undefined) {
    throw new Error(
      'The shared servers of the tests are not there; run tests by "npm test" or jest with its own ' +
        'jest.config.mjs, whose globalSetup offers them.',
    );
  }
  return new Promise((resolve, reject) => {
    // A connection of its own: one kept from an earlier file may be closed by now, and writing to it fails.
    const asked = request({ socketPath, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text) as T);
        else reject(new Error(text));
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}
