import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';
import { PAYLOAD_BYTES_MAX } from '@app/carriers';
import { createPool, tellPool, withDatabaseTls } from '@app/database';
import { callerIfAny } from '@app/merchants';
import { PageLinks, WithdrawalLinks } from '@app/notifications';
import {
  Clock,
  correlation,
  createLog,
  Ids,
  metricsOf,
  nestLogger,
  neverCached,
  ProcessHealth,
  ProcessMetrics,
  requestLog,
  requestValidation,
  startHealthBeside,
  type Log,
  type Settings,
} from '@app/platform';
import { pushEndpointRules } from '@app/push-endpoints';
import { ContactSealer } from '@app/sealing';
import { carrierNames } from '@app/shipments';
import type { ApiParts } from './api-parts.js';
import { ApiModule } from './app.module.js';
import { schemaProblem } from './health/schema-check.js';
import { isRaw } from './events/raw-body.js';
import { ApiProblemFilter } from './http/api-problem.filter.js';
import { nestingLimit } from './http/nesting-limit.js';
import { securityHeaders } from './http/security-headers.js';
import { macKeys } from './mac-keys.js';
import { openToPages } from './track/open-to-pages.js';

/** A shipment with everything filled in is 2 KiB; no body of ours comes near this. */
const BODY_BYTES_MAX = 64 * 1024;
/** 5,000 events of a kilobyte: some ten seconds of a large webshop's parcels. */
const EVENTS_BYTES_MAX = 5 * 1024 * 1024;
/** Requests wait for a connection rather than the database for requests. */
const CONNECTIONS_MAX = 10;
/** 64 KiB over the slowest line worth serving; a caller that drips bytes holds a socket no longer. */
const REQUEST_MS_MAX = 30_000;
const HEADERS_MS_MAX = 10_000;

/** A running API. */
export interface RunningApi {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  url: string;
  /** Where health and metrics are asked: of the process, not for the public. */
  healthUrl: string;
  /** Takes no more requests, finishes those under way, closes its connections. */
  stop(): Promise<void>;
}

/**
 * Starts the API. `settings.DATABASE_URL` is of role `api_rw`: it owns nothing and can read no contact.
 * @param given parts of the caller's own, such as a test's clock or the log of `standalone`.
 */
export async function startApi(
  settings: Settings,
  given: { log?: Log; clock?: Clock; ids?: Ids } = {},
): Promise<RunningApi> {
  const log = given.log ?? createLog('api', { level: settings.LOG_LEVEL });
  const parts = partsOf(settings, { ...given, log });
  const metrics = new ProcessMetrics(metricsOf('api'));
  tellPool(metrics, parts.pool);
  // Who answers is live; nothing else turns here.
  const health = new ProcessHealth(log, () => true, [() => schemaProblem(parts.pool)]);
  try {
    const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(parts), {
      logger: nestLogger(log),
      bodyParser: false,
      abortOnError: false,
    });
    furnish(app, parts, settings.TRUSTED_PROXIES, metrics);
    Object.assign(app.getHttpServer(), {
      requestTimeout: REQUEST_MS_MAX,
      headersTimeout: HEADERS_MS_MAX,
    });
    await app.listen(settings.API_PORT, settings.API_HOST);
    const url = await app.getUrl();
    log.info({ event: 'api.started', port: Number(new URL(url).port) });
    const { healthUrl, stop } = await startHealthBeside(app, settings, { health, metrics, log });
    return {
      url,
      healthUrl,
      stop: async () => {
        await stop();
        await parts.pool.end();
        log.info({ event: 'api.stopped' });
      },
    };
  } catch (error) {
    await parts.pool.end();
    throw error;
  }
}

function partsOf(settings: Settings, given: { log: Log; clock?: Clock; ids?: Ids }): ApiParts {
  const keys = macKeys(settings);
  const clock = given.clock ?? new Clock();
  return {
    sealer: ContactSealer.fromPublicKeyFile(settings.SEALING_PUBLIC_KEY_FILE),
    links: new WithdrawalLinks(settings.PUBLIC_URL, keys.link),
    pages: new PageLinks(settings.TRACKING_URL, keys.link),
    keys,
    carriers: carrierNames(),
    pushEndpoints: pushEndpointRules(settings),
    trackTriesPerMinute: settings.TRACK_TRIES_PER_MINUTE,
    clock,
    ids: given.ids ?? new Ids(clock),
    log: given.log,
    ledgerOrigin: settings.LEDGER_ORIGIN,
    // Last: everything before it may throw, and a pool would then stay open.
    pool: createPool(withDatabaseTls(settings).DATABASE_URL, {
      connectionsMax: CONNECTIONS_MAX,
      applicationName: 'seintje-api',
      pinnedPlans: false,
    }),
  };
}

/** As body-parser's own rule for JSON. */
const isJson = (request: IncomingMessage): boolean =>
  /^application\/json\b/i.test(request.headers['content-type'] ?? '');

/** Whose key it was, where the request had one. */
function callerIds(request: Request) {
  const caller = callerIfAny(request);
  return { webshopId: caller?.webshopId, keyId: caller?.keyId };
}

function furnish(
  app: NestExpressApplication,
  parts: ApiParts,
  trustedProxies: readonly string[],
  metrics: ProcessMetrics,
): void {
  app.disable('x-powered-by');
  // Only what these wrote into X-Forwarded-For counts: anybody can send the header.
  app.set('trust proxy', [...trustedProxies]);
  app.use(correlation(parts.ids));
  const { log, clock } = parts;
  app.use(
    requestLog({
      log,
      clock,
      metrics,
      of: 'http',
      event: 'request.answered',
      alsoSaid: callerIds,
    }),
  );
  app.use(securityHeaders());
  app.use(neverCached);
  app.use('/v1/track', openToPages);
  // Before the parser of JSON, which leaves alone what was read.
  app.useBodyParser('raw', { limit: EVENTS_BYTES_MAX, type: isRaw('/v1/carrier-events') });
  app.useBodyParser('raw', { limit: PAYLOAD_BYTES_MAX, type: isRaw('/v1/carriers') });
  app.useBodyParser('json', {
    limit: BODY_BYTES_MAX,
    // A withdrawal counts whatever its body says (RFC 8058), so nothing there may refuse to read it.
    type: (request) => isJson(request) && !(request.url ?? '').startsWith('/v1/withdraw/'),
  });
  app.use(nestingLimit);
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ApiProblemFilter(parts.log));
}
