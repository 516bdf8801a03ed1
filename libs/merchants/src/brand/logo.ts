import { cleanJpeg } from './jpeg.js';
import { cleanPng } from './png.js';

/** What a logo may weigh. It goes with every mail; a drawing of 160 by 40 points needs a fifth of it. */
export const LOGO_BYTES_MAX = 24 * 1024;
/** Of the picture itself, in pixels: large enough for dense screens, small enough to be unpacked anywhere. */
const SIDE_MIN = 16;
const SIDE_MAX = 1_600;
/** As mails show it, in CSS pixels. */
const SHOWN_HEIGHT_MAX = 40;
const SHOWN_WIDTH_MAX = 160;

/** A logo that may go with mails. */
export interface Logo {
  bytes: Buffer;
  type: 'image/png' | 'image/jpeg';
  /** As shown, in CSS pixels. */
  width: number;
  height: number;
}

/** What is wrong with a logo, by the name that the API answers with. */
export type LogoFault = 'logoBytes' | 'logoType' | 'logoSides';

/**
 * Reads a logo by its content, whatever it is called: PNG without movement or JPEG, whole, with nothing after it.
 * Texts, places and times that a program wrote into the file are left out.
 */
export function readLogo(given: Buffer): Logo | LogoFault {
  if (given.length > LOGO_BYTES_MAX) return 'logoBytes';
  const png = cleanPng(given, SIDE_MAX);
  const picture = png ?? cleanJpeg(given);
  if (picture === undefined) return 'logoType';
  const { bytes, width, height } = picture;
  if (![width, height].every((side) => side >= SIDE_MIN && side <= SIDE_MAX)) return 'logoSides';
  const scale = Math.min(SHOWN_HEIGHT_MAX / height, SHOWN_WIDTH_MAX / width, 1);
  return {
    bytes,
    type: png === undefined ? 'image/jpeg' : 'image/png',
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
