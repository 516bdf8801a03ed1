import { BRAND_EXAMPLES } from './examples-of-brands.js';
import { CHOICE_EXAMPLES } from './examples-of-choices.js';
import { EVENT_EXAMPLES } from './examples-of-events.js';
import { PUBLIC_EXAMPLES } from './examples-of-public-pages.js';
import { SHIPMENT_EXAMPLES } from './examples-of-shipments.js';
import { TRACKING_EXAMPLES } from './examples-of-tracking.js';
import type { ApiExample } from './api-example.js';

/** Every example of the API document, in an order in which they can be done one after another. */
export const EXAMPLES: readonly ApiExample[] = [
  ...SHIPMENT_EXAMPLES,
  ...TRACKING_EXAMPLES,
  ...CHOICE_EXAMPLES,
  ...BRAND_EXAMPLES,
  ...PUBLIC_EXAMPLES,
  ...EVENT_EXAMPLES,
];
