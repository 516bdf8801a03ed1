import { BrokenTreeError } from './ledger-errors.js';
import { TILE_WIDTH, type TreeReader } from './tree-reader.js';

/** A tile of hashes, or a bundle of entries, by its path below `tile/` (C2SP tlog-tiles). */
export interface TilePath {
  level: number | 'entries';
  n: number;
  /** 256 for a full one. */
  width: number;
}

const PATH = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Levels above this stand for more leaves than numbers here can count; no tree has them. */
const LEVEL_MAX = 6;

/** @returns undefined when no tile can have such a path. */
export function readTilePath(path: string): TilePath | undefined {
  const [, level, before, last, partial] = PATH.exec(path) ?? [];
  if (level === undefined || before === undefined || last === undefined) return undefined;
  // `x001/x234/067` is 1234067; a first group of zeros would be a second name for the same tile.
  if (before.startsWith('x000')) return undefined;
  const n = Number(before.replaceAll(/[x/]/g, '') + last);
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (!Number.isSafeInteger(n) || (partial !== undefined && width >= TILE_WIDTH)) return undefined;
  return { level: level === 'entries' ? level : Number(level), n, width };
}

/**
 * The bytes of a tile. Only what lies under a signed checkpoint is told, so that no two answers for the
 * same path can differ: they may be kept for ever.
 * @returns undefined when the tree is not that large yet.
 */
export async function readTile(
  tree: TreeReader,
  { level, n, width }: TilePath,
): Promise<Buffer | undefined> {
  const height = level === 'entries' ? 0 : level;
  if (height > LEVEL_MAX) return undefined;
  const from = n * TILE_WIDTH;
  const size = (await tree.signedSize()) ?? 0;
  if (from + width > Math.floor(size / TILE_WIDTH ** height)) return undefined;
  try {
    return level === 'entries'
      ? asBundle(await tree.leaves(from, from + width))
      : Buffer.concat(await tree.hashes(height, from, from + width));
  } catch (error) {
    // A checkpoint from before nodes were kept: they come with the next one.
    if (error instanceof BrokenTreeError && height > 0) return undefined;
    throw error;
  }
}

/** Entries one after the other, each after its length in two bytes. */
function asBundle(leaves: readonly Buffer[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(leaf.length);
      return [length, leaf];
    }),
  );
}
