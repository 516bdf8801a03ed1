import { treeKey, verifiedCheckpoint, type SignedCheckpoint } from './checkpoints.js';
import { GrowingTree, leafHash } from './hashing.js';
import { cosignedAt, FormatError, type NoteKey } from './notes.js';
import { OpenUses } from './open-uses.js';
import { provesConsistency, provesInclusion } from './proofs.js';
import type { ReadLog } from './read-log.js';
import { hashesIn, TILE_WIDTH, TiledTree, widthOf } from './tiled-tree.js';

/** What was found of a log. */
export interface LogReport {
  verified: boolean;
  origin: string;
  size: number;
  /** Base64. */
  root: string;
  /** Leaves that were read and hashed. */
  leaves: number;
  /** Uses among them that have no closing leaf yet. */
  openUses: number;
  /** When each witness that was asked for had cosigned; a missing one is a fault. */
  cosigned: Record<string, string>;
  faults: string[];
}

/** Whose signatures are wanted. */
export interface LogKeys {
  /** The ledger's, or the tree's own. */
  ledger: NoteKey;
  witnesses: readonly NoteKey[];
}

/** Faults of single leaves told; a log that has more is broken in another way. */
const FAULTS_MAX = 20;

/** A checkpoint as text, its signature checked. @throws FormatError when it is none of this ledger. */
export function signedBy(text: string, ledger: NoteKey): SignedCheckpoint {
  const [origin = ''] = text.split('\n', 1);
  const tree = origin.startsWith(`${ledger.name}/`) ? origin.slice(ledger.name.length + 1) : '';
  const key = /^\d{1,4}$/.test(tree) ? treeKey(ledger, Number(tree)) : ledger;
  const checkpoint = verifiedCheckpoint(text, key);
  if (checkpoint !== undefined) return checkpoint;
  throw new FormatError('The checkpoint is not of this ledger, or its signature does not hold.');
}

/** The log's checkpoint, or the one that somebody kept. @throws FormatError */
export async function readSigned(
  read: ReadLog,
  { ledger }: LogKeys,
  kept?: string,
): Promise<SignedCheckpoint> {
  return signedBy(kept ?? (await read('checkpoint')).toString(), ledger);
}

/** Reads every entry and every tile, and recomputes all of it. */
export function verifyWholeLog(
  read: ReadLog,
  keys: LogKeys,
  checkpoint: SignedCheckpoint,
): Promise<LogReport> {
  return verifyFrom(read, keys, checkpoint, new GrowingTree(), []);
}

/** Reads what came after an older checkpoint, and shows that it continues it. */
export async function verifyLogSince(
  read: ReadLog,
  keys: LogKeys,
  checkpoint: SignedCheckpoint,
  older: SignedCheckpoint,
): Promise<LogReport> {
  const faults = [];
  if (older.origin !== checkpoint.origin)
    faults.push('The two checkpoints are of different trees.');
  if (older.size > checkpoint.size) {
    faults.push(
      `The log went back from ${String(older.size)} leaves to ${String(checkpoint.size)}.`,
    );
    return reportOf(checkpoint, keys, 0, 0, faults);
  }
  const begun = GrowingTree.from(older.size, await new TiledTree(read, older.size).frontier());
  if (!begun.root().equals(older.root)) {
    faults.push(`The first ${String(older.size)} leaves are not those of the older checkpoint.`);
  }
  return verifyFrom(read, keys, checkpoint, begun, faults);
}

/** Shows that the entry at an index is under the checkpoint. */
export async function verifyInclusion(
  read: ReadLog,
  keys: LogKeys,
  checkpoint: SignedCheckpoint,
  index: number,
): Promise<LogReport> {
  const faults = [];
  if (index >= checkpoint.size) {
    faults.push(`The tree has only ${String(checkpoint.size)} leaves.`);
  } else {
    const tree = new TiledTree(read, checkpoint.size);
    const entry = (await tree.entries(Math.floor(index / TILE_WIDTH)))[index % TILE_WIDTH];
    const proof = await tree.inclusionProof(index);
    if (entry === undefined || !provesInclusion(leafHash(entry), index, checkpoint, proof)) {
      faults.push(`Leaf ${String(index)} is not under the signed root.`);
    }
  }
  return reportOf(checkpoint, keys, 1, 0, faults);
}

/** Shows that the tree of an older checkpoint is the beginning of a newer one's, without reading leaves. */
export async function verifyConsistency(
  read: ReadLog,
  keys: LogKeys,
  checkpoint: SignedCheckpoint,
  older: SignedCheckpoint,
): Promise<LogReport> {
  const faults = [];
  if (older.origin !== checkpoint.origin)
    faults.push('The two checkpoints are of different trees.');
  if (older.size > checkpoint.size) {
    faults.push(
      `The log went back from ${String(older.size)} leaves to ${String(checkpoint.size)}.`,
    );
  } else {
    const proof = await new TiledTree(read, checkpoint.size).consistencyProof(older.size);
    if (!provesConsistency(older, checkpoint, proof)) {
      faults.push('The newer tree does not begin with the older one: history was rewritten.');
    }
  }
  return reportOf(checkpoint, keys, 0, 0, faults);
}

async function verifyFrom(
  read: ReadLog,
  keys: LogKeys,
  checkpoint: SignedCheckpoint,
  grown: GrowingTree,
  faults: string[],
): Promise<LogReport> {
  const tree = new TiledTree(read, checkpoint.size);
  const begun = grown.size;
  const uses = new OpenUses(0);
  let level: Buffer[] = [];
  for (let n = Math.floor(begun / TILE_WIDTH); n * TILE_WIDTH < checkpoint.size; n += 1) {
    const hashes = (await tree.entries(n)).map((body, at) => {
      const index = n * TILE_WIDTH + at;
      const hash = leafHash(body);
      if (index < begun) return hash;
      const fault = uses.follow(body, index);
      // Who begins in the middle sees closing leaves of uses from before.
      const isFromBefore = begun > 0 && fault?.kind === 'use_not_open';
      if (fault !== undefined && !isFromBefore && faults.length < FAULTS_MAX) {
        faults.push(`Leaf ${String(index)}: ${fault.message}`);
      }
      grown.add(hash);
      return hash;
    });
    if (!Buffer.concat(hashes).equals(await new TiledTree(read, checkpoint.size).tile(0, n))) {
      faults.push(`The tile over leaves ${String(n * TILE_WIDTH)} and on is not of the entries.`);
    }
    if (begun === 0) level.push(...fullRoot(hashes));
  }
  // Who read all leaves knows every tile above them, too.
  for (let height = 1; level.length > 0; height += 1) {
    const above: Buffer[] = [];
    for (let n = 0; widthOf(checkpoint.size, height, n) > 0; n += 1) {
      const hashes = level.slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH);
      if (!hashesIn(await tree.tile(height, n)).every((it, at) => hashes[at]?.equals(it))) {
        faults.push(`Tile ${String(n)} of level ${String(height)} is not of the tiles below it.`);
      }
      above.push(...fullRoot(hashes));
    }
    level = above;
  }
  if (!grown.root().equals(checkpoint.root)) faults.push('The leaves do not give the signed root.');
  return reportOf(checkpoint, keys, grown.size - begun, uses.count, faults);
}

/** The root over a tile; nothing of one that is not full. */
function fullRoot(hashes: readonly Buffer[]): Buffer[] {
  if (hashes.length < TILE_WIDTH) return [];
  const tree = new GrowingTree();
  for (const hash of hashes) tree.add(hash);
  return [tree.root()];
}

function reportOf(
  { origin, size, root, note }: SignedCheckpoint,
  { witnesses }: LogKeys,
  leaves: number,
  openUses: number,
  given: readonly string[],
): LogReport {
  const faults = [...given];
  const cosigned: Record<string, string> = {};
  for (const witness of witnesses) {
    const at = cosignedAt(note, witness);
    if (at === undefined) faults.push(`${witness.name} has not cosigned the checkpoint.`);
    else cosigned[witness.name] = at.toISOString();
  }
  return {
    verified: faults.length === 0,
    origin,
    size,
    root: root.toString('base64'),
    leaves,
    openUses,
    cosigned,
    faults,
  };
}
