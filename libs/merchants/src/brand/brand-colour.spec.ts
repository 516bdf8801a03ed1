import { brandColour } from './brand-colour.js';
import { contrast } from './contrast.js';
import { toHex, toOklch } from './oklch.js';

/** Grounds of mail and page, light and dark, as in config/design-tokens.yaml. */
const LIGHT = ['#edf2f3', '#ffffff'];
const EDGE_DARK = '#74909a';
const DARK = ['#0a1519', '#12242b'];

/** 18 steps a part: 5,832 colours over the whole cube. */
const STEPS = Array.from({ length: 18 }, (_, index) =>
  Math.round((index * 255) / 17)
    .toString(16)
    .padStart(2, '0'),
);
const everyColour = STEPS.flatMap((red) =>
  STEPS.flatMap((green) => STEPS.map((blue) => `#${red}${green}${blue}`)),
);

describe('a brand colour', () => {
  it('can be read on, whatever it is, by WCAG AA, and moves little', () => {
    let moved = 0;
    for (const asked of everyColour) {
      const { fill, onFill } = brandColour(asked);
      expect([asked, contrast(fill, onFill) >= 4.5]).toEqual([asked, true]);
      if (fill !== asked) moved += 1;
      const by = Math.abs(toOklch(fill).lightness - toOklch(asked).lightness);
      expect([asked, by <= 0.05]).toEqual([asked, true]);
    }
    expect(moved / everyColour.length).toBeLessThan(0.15);
  });

  it('is a button that shows, in the light and in the dark', () => {
    for (const asked of everyColour) {
      const { fill, edge } = brandColour(asked);
      for (const ground of LIGHT) {
        const seen = Math.max(contrast(fill, ground), contrast(edge, ground));
        expect([asked, seen >= 3]).toEqual([asked, true]);
      }
    }
    // In the dark the edge is always drawn, whatever the fill.
    for (const ground of DARK) expect(contrast(EDGE_DARK, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['#FFE600', { asked: '#ffe600', fill: '#ffe600', onFill: '#0e2730', edge: '#6b828b' }],
    ['#0e3a47', { asked: '#0e3a47', fill: '#0e3a47', onFill: '#ffffff', edge: '#0e3a47' }],
    ['#ffffff', { asked: '#ffffff', fill: '#ffffff', onFill: '#0e2730', edge: '#6b828b' }],
    ['#000000', { asked: '#000000', fill: '#000000', onFill: '#ffffff', edge: '#000000' }],
  ])('%s is used as it is', (asked, expected) => {
    expect(brandColour(asked)).toEqual(expected);
  });

  it('moves the shorter way, and keeps its hue', () => {
    const { fill } = brandColour('#808080');

    expect(fill).not.toBe('#808080');
    expect(toOklch(fill).chroma).toBeLessThan(0.002);
    const red = brandColour('#e0522f');
    expect(Math.abs(toOklch(red.fill).hue - toOklch('#e0522f').hue)).toBeLessThan(0.05);
  });

  it('comes back from OKLCH as it went in', () => {
    for (const hex of everyColour) expect(toHex(toOklch(hex))).toBe(hex);
  });
});
