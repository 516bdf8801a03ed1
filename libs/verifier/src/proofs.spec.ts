import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { GrowingTree, leafHash } from './hashing.js';
import { provesConsistency, provesInclusion } from './proofs.js';

// The test vectors of the Certificate Transparency project: eight leaves, and the root after each.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map((hex) => Buffer.from(hex, 'hex'));

/** Inclusion proofs that Certificate Transparency publishes for its eight leaves: leaf (from 1), size, path. */
const PATHS: readonly [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
];

/** And its consistency proofs: older size, newer size, proof. */
const PROOFS: readonly [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const bytes = (hashes: string[]): Buffer[] => hashes.map((hex) => Buffer.from(hex, 'hex'));
const at = (size: number) => ({ size, root: ROOTS[size - 1]! });

// The proofs by the definitions of RFC 6962 §2.1.1 and §2.1.2, word for word.
const sha256 = (...parts: Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};
const mth = (d: readonly Buffer[]): Buffer =>
  d.length === 0
    ? sha256()
    : d.length === 1
      ? sha256(Uint8Array.of(0), d[0]!)
      : sha256(Uint8Array.of(1), mth(d.slice(0, split(d.length))), mth(d.slice(split(d.length))));
const path = (m: number, d: readonly Buffer[]): Buffer[] => {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k
    ? [...path(m, d.slice(0, k)), mth(d.slice(k))]
    : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
};
const subproof = (m: number, d: readonly Buffer[], b: boolean): Buffer[] => {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = split(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
};

/** Some trees: their leaves, a leaf of them, and an older size. */
const trees = fc.integer({ min: 1, max: 130 }).chain((size) =>
  fc.record({
    leaves: fc.constant(Array.from({ length: size }, (_, i) => Buffer.from(String(i)))),
    index: fc.nat({ max: size - 1 }),
    older: fc.integer({ min: 1, max: size }),
  }),
);

describe('the verifier’s tree', () => {
  it('has the roots that Certificate Transparency publishes', () => {
    const tree = new GrowingTree();
    expect(tree.root()).toEqual(sha256());
    const roots = LEAVES.map((leaf) => {
      tree.add(leafHash(leaf));
      return tree.root();
    });
    expect(roots).toEqual(ROOTS);
  });
});

describe('the verifier', () => {
  it.each(PATHS)('takes the published inclusion proof of leaf %i of %i', (leaf, size, hashes) => {
    expect(provesInclusion(leafHash(LEAVES[leaf - 1]!), leaf - 1, at(size), bytes(hashes))).toBe(
      true,
    );
  });

  it.each(PROOFS)('takes the published consistency proof from %i to %i', (older, newer, hashes) => {
    expect(provesConsistency(at(older), at(newer), bytes(hashes))).toBe(true);
  });

  it('takes every proof of the definition, and none with a hash changed, left out, added, or of another place', () => {
    fc.assert(
      fc.property(trees, ({ leaves, index, older }) => {
        const tree = { size: leaves.length, root: mth(leaves) };
        const leaf = leafHash(leaves[index]!);
        const inclusion = path(index, leaves);
        const takes = (proof: readonly Buffer[], i = index, of = tree): boolean =>
          provesInclusion(leaf, i, of, proof);
        expect(takes(inclusion)).toBe(true);
        for (const changed of mutations(inclusion)) expect(takes(changed)).toBe(false);
        expect(takes(inclusion, index + 1)).toBe(false);
        expect(takes(inclusion, index, { ...tree, root: Buffer.alloc(32) })).toBe(false);
        expect(takes(inclusion, index, { ...tree, size: index })).toBe(false);

        const before = { size: older, root: mth(leaves.slice(0, older)) };
        const consistency = subproof(older, leaves, true);
        expect(provesConsistency(before, tree, consistency)).toBe(true);
        for (const changed of mutations(consistency)) {
          expect(provesConsistency(before, tree, changed)).toBe(false);
        }
        const forged = { ...before, root: Buffer.alloc(32) };
        expect(provesConsistency(forged, tree, consistency)).toBe(false);
        expect(provesConsistency(before, { ...tree, root: Buffer.alloc(32) }, consistency)).toBe(
          false,
        );
        if (older < tree.size) expect(provesConsistency(tree, before, consistency)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the empty tree as the beginning of every tree, without a proof', () => {
    const empty = { size: 0, root: sha256() };
    expect(provesConsistency(empty, at(5), [])).toBe(true);
    expect(provesConsistency(empty, at(5), [Buffer.alloc(32)])).toBe(false);
    expect(provesInclusion(leafHash(LEAVES[0]!), 0, empty, [])).toBe(false);
  });
});

/** Proofs of which something is not right. */
function mutations(proof: readonly Buffer[]): Buffer[][] {
  const flipped = proof.map((it, which) =>
    proof.map((hash, i) => (i === which ? Buffer.from(hash.map((byte) => byte ^ 1)) : hash)),
  );
  const left = proof.map((_, which) => proof.filter((_hash, i) => i !== which));
  return [...flipped, ...left, [...proof, Buffer.alloc(32)], [Buffer.alloc(32), ...proof]];
}
