import type { PoolClient } from 'pg';
import type { BrandColour } from './brand-colour.js';
import type { Logo } from './logo.js';

/** One of a webshop's own wordings, as it was written. */
export interface OwnWording {
  milestone: string;
  language: string;
  text: string;
}

/** How a webshop's messages look and what it says itself; checked before it is saved. */
export interface Brand {
  /** As people know it. */
  name: string;
  /** For subjects and pushes. */
  shortName: string;
  /** The sender's name of its mails. */
  senderName: string;
  /** Not to be named where anybody may look. */
  isDiscreet: boolean;
  colour: BrandColour | null;
  logo: Logo | null;
  wordings: readonly OwnWording[];
}

/** A version of a brand; version 0 is the look of the house, where none was saved. */
export interface SavedBrand extends Brand {
  version: number;
  savedAt: Date | null;
}

/** What a mail needs of the webshop beside its brand. */
export interface BrandedWebshop {
  noticeUrl: string;
  senderAddress: string;
}

/** Adds a version and puts it in use, for the tenant of this transaction. Returns its number. */
export async function saveBrand(tx: PoolClient, keyId: string, brand: Brand): Promise<number> {
  const { logo, ...rest } = brand;
  const picture = logo && { type: logo.type, width: logo.width, height: logo.height };
  const { rows } = await tx.query<{ version: number }>(
    'select merchants.save_brand($1, $2, $3) as version',
    [keyId, JSON.stringify({ ...rest, logo: picture }), logo?.bytes ?? null],
  );
  return rows[0]?.version ?? 0;
}

interface BrandRow {
  version: number;
  saved_at: Date | null;
  name: string;
  short_name: string;
  sender_name: string;
  is_discreet: boolean;
  colour: string | null;
  fill: string | null;
  on_fill: string | null;
  edge: string | null;
  logo: Buffer | null;
  logo_type: Logo['type'] | null;
  logo_width: number | null;
  logo_height: number | null;
  wordings: OwnWording[];
  notice_url: string;
  sender_address: string;
}

/** Without a version: the one in use. A version that there is not answers with no row; 0 is always there. */
const READ_BRAND = `
  select coalesce(b.version, 0) as version, b.saved_at, coalesce(b.name, w.name) as name,
         coalesce(b.short_name, w.name) as short_name, coalesce(b.sender_name, w.sender_name) as sender_name,
         coalesce(b.is_discreet, false) as is_discreet, b.colour, b.fill, b.on_fill, b.edge,
         b.logo, b.logo_type, b.logo_width, b.logo_height, coalesce(b.wordings, '[]') as wordings,
         w.notice_url, w.sender_address
    from merchants.webshop w
    left join merchants.brand b
      on b.webshop_id = w.webshop_id and b.version = coalesce($2, w.brand_version)
   where w.webshop_id = $1 and (b.version is not null or coalesce($2, w.brand_version, 0) = 0)`;

/** A version of the tenant's brand, by default the one in use; undefined for one that was never saved. */
export async function readBrand(
  tx: PoolClient,
  webshopId: string,
  version?: number,
): Promise<(SavedBrand & BrandedWebshop) | undefined> {
  const { rows } = await tx.query<BrandRow>(READ_BRAND, [webshopId, version ?? null]);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    version: row.version,
    savedAt: row.saved_at,
    name: row.name,
    shortName: row.short_name,
    senderName: row.sender_name,
    isDiscreet: row.is_discreet,
    colour: colourOf(row),
    logo: logoOf(row),
    wordings: row.wordings,
    noticeUrl: row.notice_url,
    senderAddress: row.sender_address,
  };
}

function colourOf({ colour, fill, on_fill, edge }: BrandRow): BrandColour | null {
  if (colour === null || fill === null || on_fill === null || edge === null) return null;
  return { asked: colour, fill, onFill: on_fill, edge };
}

function logoOf({ logo, logo_type, logo_width, logo_height }: BrandRow): Logo | null {
  if (logo === null || logo_type === null || logo_width === null || logo_height === null) {
    return null;
  }
  return { bytes: logo, type: logo_type, width: logo_width, height: logo_height };
}
