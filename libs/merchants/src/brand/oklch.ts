import { lightOf } from './contrast.js';

/** A colour by lightness (0 to 1), chroma and hue in radians: equal steps look equal (Ottosson, 2020). */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** `#rrggbb` in OKLCH. */
export function toOklch(hex: string): Oklch {
  const [red, green, blue] = lightOf(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** How finely chroma is cut until the colour exists on a screen. */
const CHROMA_STEP = 0.002;

/** The colour as `#rrggbb`: hue and lightness kept, chroma cut only as far as a screen cannot show it. */
export function toHex({ lightness, chroma, hue }: Oklch): string {
  for (let cut = chroma; cut > 0; cut -= CHROMA_STEP) {
    const parts = linearOf({ lightness, chroma: cut, hue });
    if (parts.every((part) => part >= -0.0005 && part <= 1.0005)) return hexOf(parts);
  }
  return hexOf(linearOf({ lightness, chroma: 0, hue }));
}

function linearOf({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const hexOf = (parts: readonly number[]): string =>
  `#${parts
    .map((part) => {
      const light = Math.min(1, Math.max(0, part));
      const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
      return Math.round(value * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
