import { GrowingTree, heightsOf, nodeHash } from './hashing.js';
import { FormatError } from './notes.js';
import type { ReadLog } from './read-log.js';

export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const HASH_BYTES = 32;

/** A tree of a size, as tiles tell it. Nothing is believed: whoever uses its hashes holds them against a signed root. */
export class TiledTree {
  private readonly tiles = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly read: ReadLog,
    readonly size: number,
  ) {}

  /** A tile of hashes, full or as far as this size fills it. */
  tile(level: number, n: number): Promise<Buffer> {
    const width = widthOf(this.size, level, n);
    const path = pathOf(String(level), n, width);
    const kept = this.tiles.get(path) ?? this.fetched(path, width * HASH_BYTES);
    this.tiles.set(path, kept);
    return kept;
  }

  /** The entries of a bundle, full or as far as this size fills it. */
  async entries(n: number): Promise<Buffer[]> {
    const width = widthOf(this.size, 0, n);
    const bundle = await this.read(pathOf('entries', n, width));
    const entries: Buffer[] = [];
    for (let at = 0; at < bundle.length;) {
      const length = at + 2 <= bundle.length ? bundle.readUInt16BE(at) : -1;
      if (length < 0 || at + 2 + length > bundle.length) {
        throw new FormatError(`The bundle of entries ${String(n)} is cut short.`);
      }
      entries.push(bundle.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    if (entries.length !== width) {
      throw new FormatError(`The bundle of entries ${String(n)} does not hold ${String(width)}.`);
    }
    return entries;
  }

  /** The hashes of the full subtrees, largest first. */
  async frontier(): Promise<Buffer[]> {
    const hashes: Buffer[] = [];
    let from = 0;
    for (const height of heightsOf(this.size)) {
      hashes.push(await this.subtree(from, height));
      from += 2 ** height;
    }
    return hashes;
  }

  /** RFC 6962 §2.1.1. */
  inclusionProof(index: number): Promise<Buffer[]> {
    return this.path(index, index + 1, 0, this.size);
  }

  /** RFC 6962 §2.1.2. */
  async consistencyProof(older: number): Promise<Buffer[]> {
    if (older === 0 || older === this.size) return [];
    return this.subproof(older, 0, this.size);
  }

  private async path(index: number, end: number, from: number, to: number): Promise<Buffer[]> {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return end <= middle
      ? [...(await this.path(index, end, from, middle)), await this.range(middle, to)]
      : [...(await this.path(index, end, middle, to)), await this.range(from, middle)];
  }

  private async subproof(older: number, from: number, to: number): Promise<Buffer[]> {
    // All of what is left is old: known to the older root if it is all of the older tree.
    if (older === to) return from === 0 ? [] : [await this.range(from, to)];
    const middle = from + splitOf(to - from);
    return older <= middle
      ? [...(await this.subproof(older, from, middle)), await this.range(middle, to)]
      : [...(await this.subproof(older, middle, to)), await this.range(from, middle)];
  }

  private async range(from: number, to: number): Promise<Buffer> {
    const height = Math.round(Math.log2(to - from));
    if (2 ** height === to - from) return this.subtree(from, height);
    const middle = from + splitOf(to - from);
    return nodeHash(await this.range(from, middle), await this.range(middle, to));
  }

  private async subtree(from: number, height: number): Promise<Buffer> {
    const level = Math.floor(height / TILE_HEIGHT);
    const first = from / TILE_WIDTH ** level;
    const n = Math.floor(first / TILE_WIDTH);
    const tile = await this.tile(level, n);
    const tree = new GrowingTree();
    const count = 2 ** (height % TILE_HEIGHT);
    for (const hash of hashesIn(tile)
      .slice(first - n * TILE_WIDTH)
      .slice(0, count))
      tree.add(hash);
    return tree.root();
  }

  private async fetched(path: string, bytes: number): Promise<Buffer> {
    const tile = await this.read(path);
    if (tile.length === bytes) return tile;
    throw new FormatError(`${path} has not the length of its hashes.`);
  }
}

/** The hashes of a tile. */
export const hashesIn = (tile: Buffer): Buffer[] =>
  Array.from({ length: tile.length / HASH_BYTES }, (_, at) =>
    tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );

/** How many hashes a tree of this size has in a tile. */
export const widthOf = (size: number, level: number, n: number): number =>
  Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - n * TILE_WIDTH);

/** `tile/entries/x001/x234/067.p/12`: groups of three digits, all but the last after an x. */
function pathOf(level: string, n: number, width: number): string {
  const digits = String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${place}${width < TILE_WIDTH ? `.p/${String(width)}` : ''}`;
}

function splitOf(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
