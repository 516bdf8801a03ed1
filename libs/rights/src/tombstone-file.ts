import { hash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TombstonesError } from './tombstones-error.js';

/** Who was erased: ids that name nobody, by which a restored database finds them. */
export interface Tombstone {
  webshopId: string;
  /** Null where the contact was never admitted. */
  personId: string | null;
  contactRefs: string[];
}

/** A tombstone in its place: its number, its line's hash and that of the line before. */
export interface NumberedTombstone extends Tombstone {
  number: number;
  hash: Buffer;
  before: Buffer;
}

const FORMAT = 'seintje tombstones v1';

/**
 * The list of who was erased, outside PostgreSQL, so that a restored database is told again. Lines of JSON, each with
 * the hash of the line before, only added to; a line is on the disk before the erasure is committed. It holds no
 * address and nothing that was made of one.
 */
export class TombstoneFile {
  private constructor(
    readonly path: string,
    private readonly tombstones: NumberedTombstone[],
    private readonly head: Buffer,
    private sizeBytes: number,
    /** What a crash amid a write left behind the last whole line. */
    private tornBytes: number,
  ) {}

  /** Reads and checks the whole file. @throws TombstonesError when it is missing or not what was written. */
  static async open(path: string): Promise<TombstoneFile> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (cause) {
      throw new TombstonesError('missing', path, { cause });
    }
    // A crash amid a write leaves a line without its end. It was never answered for, and the next one replaces it.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const tornBytes = Buffer.byteLength(text) - Buffer.byteLength(whole);
    const [header = '', ...lines] = whole.split('\n').slice(0, -1);
    if (!header.includes(FORMAT)) throw new TombstonesError('damaged', path);
    const tombstones: NumberedTombstone[] = [];
    let before = hashOf(header);
    for (const line of lines) {
      const tombstone = parsed(line, tombstones.length + 1, before);
      if (tombstone === undefined) throw new TombstonesError('damaged', path);
      tombstones.push(tombstone);
      before = tombstone.hash;
    }
    return new TombstoneFile(path, tombstones, hashOf(header), Buffer.byteLength(whole), tornBytes);
  }

  /** Makes an empty one; refuses to overwrite. */
  static async create(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ format: FORMAT, id: randomUUID() })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(dirname(path));
  }

  get count(): number {
    return this.tombstones.length;
  }

  /** The hash of the line with this number; 0 is the file's own first line. */
  hashAt(number: number): Buffer | undefined {
    return number === 0 ? this.head : this.tombstones[number - 1]?.hash;
  }

  /** Those after the first so many, in their order. */
  after(count: number): readonly NumberedTombstone[] {
    return this.tombstones.slice(count);
  }

  /** Adds one; resolves when it is on the disk. @throws TombstonesError when the file is not as this process left it. */
  async append({ webshopId, personId, contactRefs }: Tombstone): Promise<NumberedTombstone> {
    const number = this.count + 1;
    const before = this.hashAt(this.count) ?? this.head;
    const fields = { n: number, webshopId, personId, contactRefs, before: before.toString('hex') };
    const line = JSON.stringify(fields);
    const file = await this.openAsLeft();
    try {
      await file.writeFile(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    this.sizeBytes += Buffer.byteLength(line) + 1;
    const tombstone = { webshopId, personId, contactRefs, number, before, hash: hashOf(line) };
    this.tombstones.push(tombstone);
    return tombstone;
  }

  /** Never makes the file: one that went away is a fault, not a fresh start. */
  private async openAsLeft(): Promise<FileHandle> {
    let file: FileHandle;
    try {
      file = await open(this.path, constants.O_WRONLY | constants.O_APPEND);
    } catch (cause) {
      throw new TombstonesError('missing', this.path, { cause });
    }
    const { size } = await file.stat();
    if (size === this.sizeBytes + this.tornBytes) {
      if (this.tornBytes > 0) await file.truncate(this.sizeBytes);
      this.tornBytes = 0;
      return file;
    }
    await file.close();
    throw new TombstonesError('changed_by_others', this.path);
  }
}

const hashOf = (line: string): Buffer => hash('sha256', line, 'buffer');

/** Undefined unless it is the line that was written there. */
function parsed(line: string, number: number, before: Buffer): NumberedTombstone | undefined {
  try {
    const read = JSON.parse(line) as Tombstone & { n: number; before: string };
    if (read.n !== number || read.before !== before.toString('hex')) return undefined;
    const { webshopId, personId, contactRefs } = read;
    return { webshopId, personId, contactRefs, number, before, hash: hashOf(line) };
  } catch {
    return undefined;
  }
}

/** A new name is durable only once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
