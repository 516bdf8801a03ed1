import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../logging/log.js';
import type { Settings } from '../settings/env.dto.js';
import type { ProcessMetrics } from '../metrics/process-metrics.js';
import type { ProcessHealth } from './process-health.js';

/** Whoever asks is a machine on a fast line; who drips bytes holds a socket no longer. */
const REQUEST_MS_MAX = 5_000;
/** A scraper, a service manager, a person; more is none of them. */
const CONNECTIONS_MAX = 20;

/** What a process tells about itself, and where its log goes. */
export interface HealthServerParts {
  readonly health: ProcessHealth;
  readonly metrics: ProcessMetrics;
  readonly log: Log;
}

/** Health and metrics of a process, being served. */
export interface RunningHealthServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Answers GET /health/live, /health/ready and /metrics and nothing else. No request has a body that is read,
 * no answer holds anything of a person, a webshop or a shipment: only reason codes and numbers.
 */
export async function startHealthServer(
  settings: Pick<Settings, 'HEALTH_HOST' | 'HEALTH_PORT'>,
  parts: HealthServerParts,
): Promise<RunningHealthServer> {
  const server = createServer((request, response) => {
    // A body, if any, is thrown away with the connection.
    response.setHeader('connection', 'close');
    answer(parts, request.method ?? '', request.url ?? '', response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  Object.assign(server, {
    requestTimeout: REQUEST_MS_MAX,
    headersTimeout: REQUEST_MS_MAX,
    maxConnections: CONNECTIONS_MAX,
  });
  await listen(server, settings.HEALTH_PORT, settings.HEALTH_HOST);
  const { port } = server.address() as AddressInfo;
  parts.log.info({ event: 'health.listening', port });
  const host = settings.HEALTH_HOST.includes(':')
    ? `[${settings.HEALTH_HOST}]`
    : settings.HEALTH_HOST;
  return {
    url: `http://${host}:${String(port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * The same for a process whose app runs already: where it cannot listen the app is closed, and `stop` stops
 * it before the app.
 */
export async function startHealthBeside(
  app: { close(): Promise<void> },
  settings: Pick<Settings, 'HEALTH_HOST' | 'HEALTH_PORT'>,
  parts: HealthServerParts,
): Promise<{ readonly healthUrl: string; readonly stop: () => Promise<void> }> {
  const server = await startHealthServer(settings, parts).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return {
    healthUrl: server.url,
    stop: async () => {
      await server.stop();
      await app.close();
    },
  };
}

async function answer(
  { health, metrics }: HealthServerParts,
  method: string,
  url: string,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET') {
    response.setHeader('allow', 'GET');
    json(response, 405, { status: 'method_not_allowed' });
    return;
  }
  const [path = ''] = url.split('?');
  switch (path) {
    case '/health/live': {
      const isLive = health.isLive();
      json(response, isLive ? 200 : 503, { status: isLive ? 'live' : 'stuck' });
      return;
    }
    case '/health/ready': {
      const reasons = (await health.problems()).map(({ code }) => code);
      if (reasons.length === 0) json(response, 200, { status: 'ready' });
      else json(response, 503, { status: 'not_ready', reasons });
      return;
    }
    case '/metrics':
      send(response, 200, 'text/plain; version=0.0.4; charset=utf-8', await metrics.text());
      return;
    default:
      json(response, 404, { status: 'not_found' });
  }
}

const json = (response: ServerResponse, status: number, body: object): void => {
  send(response, status, 'application/json', JSON.stringify(body));
};

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
