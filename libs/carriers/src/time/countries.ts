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

/** Countries with several zones, with the one where most parcels are. */
const MAIN_ZONE_OF: Readonly<Record<string, string>> = {
  ...{ US: 'America/Chicago', CA: 'America/Toronto', AU: 'Australia/Sydney', RU: 'Europe/Moscow' },
  ...{ BR: 'America/Sao_Paulo', MX: 'America/Mexico_City', ID: 'Asia/Jakarta', KZ: 'Asia/Almaty' },
  ...{ ES: 'Europe/Madrid', PT: 'Europe/Lisbon', NZ: 'Pacific/Auckland', CL: 'America/Santiago' },
};

/** For a country of several zones, the one to assume; hours may be wrong. Undefined for any other. */
export const assumedZoneOf = (country: string): string | undefined =>
  Object.hasOwn(MAIN_ZONE_OF, country) ? MAIN_ZONE_OF[country] : undefined;

/** States and provinces that lie in one zone, or nearly so; those that are cut through are left out. */
const REGIONS: Readonly<Record<string, string>> = {
  'America/New_York':
    'US-CT US-DE US-DC US-GA US-ME US-MD US-MA US-NH US-NJ US-NY US-NC US-OH US-PA US-RI US-SC US-VT US-VA US-WV',
  'America/Chicago': 'US-AL US-AR US-IL US-IA US-LA US-MN US-MS US-MO US-OK US-WI',
  'America/Denver': 'US-CO US-MT US-NM US-UT US-WY',
  'America/Phoenix': 'US-AZ',
  'America/Los_Angeles': 'US-CA US-NV US-WA',
  'Pacific/Honolulu': 'US-HI',
  'America/Toronto': 'CA-ON CA-QC',
  'America/Winnipeg': 'CA-MB',
  'America/Regina': 'CA-SK',
  'America/Edmonton': 'CA-AB',
  'America/Vancouver': 'CA-BC',
  'America/Halifax': 'CA-NS CA-NB CA-PE',
  'America/St_Johns': 'CA-NL',
  'Australia/Sydney': 'AU-NSW AU-ACT AU-VIC AU-TAS',
  'Australia/Brisbane': 'AU-QLD',
  'Australia/Adelaide': 'AU-SA',
  'Australia/Darwin': 'AU-NT',
  'Australia/Perth': 'AU-WA',
};
const ZONE_OF_REGION = new Map(
  Object.entries(REGIONS).flatMap(([zone, regions]) =>
    regions.split(' ').map((region) => [region, zone] as const),
  ),
);

/** The zone of a state or province that lies in one. */
export const zoneOfRegion = (country: string, region: string): string | undefined =>
  ZONE_OF_REGION.get(`${country}-${region.toUpperCase()}`);

const LANGUAGES = ['en', 'de', 'nl', 'fr'];
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
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
