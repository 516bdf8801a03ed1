/**
 * Countries that have one time zone (the parts of them where parcels are scanned), with that zone. Countries
 * with several are left out: there a country does not say which.
 */
const ZONE_OF: Readonly<Record<string, string>> = {
  ...{
    NL: 'Europe/Amsterdam',
    BE: 'Europe/Brussels',
    LU: 'Europe/Luxembourg',
    DE: 'Europe/Berlin',
  },
  ...{ FR: 'Europe/Paris', GB: 'Europe/London', IE: 'Europe/Dublin', AT: 'Europe/Vienna' },
  ...{ CH: 'Europe/Zurich', LI: 'Europe/Vaduz', IT: 'Europe/Rome', MT: 'Europe/Malta' },
  ...{ DK: 'Europe/Copenhagen', SE: 'Europe/Stockholm', NO: 'Europe/Oslo', FI: 'Europe/Helsinki' },
  ...{ PL: 'Europe/Warsaw', CZ: 'Europe/Prague', SK: 'Europe/Bratislava', HU: 'Europe/Budapest' },
  ...{ SI: 'Europe/Ljubljana', HR: 'Europe/Zagreb', RO: 'Europe/Bucharest', BG: 'Europe/Sofia' },
  ...{ GR: 'Europe/Athens', CY: 'Asia/Nicosia', EE: 'Europe/Tallinn', LV: 'Europe/Riga' },
  ...{
    LT: 'Europe/Vilnius',
    IS: 'Atlantic/Reykjavik',
    RS: 'Europe/Belgrade',
    TR: 'Europe/Istanbul',
  },
  ...{ UA: 'Europe/Kyiv', IN: 'Asia/Kolkata', SG: 'Asia/Singapore', HK: 'Asia/Hong_Kong' },
  ...{
    CN: 'Asia/Shanghai',
    JP: 'Asia/Tokyo',
    KR: 'Asia/Seoul',
    TW: 'Asia/Taipei',
    TH: 'Asia/Bangkok',
  },
  ...{ AE: 'Asia/Dubai', IL: 'Asia/Jerusalem', ZA: 'Africa/Johannesburg', MA: 'Africa/Casablanca' },
};

/** The one zone of a country, or undefined where there are several or we do not know. */
export const zoneOfCountry = (country: string): string | undefined =>
  Object.hasOwn(ZONE_OF, country) ? ZONE_OF[country] : undefined;

/** In these a local time without zone may be hours off, whatever the carrier's own zone is. */
const WITH_SEVERAL_ZONES = new Set([
  'US',
  'CA',
  'AU',
  'RU',
  'BR',
  'MX',
  'ID',
  'ES',
  'PT',
  'NZ',
  'KZ',
]);

export const hasSeveralZones = (country: string): boolean => WITH_SEVERAL_ZONES.has(country);

const LANGUAGES = ['en', 'de', 'nl', 'fr'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = new Set(
  LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(
    (code) => code !== 'ZZ' && nameIn('en', code) !== undefined,
  ),
);
let codeOfName: ReadonlyMap<string, string> | undefined;

/** The two letters of a country that a carrier writes as two letters or by name; undefined for anything else. */
export function countryCode(text: string): string | undefined {
  const written = text.trim();
  if (written.length === 2) {
    const code = written.toUpperCase();
    return CODES.has(code) ? code : undefined;
  }
  codeOfName ??= new Map(
    LANGUAGES.flatMap((language) =>
      [...CODES].map((code) => [nameIn(language, code)?.toLowerCase() ?? code, code] as const),
    ),
  );
  return codeOfName.get(written.toLowerCase());
}

function nameIn(language: string, code: string): string | undefined {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
}
