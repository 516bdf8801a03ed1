const PAIRS = /[0-9a-f]{2}/g;

/** An 8-bit part of an sRGB colour as light, 0 to 1. */
export const linear = (part: number): number => {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Red, green and blue of `#rrggbb`, as light. */
export const lightOf = (hex: string): [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = (hex.slice(1).match(PAIRS) ?? []).map((pair) =>
    linear(parseInt(pair, 16)),
  );
  return [red, green, blue];
};

function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2 between two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
