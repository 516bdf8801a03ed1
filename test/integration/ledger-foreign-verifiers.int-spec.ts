import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifierText } from '@app/ledger';
import type { RunningApi } from '../../apps/api/src/start.js';
import { LEDGER, LedgerGround } from '../support/factories/ledger-ground.js';
import { rollbackTo, TAMPERINGS } from '../support/factories/tamperings.js';
import { foreignVerifier, type ForeignVerdict } from '../support/foreign-verifier.js';
import { startLedgerApi } from '../support/ledger-api.js';

const TREE = 2;
/** Two full tiles and a partial one, over bundles that end where no tile does. */
const FIRST = 530;
const SECOND = 77;

interface Proof {
  leafHash: string;
  hashes: string[];
}

let ground: LedgerGround;
let api: RunningApi;
let says: ForeignVerdict;
let keyFile: string;
const notes: string[] = [];

beforeAll(async () => {
  says = await foreignVerifier();
  ground = await LedgerGround.build();
  const signer = ground.signer();
  await signer.round();
  for (let left = FIRST; left > 0; left -= 53) await ground.append(TREE, Math.min(left, 53));
  await signer.round();
  api = await startLedgerApi(ground);
  notes.push(await checkpoint());
  await ground.append(TREE, SECOND - 7, 7);
  await signer.round();
  signer.stop();
  notes.push(await checkpoint());
  keyFile = join(ground.folder, 'tree.pub');
  await writeFile(
    keyFile,
    `${verifierText({ ...ground.key, name: `${LEDGER}/${String(TREE)}` })}\n`,
  );
}, 300_000);

afterAll(async () => {
  await api.stop();
  await ground.tearDown();
});

const base = (): string => `${api.url}/ledger/${String(TREE)}`;
const checkpoint = async (): Promise<string> => (await fetch(`${base()}/checkpoint`)).text();
const rootIn = (note: string): string => note.split('\n')[2]!;
const proof = async (query: string): Promise<Proof> =>
  (await fetch(`${base()}/proofs/${query}`)).json() as Promise<Proof>;

async function fileOf(note: string): Promise<string> {
  const file = join(ground.folder, 'note');
  await writeFile(file, note);
  return file;
}

const treeVerdict = async (): Promise<string> =>
  says('tree', keyFile, await fileOf(notes[1]!), base());

/** Both walk every leaf: Go's tlog over the checkpoint that was kept, Tessera over the one now served. */
async function bothSay(expected: RegExp): Promise<void> {
  expect(await treeVerdict()).toMatch(expected);
  expect(await says('fsck', keyFile, base())).toMatch(expected);
}

describe('verifiers that none of us wrote', () => {
  it('accept our checkpoints, by Go’s note', async () => {
    expect(await says('note', keyFile, await fileOf(notes[0]!))).toBe('ok');
    expect(await says('note', keyFile, await fileOf(notes[1]!))).toBe('ok');
  });

  it('accept the whole tree over HTTP: Go’s tlog and Tessera’s fsck', async () => {
    await bothSay(/^ok$/);
  });

  it.each([0, 255, 256, 511, 529, 530, FIRST + SECOND - 1])(
    'accept the inclusion proof of leaf %i',
    async (index) => {
      const size = FIRST + SECOND;
      const { leafHash, hashes } = await proof(
        `inclusion?index=${String(index)}&size=${String(size)}`,
      );
      const asked = [rootIn(notes[1]!), String(size), String(index)];
      expect(await says('inclusion', ...asked, leafHash, ...hashes)).toBe('ok');
      const other = Buffer.from(leafHash, 'base64');
      other[0]! ^= 1;
      expect(await says('inclusion', ...asked, other.toString('base64'), ...hashes)).not.toBe('ok');
    },
  );

  it('accept the consistency proof between two checkpoints, and none with a root that was never signed', async () => {
    const { hashes } = await proof(
      `consistency?from=${String(FIRST)}&to=${String(FIRST + SECOND)}`,
    );
    const newer = [rootIn(notes[1]!), String(FIRST + SECOND)];
    const older = rootIn(notes[0]!);
    expect(await says('consistency', older, String(FIRST), ...newer, ...hashes)).toBe('ok');
    const forged = Buffer.alloc(32, 1).toString('base64');
    expect(await says('consistency', forged, String(FIRST), ...newer, ...hashes)).not.toBe('ok');
  });

  it('reject a checkpoint of which a byte was flipped', async () => {
    const flipped = notes[1]!.replace(
      /\n(\d+)\n/,
      (_, size: string) => `\n${String(Number(size) + 1)}\n`,
    );
    expect(await says('note', keyFile, await fileOf(flipped))).toMatch(/invalid signature/);
  });

  it.each(TAMPERINGS)('reject $name', async (tampering) => {
    await ground.whileTampered(tampering, () => bothSay(/foreign-verifier: /));
  });

  it('reject a rollback, to whoever kept the later checkpoint', async () => {
    await ground.whileTampered(rollbackTo(FIRST), async () => {
      // What is served is whole and signed: nobody sees it who kept nothing.
      expect(await says('fsck', keyFile, base())).toBe('ok');
      expect(await treeVerdict()).toMatch(/foreign-verifier: .*404/);
      const asked = `consistency?from=${String(FIRST)}&to=${String(FIRST + SECOND)}`;
      expect((await fetch(`${base()}/proofs/${asked}`)).status).toBe(404);
    });
  });
});
