import { ApiProperty } from '@nestjs/swagger';
import { contrast, type BrandColour, type Logo, type SavedBrand } from '@app/merchants';
import { logoContentId, shopShortName, type Language, type Milestone } from '@app/notifications';

/** A colour as it is used. */
export class BrandColourView {
  /** As you gave it. */
  asked!: string;

  /** As it is painted: moved in lightness where nothing could be read on what you gave. */
  fill!: string;

  /** Text on it. */
  text!: string;

  /** The edge of the button in the light; in the dark it always has one of ours. */
  edge!: string;

  /** Of the text on it, by WCAG 2.2; at least 4.5. */
  @ApiProperty({ type: 'number', minimum: 4.5, maximum: 21 })
  contrast!: number;
}

/** A logo as it goes with mails. */
export class LogoView {
  /** As its content says. */
  type!: 'image/png' | 'image/jpeg';

  /** What is kept of it, in base64: the picture, without what was written beside it. */
  @ApiProperty({ pattern: '^[A-Za-z0-9+/]+={0,2}$' })
  data!: string;

  /** As shown, in CSS pixels. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 160 })
  width!: number;

  /** As shown, in CSS pixels. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 40 })
  height!: number;

  /** What the HTML of a mail calls it: `cid:` and this. */
  contentId!: string;
}

/** What you say yourself in the mails of one milestone, in one language. */
export class WordingView {
  /** In the mails of which status. */
  milestone!: Milestone;

  /** In the mails of which language. */
  language!: Language;

  /** As you wrote it. */
  text!: string;
}

/** A version of your brand. */
export class BrandView {
  /** Counts up with each save; 0 where none was saved: the look of the house. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  version!: number;

  /** When it was saved; null for version 0. */
  savedAt!: Date | null;

  /** As people know you. */
  name!: string;

  /** For subjects and pushes. */
  shortName!: string;

  /** The sender's name of your mails. */
  senderName!: string;

  /** Whether your name stays out of subjects, senders and pushes. */
  discreet!: boolean;

  /** Null: the colour of the house. */
  @ApiProperty({ type: BrandColourView, nullable: true })
  colour!: BrandColourView | null;

  /** Null: your name alone. */
  @ApiProperty({ type: LogoView, nullable: true })
  logo!: LogoView | null;

  /** Your own words. */
  @ApiProperty({ type: [WordingView] })
  wordings!: WordingView[];
}

/** A brand as its webshop sees it. */
export function brandView(brand: SavedBrand): BrandView {
  return {
    version: brand.version,
    savedAt: brand.savedAt,
    name: brand.name,
    shortName: shopShortName(brand.shortName),
    senderName: brand.senderName,
    discreet: brand.isDiscreet,
    colour: brand.colour && colourView(brand.colour),
    logo: brand.logo && logoView(brand.logo),
    // Checked when they were saved.
    wordings: brand.wordings as WordingView[],
  };
}

const colourView = ({ asked, fill, onFill, edge }: BrandColour): BrandColourView => ({
  asked,
  fill,
  text: onFill,
  edge,
  // Rounded down: a ratio is never said to be better than it is.
  contrast: Math.floor(contrast(fill, onFill) * 10) / 10,
});

const logoView = ({ bytes, type, width, height }: Logo): LogoView => ({
  type,
  data: bytes.toString('base64'),
  width,
  height,
  contentId: logoContentId(bytes),
});
