import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosignedAt,
  GrowingTree,
  keyIdOf,
  leafHash,
  nodeHash,
  splitNote,
  type NoteKey,
} from '@app/verifier';
import { newWitnessKeyText, readWitnessKey } from './witness-key.js';
import { WitnessState, WitnessStateError } from './witness-state.js';
import { Witness } from './witness.js';

const ORIGIN = 'zool.example.nl/ledger/0';
const NOW = new Date('2026-11-26T12:00:00.900Z');

const signing = generateKeyPairSync('ed25519');
const log: NoteKey = {
  type: 'log',
  name: ORIGIN,
  publicKey: signing.publicKey.export({ format: 'der', type: 'spki' }).subarray(12),
};
const other = generateKeyPairSync('ed25519');
const key = readWitnessKey(newWitnessKeyText('witness.example.nl/w1'));
/** Leaf hashes a0 … a7. */
const leaves = Array.from({ length: 8 }, (_, at) => leafHash(Buffer.from([at])));

function rootOf(size: number, of = leaves): Buffer {
  const tree = new GrowingTree();
  for (const leaf of of.slice(0, size)) tree.add(leaf);
  return tree.root();
}

function checkpoint(
  size: number,
  root = rootOf(size),
  by = signing.privateKey,
  origin = ORIGIN,
): string {
  const text = `${origin}\n${String(size)}\n${root.toString('base64')}\n`;
  const line = Buffer.concat([
    keyIdOf({ ...log, name: origin }),
    sign(null, Buffer.from(text), by),
  ]);
  return `${text}\n— ${origin} ${line.toString('base64')}\n`;
}

const request = (old: number, proof: Buffer[], note: string): string =>
  `old ${String(old)}\n${proof.map((it) => `${it.toString('base64')}\n`).join('')}\n${note}`;

/** From 2 leaves to 4: the right half, by the rules of RFC 6962 §2.1.2. */
const TWO_TO_FOUR = [nodeHash(leaves[2]!, leaves[3]!)];

describe('a witness', () => {
  let folder: string;
  let witness: Witness;

  const stateFile = (): string => join(folder, 'state.json');
  const wakeUp = async (): Promise<Witness> =>
    new Witness(key, new Map([[ORIGIN, log]]), await WitnessState.read(stateFile()), () => NOW);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seintje-witness-'));
    await WitnessState.create(stateFile());
    witness = await wakeUp();
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const statusOf = async (body: string): Promise<number> =>
    (await witness.addCheckpoint(body)).status;

  it('cosigns the first checkpoint it sees, with the time, and what continues it', async () => {
    for (const body of [request(0, [], checkpoint(2)), request(2, TWO_TO_FOUR, checkpoint(4))]) {
      const { status, body: lines } = await witness.addCheckpoint(body);
      expect(status).toBe(200);
      const note = splitNote(body.slice(body.indexOf('\n\n') + 2) + lines)!;
      expect(cosignedAt(note, key.public)).toEqual(new Date('2026-11-26T12:00:00Z'));
    }
  });

  it('cosigns the same checkpoint again, and no other root of the same size', async () => {
    expect(await statusOf(request(0, [], checkpoint(2)))).toBe(200);
    expect(await statusOf(request(2, [], checkpoint(2)))).toBe(200);
    expect(await statusOf(request(2, [], checkpoint(2, rootOf(4))))).toBe(409);
    expect(await statusOf(request(2, TWO_TO_FOUR, checkpoint(2)))).toBe(422);
  });

  it('tells the size it saw to who asks from another, also after a restart', async () => {
    await witness.addCheckpoint(request(0, [], checkpoint(4)));
    witness = await wakeUp();
    for (const old of [0, 2]) {
      expect(await witness.addCheckpoint(request(old, [], checkpoint(4)))).toEqual({
        status: 409,
        body: '4\n',
        type: 'text/x.tlog.size',
      });
    }
  });

  it('cosigns no log that went back', async () => {
    await witness.addCheckpoint(request(0, [], checkpoint(4)));
    expect(await statusOf(request(2, [], checkpoint(2)))).toBe(409);
    expect(await statusOf(request(4, [], checkpoint(2)))).toBe(400);
  });

  it('cosigns no other history of what it saw', async () => {
    await witness.addCheckpoint(request(0, [], checkpoint(2)));
    const forked = [leafHash(Buffer.from('x')), ...leaves.slice(1)];
    const proof = [nodeHash(leaves[2]!, leaves[3]!)];
    expect(await statusOf(request(2, proof, checkpoint(4, rootOf(4, forked))))).toBe(422);
    expect(await statusOf(request(2, [], checkpoint(4)))).toBe(422);
    expect(await statusOf(request(0, TWO_TO_FOUR, checkpoint(4)))).toBe(409);
    expect(await statusOf(request(2, TWO_TO_FOUR, checkpoint(4)))).toBe(200);
  });

  it('knows no log but its own, and believes nobody but the log’s key', async () => {
    const origin = 'other.example.nl/log';
    expect(
      await statusOf(request(0, [], checkpoint(2, rootOf(2), signing.privateKey, origin))),
    ).toBe(404);
    expect(await statusOf(request(0, [], checkpoint(2, rootOf(2), other.privateKey)))).toBe(403);
    expect(await statusOf(request(0, [], checkpoint(2).replace('\n2\n', '\n3\n')))).toBe(403);
  });

  it.each([
    ['nothing', ''],
    ['no old size', checkpoint(2)],
    ['a size with a zero before it', request(0, [], checkpoint(2)).replace('old 0', 'old 00')],
    ['a negative size', request(0, [], checkpoint(2)).replace('old 0', 'old -1')],
    ['64 lines of proof', request(1, Array<Buffer>(64).fill(Buffer.alloc(32)), checkpoint(2))],
    ['a proof that is no hash', request(0, [Buffer.alloc(31)], checkpoint(2))],
    ['a checkpoint without signature', 'old 0\n\nzool.example.nl/ledger/0\n2\nAAAA\n'],
  ])('takes %s for no request', async (_, body) => {
    expect(await statusOf(body)).toBe(400);
  });

  it('answers many at once as if they had come one after the other', async () => {
    await witness.addCheckpoint(request(0, [], checkpoint(2)));
    const statuses = await Promise.all([
      statusOf(request(2, TWO_TO_FOUR, checkpoint(4))),
      statusOf(request(2, TWO_TO_FOUR, checkpoint(4))),
      statusOf(request(2, [], checkpoint(2))),
    ]);
    expect(statuses).toEqual([200, 409, 409]);
  });

  it('has its memory on the disk before it gives its word', async () => {
    await witness.addCheckpoint(request(0, [], checkpoint(2)));
    const before = await readFile(stateFile(), 'utf8');
    await rm(folder, { recursive: true });
    // Nowhere to write: nothing is cosigned, and nothing was forgotten.
    await expect(witness.addCheckpoint(request(2, TWO_TO_FOUR, checkpoint(4)))).rejects.toThrow();
    folder = await mkdtemp(join(tmpdir(), 'seintje-witness-'));
    await writeFile(stateFile(), before);
    witness = await wakeUp();
    expect(await statusOf(request(0, [], checkpoint(4)))).toBe(409);
    expect(await statusOf(request(2, TWO_TO_FOUR, checkpoint(4)))).toBe(200);
  });

  it('does not begin without its memory, or with a damaged one', async () => {
    await witness.addCheckpoint(request(0, [], checkpoint(4)));
    const text = await readFile(stateFile(), 'utf8');
    await writeFile(stateFile(), text.replace(/\b4,/, '2,'));
    await expect(wakeUp()).rejects.toThrow(WitnessStateError);
    await rm(stateFile());
    await expect(wakeUp()).rejects.toThrow(WitnessStateError);
    await WitnessState.create(stateFile());
    await expect(WitnessState.create(stateFile())).rejects.toThrow('EEXIST');
    expect((await stat(stateFile())).mode & 0o777).toBe(0o600);
  });
});
