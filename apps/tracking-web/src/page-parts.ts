import type { Clock, Log } from '@app/platform';
import type { Assets } from './http/assets.js';
import type { PlainPages } from './page/plain-pages.js';
import type { TrackApi } from './track-api/track-api.js';

/** What the tracking page is made of; injected whole. No database, no key: all it knows it asks the API. */
export abstract class PageParts {
  abstract readonly api: TrackApi;
  abstract readonly assets: Assets;
  abstract readonly pages: PlainPages;
  abstract readonly clock: Clock;
  abstract readonly log: Log;
}
