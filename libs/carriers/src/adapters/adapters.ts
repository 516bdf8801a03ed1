import type { CarrierAdapter } from './adapter.js';
import { aftership } from './aftership.js';
import { bpost } from './bpost.js';
import { dhlEcommerceNl } from './dhl-ecommerce-nl.js';
import { dhlExpress } from './dhl-express.js';
import { dhlParcelDe } from './dhl-parcel-de.js';
import { dpd } from './dpd.js';
import { fedex } from './fedex.js';
import { gls } from './gls.js';
import { hermesDe } from './hermes-de.js';
import { myparcel } from './myparcel.js';
import { postnl } from './postnl.js';
import { sendcloud } from './sendcloud.js';
import { ups } from './ups.js';
import { usps } from './usps.js';

/** Every carrier whose raw payloads we read. A new one is a line here. */
export const ADAPTERS: ReadonlyMap<string, CarrierAdapter> = new Map(
  [
    ...[postnl, dhlEcommerceNl, dhlParcelDe, dpd, gls, ups, myparcel, sendcloud, aftership],
    ...[bpost, dhlExpress, fedex, hermesDe, usps],
  ].map((adapter) => [adapter.carrier, adapter]),
);
