import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '@app/platform';
import { contrast } from './contrast.js';
import { toHex, toOklch } from './oklch.js';

/** A brand colour as it is used: strip and main button, with the text and the edge that make it legible. */
export interface BrandColour {
  /** As the webshop gave it. */
  asked: string;
  /** As it is painted: moved in lightness, where nothing could be read on what was asked. */
  fill: string;
  /** Text on it: white, or the ink of the house. */
  onFill: string;
  /** The edge of the button in the light: the fill itself, or where that would not be seen, the edge of the house. */
  edge: string;
}

/** WCAG 2.2 AA: text, and what shows where a button is. */
const TEXT_RATIO_MIN = 4.5;
const SHAPE_RATIO_MIN = 3;
/** How far lightness moves at a time. */
const STEP = 0.01;
const STEPS_MAX = 100;
const WHITE = '#ffffff';

type Tokens = Record<'ink' | 'bg' | 'surface' | 'edge', [light: string, dark: string]>;
let tokens: Tokens | undefined;
const tokensOfHouse = (): Tokens =>
  (tokens ??= parse(
    readFileSync(join(projectRoot(), 'config/design-tokens.yaml'), 'utf8'),
  ) as Tokens);

/**
 * Makes a colour legible in both modes: if neither white nor ink reaches 4.5:1 on it, its lightness moves the
 * shorter way until one does; hue stays. In the dark the button always has the edge of the house; in the light
 * only where it would not stand out by 3:1.
 */
export function brandColour(asked: string): BrandColour {
  const { ink, bg, surface, edge } = tokensOfHouse();
  const colour = asked.toLowerCase();
  const fill = legible(colour, ink[0]);
  const isSeen = [bg[0], surface[0]].every((ground) => contrast(fill, ground) >= SHAPE_RATIO_MIN);
  return {
    asked: colour,
    fill,
    onFill: contrast(fill, WHITE) >= TEXT_RATIO_MIN ? WHITE : ink[0],
    edge: isSeen ? fill : edge[0],
  };
}

function legible(colour: string, ink: string): string {
  const isLegible = (fill: string): boolean =>
    Math.max(contrast(fill, WHITE), contrast(fill, ink)) >= TEXT_RATIO_MIN;
  if (isLegible(colour)) return colour;
  const { lightness, ...rest } = toOklch(colour);
  for (let step = 1; step <= STEPS_MAX; step += 1) {
    for (const moved of [lightness + step * STEP, lightness - step * STEP]) {
      const fill = toHex({ ...rest, lightness: moved });
      if (isLegible(fill)) return fill;
    }
  }
  return ink;
}
