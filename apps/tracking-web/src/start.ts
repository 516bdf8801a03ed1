import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
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
  startHealthBeside,
  type Log,
  type Settings,
} from '@app/platform';
import { TrackingWebModule } from './app.module.js';
import { Assets } from './http/assets.js';
import { PageProblemFilter } from './http/page-problem.filter.js';
import { securityHeaders } from './http/security-headers.js';
import type { PageParts } from './page-parts.js';
import { PlainPages } from './page/plain-pages.js';
import { TrackApi } from './track-api/track-api.js';

/** A form of ours is a few hundred bytes, a browser's subscription at most 2 KiB. */
const BODY_BYTES_MAX = 8 * 1024;
/** 8 KiB over the slowest line worth serving. */
const REQUEST_MS_MAX = 15_000;
const HEADERS_MS_MAX = 10_000;

/** A running tracking page. */
export interface RunningTrackingWeb {
  /** Where it listens, such as `http://127.0.0.1:8090`. */
  url: string;
  /** Where health and metrics are asked: of the process, not for the public. */
  healthUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the tracking page, which asks the API at `settings.API_URL` for all it shows.
 * @param given parts of the caller's own, such as a test's clock or the log of `standalone`.
 */
export async function startTrackingWeb(
  settings: Settings,
  given: { log?: Log; clock?: Clock } = {},
): Promise<RunningTrackingWeb> {
  const log = given.log ?? createLog('tracking-web', { level: settings.LOG_LEVEL });
  const assets = new Assets();
  const parts: PageParts = {
    api: new TrackApi(settings.API_URL),
    assets,
    pages: new PlainPages(assets.css),
    clock: given.clock ?? new Clock(),
    log,
  };
  const app = await NestFactory.create<NestExpressApplication>(TrackingWebModule.forRoot(parts), {
    logger: nestLogger(log),
    bodyParser: false,
    abortOnError: false,
  });
  const metrics = new ProcessMetrics(metricsOf('tracking-web'));
  furnish(app, parts, metrics);
  await app.listen(settings.TRACKING_PORT, settings.TRACKING_HOST);
  const url = await app.getUrl();
  log.info({ event: 'tracking_web.started', port: Number(new URL(url).port) });
  // Who answers is live; nothing else turns here.
  const health = new ProcessHealth(log, () => true, [() => parts.api.problem()]);
  const { healthUrl, stop } = await startHealthBeside(app, settings, { health, metrics, log });
  return {
    url,
    healthUrl,
    stop: async () => {
      await stop();
      log.info({ event: 'tracking_web.stopped' });
    },
  };
}

function furnish(app: NestExpressApplication, parts: PageParts, metrics: ProcessMetrics): void {
  app.disable('x-powered-by');
  app.use(correlation(new Ids(parts.clock)));
  const { log, clock } = parts;
  app.use(requestLog({ log, clock, metrics, of: 'page', event: 'page.answered' }));
  app.use(securityHeaders());
  app.use(neverCached);
  app.useBodyParser('urlencoded', { limit: BODY_BYTES_MAX, extended: false });
  app.useBodyParser('json', { limit: BODY_BYTES_MAX });
  app.useGlobalFilters(new PageProblemFilter(parts));
  Object.assign(app.getHttpServer(), {
    requestTimeout: REQUEST_MS_MAX,
    headersTimeout: HEADERS_MS_MAX,
  });
}
