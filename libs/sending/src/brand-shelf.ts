import type { Pool } from 'pg';
import { HOUSE_LOOK, logoContentId, wordingsOf, type MailBrand } from '@app/notifications';
import type { MailLogoFile } from './channels/send-outcome.js';

/** A version of a webshop's brand as messages are made with it. */
export interface ShelvedBrand {
  brand: MailBrand;
  /** The picture that goes with each mail, where there is one. */
  logo: MailLogoFile | undefined;
}

/** Brands held at once, about one a webshop; the one longest in goes first. At most 24 KiB of logo each. */
const BRANDS_MAX = 1_000;

interface BrandRow {
  o_short_name: string;
  o_is_discreet: boolean;
  o_fill: string | null;
  o_on_fill: string | null;
  o_edge: string | null;
  o_logo: Buffer | null;
  o_logo_type: string | null;
  o_logo_width: number | null;
  o_logo_height: number | null;
  o_wordings: { milestone: string; language: string; text: string }[];
}

/** The look of the house: of a webshop that saved no brand. */
export const HOUSE_BRAND: ShelvedBrand = { brand: {}, logo: undefined };

/**
 * The webshops' brands, read and taken apart once a version: a version never changes, and which one to use comes
 * with each use that is opened. So a mail costs no query and nothing is compiled for it.
 */
export class BrandShelf {
  private readonly brands = new Map<string, Promise<ShelvedBrand>>();

  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  /** The brand of this version; null is the look of the house. @throws the database's error; asked again next time. */
  get(webshopId: string, version: number | null): ShelvedBrand | Promise<ShelvedBrand> {
    if (version === null) return HOUSE_BRAND;
    const place = `${webshopId}|${String(version)}`;
    const known = this.brands.get(place);
    if (known !== undefined) return known;
    const reading = this.read(webshopId, version);
    reading.catch(() => this.brands.delete(place));
    const [oldest] = this.brands.keys();
    if (this.brands.size >= BRANDS_MAX && oldest !== undefined) this.brands.delete(oldest);
    this.brands.set(place, reading);
    return reading;
  }

  private async read(webshopId: string, version: number): Promise<ShelvedBrand> {
    const { rows } = await this.pool.query<BrandRow>({
      name: 'brand-in-use',
      text: 'select * from merchants.brand_in_use($1, $2)',
      values: [webshopId, version],
    });
    // A version that is not there cannot be named by its webshop: the look of the house loses no message.
    return rows[0] === undefined ? HOUSE_BRAND : shelved(rows[0]);
  }
}

function shelved(row: BrandRow): ShelvedBrand {
  const { o_fill: fill, o_on_fill: onFill, o_edge: edge } = row;
  const logo = logoOf(row);
  return {
    brand: {
      look: fill === null || onFill === null || edge === null ? HOUSE_LOOK : { fill, onFill, edge },
      logo: logo && { contentId: logo.contentId, width: logo.width, height: logo.height },
      shortName: row.o_short_name,
      isDiscreet: row.o_is_discreet,
      wordings: wordingsOf(row.o_wordings),
    },
    logo,
  };
}

function logoOf(row: BrandRow): (MailLogoFile & { width: number; height: number }) | undefined {
  const { o_logo: bytes, o_logo_type: type, o_logo_width: width, o_logo_height: height } = row;
  if (bytes === null || type === null || width === null || height === null) return undefined;
  return { bytes, type, width, height, contentId: logoContentId(bytes) };
}
