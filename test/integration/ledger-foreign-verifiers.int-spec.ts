import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifierText } from '@app/ledger';
import type { RunningApi } from '../../apps/api/src/start.js';
import { LEDGER, LedgerGround } from '../support/factories/ledger-ground.js';
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

/** Changes the ledger as a superuser, looks, and takes it back. */
async function whileTampered(
  change: string,
  back: string,
  look: () => Promise<void>,
): Promise<void> {
  await ground.tamper(change);
  try {
    await look();
  } finally {
    await ground.tamper(back);
  }
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
      const { leafHash, hashes } = await proof(`inclusion?index=${index}&size=${size}`);
      const asked = [rootIn(notes[1]!), String(size), String(index)];
      expect(await says('inclusion', ...asked, leafHash, ...hashes)).toBe('ok');
      const other = Buffer.from(leafHash, 'base64');
      other[0]! ^= 1;
      expect(await says('inclusion', ...asked, other.toString('base64'), ...hashes)).not.toBe('ok');
    },
  );

  it('accept the consistency proof between two checkpoints, and none with a root that was never signed', async () => {
    const { hashes } = await proof(`consistency?from=${FIRST}&to=${FIRST + SECOND}`);
    const newer = [rootIn(notes[1]!), String(FIRST + SECOND)];
    const older = rootIn(notes[0]!);
    expect(await says('consistency', older, String(FIRST), ...newer, ...hashes)).toBe('ok');
    const forged = Buffer.alloc(32, 1).toString('base64');
    expect(await says('consistency', forged, String(FIRST), ...newer, ...hashes)).not.toBe('ok');
  });

  it('reject a checkpoint of which a byte was flipped', async () => {
    const flipped = notes[1]!.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) + 1}\n`);
    expect(await says('note', keyFile, await fileOf(flipped))).toMatch(/invalid signature/);
  });

  it('reject a flipped byte in a leaf', async () => {
    const flip =
      'update ledger.bundle set bodies = set_byte(bodies, 60, get_byte(bodies, 60) # 1) where tree = 2 and first = 106';
    await whileTampered(flip, flip, () => bothSay(/foreign-verifier: /));
  });

  it('reject a flipped byte in a kept node', async () => {
    const flip =
      'update ledger.node set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where tree = 2 and level = 1 and i = 0';
    await whileTampered(flip, flip, () => bothSay(/foreign-verifier: /));
  });

  it('reject leaves in each other’s place', async () => {
    const swap = `update ledger.bundle
      set bodies = substring(bodies from 119 for 118) || substring(bodies for 118) || substring(bodies from 237)
      where tree = 2 and first = 53`;
    await whileTampered(swap, swap, () => bothSay(/foreign-verifier: /));
  });

  it('reject a tree from which a leaf was deleted, the others having moved up', async () => {
    await whileTampered(
      `create table public.kept as select * from ledger.bundle where tree = 2;
       update ledger.bundle set n = n - 1, bodies = substring(bodies from 119) where tree = 2 and first = 106;
       update ledger.bundle set first = -first where tree = 2 and first > 106;
       update ledger.bundle set first = -first - 1 where tree = 2 and first < 0`,
      `delete from ledger.bundle where tree = 2;
       insert into ledger.bundle select * from public.kept;
       drop table public.kept`,
      () => bothSay(/foreign-verifier: /),
    );
  });

  it('reject a tree into which a leaf was inserted, the others having moved down', async () => {
    await whileTampered(
      `create table public.kept as select * from ledger.bundle where tree = 2;
       update ledger.bundle set n = n + 1, bodies = bodies || substring(bodies for 118) where tree = 2 and first = 106;
       update ledger.bundle set first = -first where tree = 2 and first > 106;
       update ledger.bundle set first = -first + 1 where tree = 2 and first < 0`,
      `delete from ledger.bundle where tree = 2;
       insert into ledger.bundle select * from public.kept;
       drop table public.kept`,
      () => bothSay(/foreign-verifier: /),
    );
  });

  it('reject a rollback, to whoever kept the later checkpoint', async () => {
    await whileTampered(
      `create table public.kept as select * from ledger.bundle where tree = 2;
       create table public.notes as select * from ledger.checkpoint where tree = 2;
       delete from ledger.bundle where tree = 2 and first >= ${FIRST};
       delete from ledger.checkpoint where tree = 2 and size > ${FIRST}`,
      `insert into ledger.bundle select * from public.kept on conflict do nothing;
       insert into ledger.checkpoint select * from public.notes on conflict do nothing;
       drop table public.kept, public.notes`,
      async () => {
        // What is served is whole and signed: nobody sees it who kept nothing.
        expect(await says('fsck', keyFile, base())).toBe('ok');
        expect(await treeVerdict()).toMatch(/foreign-verifier: .*404/);
        const { hashes } = await proof(`consistency?from=${FIRST}&to=${FIRST}`);
        expect(hashes).toEqual([]);
        expect(
          (await fetch(`${base()}/proofs/consistency?from=${FIRST}&to=${FIRST + SECOND}`)).status,
        ).toBe(404);
      },
    );
  });
});
