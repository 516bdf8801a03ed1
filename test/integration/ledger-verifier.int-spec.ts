import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CosignatureCollector, leafProofs, verifierText, type LeafOpening } from '@app/ledger';
import { projectRoot } from '@app/platform';
import {
  logAt,
  readKey,
  readSigned,
  runVerifier,
  signedBy,
  verifyConsistency,
  verifyExport,
  verifyInclusion,
  verifyLogSince,
  verifyWholeLog,
  type LeafProofs,
} from '@app/verifier';
import type { RunningApi } from '../../apps/api/src/start.js';
import { LedgerGround } from '../support/factories/ledger-ground.js';
import { rollbackTo, TAMPERINGS } from '../support/factories/tamperings.js';
import { startLedgerApi } from '../support/ledger-api.js';
import { WitnessForTests } from '../support/witness-for-tests.js';

const TREE = 2;
/** Two full tiles and a partial one, over bundles that end where no tile does. */
const FIRST = 530;
const SIZE = 610;

let ground: LedgerGround;
let api: RunningApi;
let witness: WitnessForTests;
let keyFile: string;
let older: string;

beforeAll(async () => {
  ground = await LedgerGround.build();
  witness = await WitnessForTests.build(ground.key);
  const signer = ground.signer();
  await signer.round();
  for (let left = FIRST; left > 0; left -= 53) await ground.append(TREE, 53);
  await signer.round();
  api = await startLedgerApi(ground);
  older = await fileOf('older', await (await fetch(`${log()}/checkpoint`)).text());
  const batch = await ground.append(TREE, 40, 10);
  await ground.close(batch, 30);
  await signer.round();
  signer.stop();
  await new CosignatureCollector(ground.upkeep, [await witness.address()]).round();
  keyFile = await fileOf('ledger.pub', verifierText(ground.key));
}, 120_000);

afterAll(async () => {
  await api.stop();
  await witness.tearDown();
  await ground.tearDown();
});

const log = (): string => `${api.url}/ledger/${String(TREE)}`;

async function fileOf(name: string, text: string): Promise<string> {
  const file = join(ground.folder, 'files', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

/** What the verifier ends with and prints. */
async function says(...args: string[]): Promise<[number, string]> {
  let told = '';
  const code = await runVerifier([...args, '--key', keyFile], (text) => (told += text));
  return [code, told];
}

/** Every way to look that needs the leaves' own hashes. */
const everyLook = (): string[][] => [
  ['full', log()],
  ['since', log(), older],
  ['inclusion', log(), '110'],
  ['consistency', log(), older],
];

describe('seintje-verify', () => {
  it('verifies the whole log, what came since, a leaf and a kept checkpoint, over HTTP', async () => {
    const [full, ...others] = await Promise.all(everyLook().map((args) => says(...args)));
    expect(full).toEqual([
      0,
      expect.stringContaining(`${String(SIZE)} leaves read, 540 uses among them open`),
    ]);
    expect(others.map(([code]) => code)).toEqual([0, 0, 0]);
  });

  it('tells what it found as JSON, with the witness’s time', async () => {
    const witnessKey = await fileOf('witness.pub', witness.verifierKey);
    const [code, text] = await says('full', log(), '--json', '--witness', witnessKey);
    expect([code, JSON.parse(text)]).toEqual([
      0,
      {
        verified: true,
        origin: 'seintje.example/ledger/2',
        size: SIZE,
        root: expect.stringMatching(/^\S{44}$/) as string,
        leaves: SIZE,
        openUses: 540,
        cosigned: { [witness.name]: expect.stringMatching(/Z$/) as string },
        faults: [],
      },
    ]);
  });

  it('verifies a copy of the log in a folder', async () => {
    const paths = ['checkpoint', 'tile/0/000', 'tile/0/001', 'tile/0/002.p/98', 'tile/1/000.p/2'];
    paths.push('tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/98', 'tile/0/002.p/18');
    const folder = join(ground.folder, 'copy');
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(
        join(folder, path),
        Buffer.from(await (await fetch(`${log()}/${path}`)).arrayBuffer()),
      );
    }
    expect((await says('full', folder))[0]).toBe(0);
    expect((await says('since', folder, older))[0]).toBe(0);
  });

  it.each(TAMPERINGS)('rejects $name', async (tampering) => {
    await ground.whileTampered(tampering, async () => {
      const [code, told] = await says('full', log());
      expect([code, told]).toEqual([1, expect.stringContaining('NOT VERIFIED')]);
      const others = await Promise.all(everyLook().map((args) => says(...args)));
      expect(others.some(([it]) => it === 1)).toBe(true);
    });
  });

  it('rejects a rollback by a checkpoint that was kept', async () => {
    const kept = await fileOf('kept', await (await fetch(`${log()}/checkpoint`)).text());
    await ground.whileTampered(rollbackTo(FIRST), async () => {
      expect((await says('full', log()))[0]).toBe(0);
      for (const command of ['since', 'consistency']) {
        expect(await says(command, log(), kept)).toEqual([1, expect.stringContaining('went back')]);
      }
      expect((await says('full', log(), '--checkpoint', kept))[0]).toBe(1);
    });
  });

  it('rejects a checkpoint of another key or log, and one that a witness has not cosigned', async () => {
    const other = await LedgerGround.build();
    const otherKey = await fileOf('other.pub', verifierText(other.key));
    const witnessKey = await fileOf('witness.pub', witness.verifierKey);
    await other.tearDown();
    let told = '';
    expect(await runVerifier(['full', log(), '--key', otherKey], (text) => (told += text))).toBe(1);
    expect(told).toContain('signature does not hold');
    expect(await says('full', log(), '--witness', witnessKey, '--checkpoint', older)).toEqual([
      1,
      expect.stringContaining('has not cosigned'),
    ]);
    expect((await says('full', `${api.url}/ledger/3`))[0]).toBe(1);
    expect((await says('inclusion', log(), String(SIZE)))[0]).toBe(1);
  });

  it('ends 2 when it is asked nothing it knows', async () => {
    for (const args of [
      [],
      ['full'],
      ['since', log()],
      ['inclusion', log(), 'x'],
      ['other', log(), 'x'],
    ]) {
      expect(await says(...args)).toEqual([2, expect.stringContaining('Usage: seintje-verify')]);
    }
  });

  it('is a library, too', async () => {
    const [read, keys] = [
      logAt(log()),
      { ledger: readKey(verifierText(ground.key)), witnesses: [] },
    ];
    const checkpoint = await readSigned(read, keys);
    const kept = signedBy(await readFile(older, 'utf8'), keys.ledger);
    const reports = await Promise.all([
      verifyWholeLog(read, keys, checkpoint),
      verifyLogSince(read, keys, checkpoint, kept),
      verifyInclusion(read, keys, checkpoint, 0),
      verifyConsistency(read, keys, checkpoint, kept),
    ]);
    expect(reports.map(({ verified, faults }) => [verified, faults])).toEqual(
      reports.map(() => [true, []]),
    );
    const nothing = JSON.stringify({
      format: 'seintje-leaf-proofs/1',
      checkpoints: [],
      leaves: [],
    });
    expect(verifyExport(nothing, keys)).toEqual({ verified: true, leaves: [], faults: [] });
  });

  it('runs as a program of its own', async () => {
    const ended = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [
          '--import',
          './test/support/typescript.mjs',
          'libs/verifier/src/main.ts',
          'full',
          log(),
          '--key',
          keyFile,
        ],
        { cwd: projectRoot(), env: { PATH: process.env['PATH'] } },
        (_error, out) => {
          resolve(out);
        },
      );
    });
    expect(ended).toMatch(/\nverified\n$/);
  });
});

describe('a person’s file of leaves', () => {
  let file: LeafProofs;

  beforeAll(async () => {
    const { rows } = await ground.admin.query<LeafOpening>(
      `select b.tree, (b.first + u.i)::int as index, s.salt, u.webshop_id as "webshopId", u.context_id as "contextId"
         from ledger.use u
         join ledger.batch b on b.batch_id = u.batch_id
         join ledger.salt s on s.webshop_id = u.webshop_id and s.contact_ref = u.contact_ref
        where b.tree = $1 and u.i in (0, 45)
        order by index desc limit 12`,
      [TREE],
    );
    file = JSON.parse(JSON.stringify(await leafProofs(ground.upkeep, rows))) as LeafProofs;
  });

  const check = async (changed: LeafProofs, ...more: string[]): Promise<[number, string]> =>
    says('export', await fileOf('person.json', JSON.stringify(changed)), ...more);

  /** The file with its second leaf changed. */
  const withSecond = (change: Partial<LeafProofs['leaves'][number]>): LeafProofs => ({
    ...file,
    leaves: file.leaves.map((it, at) => (at === 1 ? { ...it, ...change } : it)),
  });

  it('verifies without asking anybody, cosignature included', async () => {
    expect(file.leaves).toHaveLength(12);
    const witnessKey = await fileOf('witness.pub', witness.verifierKey);
    const [code, told] = await check(file, '--witness', witnessKey);
    expect([code, told]).toEqual([0, expect.stringMatching(/kind 1 purpose 2 result 1\n/)]);
    // The denied use is told as such.
    expect(told).toContain('kind 2 purpose 2 result 2');
  });

  it.each<[string, () => Partial<LeafProofs['leaves'][number]>]>([
    ['somebody else’s salt', () => ({ salt: file.leaves[2]!.salt })],
    ['another webshop', () => ({ webshopId: '0192e0a1-0000-7000-8000-0000000000aa' })],
    ['another message', () => ({ contextId: file.leaves[2]!.contextId })],
    ['another place', () => ({ index: file.leaves[2]!.index })],
    ['another proof', () => ({ proof: file.leaves[2]!.proof })],
    ['a tree without a checkpoint', () => ({ tree: 1 })],
    [
      'a changed leaf',
      () => {
        const body = Buffer.from(file.leaves[1]!.body, 'base64');
        body[9]! ^= 1;
        return { body: body.toString('base64') };
      },
    ],
  ])('is rejected with %s', async (_, change) => {
    expect((await check(withSecond(change())))[0]).toBe(1);
  });

  it('is rejected with a checkpoint that was not signed, or without the witness that is asked for', async () => {
    const { note } = file.checkpoints[0]!;
    const forged = [{ tree: TREE, note: note.replace('\n610\n', '\n611\n') }];
    expect((await check({ ...file, checkpoints: forged }))[0]).toBe(1);
    const plain = [{ tree: TREE, note: await readFile(older, 'utf8') }];
    const witnessKey = await fileOf('witness.pub', witness.verifierKey);
    expect((await check({ ...file, checkpoints: plain }, '--witness', witnessKey))[0]).toBe(1);
    expect((await says('export', await fileOf('x.json', '{}')))[0]).toBe(1);
  });
});
