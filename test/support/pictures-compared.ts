import type { Page } from 'playwright-core';

/** Two greys that far apart, of 256, are told apart by an eye that sees no colour. */
const APART_MIN = 32;

/**
 * How much of two pictures of one size differs in greyscale, as a part of 1. A browser reads the pictures, so
 * that no decoder is needed.
 */
export async function greyDifference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second, apartMin]) => {
      const greysOf = async (base64: string): Promise<Uint8Array> => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(picture, 0, 0);
        const { data } = context.getImageData(0, 0, picture.width, picture.height);
        // Rec. 709, as a greyscale screen or printer weighs them.
        return Uint8Array.from({ length: data.length / 4 }, (_, pixel) =>
          Math.round(
            data[pixel * 4]! * 0.2126 +
              data[pixel * 4 + 1]! * 0.7152 +
              data[pixel * 4 + 2]! * 0.0722,
          ),
        );
      };
      const [left, right] = [await greysOf(first), await greysOf(second)];
      if (left.length !== right.length) throw new Error('The pictures differ in size.');
      const apart = left.filter((grey, pixel) => Math.abs(grey - right[pixel]!) >= apartMin);
      return apart.length / left.length;
    },
    [one.toString('base64'), other.toString('base64'), APART_MIN] as const,
  );
}
