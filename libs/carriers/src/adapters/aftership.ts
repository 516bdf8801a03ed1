import { carrierOfBroker } from './carrier-of-broker.js';
import type { CarrierAdapter } from './adapter.js';

/** AfterShip: the webhook `tracking_update` and its tracking answers; each checkpoint is an event. */
export const aftership: CarrierAdapter = {
  carrier: 'aftership',
  clock: { clock: 'place' },
  codes: 'listed',
  *read(payload) {
    const paths = ['msg', 'data.tracking', 'data.trackings', 'tracking'];
    for (const tracking of paths.flatMap((path) => payload.list(path))) {
      const trackingCode = tracking.text('tracking_number');
      const slug = tracking.text('slug');
      for (const point of tracking.list('checkpoints')) {
        const country = point.text('country_iso3', 'country_region', 'country_region_name');
        const [subtag, tag] = [point.text('subtag'), point.text('tag')];
        yield {
          carrier: carrierOfBroker(point.text('slug') ?? slug),
          trackingCode,
          namespace: subtag === undefined ? 'tag' : 'subtag',
          code: subtag ?? tag,
          time: { text: point.text('checkpoint_time'), country: twoLetters(country) },
          country: twoLetters(country),
          place: point.text('city'),
        };
      }
    }
  },
};

/** The countries that our carriers scan in, by AfterShip's three letters. */
const TWO_OF_THREE: Readonly<Record<string, string>> = {
  ...{ NLD: 'NL', BEL: 'BE', LUX: 'LU', DEU: 'DE', FRA: 'FR', GBR: 'GB', IRL: 'IE', AUT: 'AT' },
  ...{ CHE: 'CH', ITA: 'IT', ESP: 'ES', PRT: 'PT', DNK: 'DK', SWE: 'SE', NOR: 'NO', FIN: 'FI' },
  ...{ POL: 'PL', CZE: 'CZ', SVK: 'SK', HUN: 'HU', SVN: 'SI', HRV: 'HR', ROU: 'RO', BGR: 'BG' },
  ...{ GRC: 'GR', EST: 'EE', LVA: 'LV', LTU: 'LT', USA: 'US', CAN: 'CA', CHN: 'CN', HKG: 'HK' },
  ...{ JPN: 'JP', AUS: 'AU', TUR: 'TR', IND: 'IN', SGP: 'SG', KOR: 'KR', TWN: 'TW' },
};

const twoLetters = (text: string | undefined): string | undefined =>
  text !== undefined && Object.hasOwn(TWO_OF_THREE, text) ? TWO_OF_THREE[text] : text;
