import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Frontier, leafHash } from './merkle.js';

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
];

/** The recursive definition of RFC 6962 §2.1, word for word; shares nothing with the frontier. */
function byDefinition(leaves: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Uint8Array[]) =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return sha256(Uint8Array.of(0), only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Uint8Array.of(1), byDefinition(leaves.slice(0, k)), byDefinition(leaves.slice(k)));
}

function frontierOver(leaves: readonly Buffer[]): Frontier {
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.push(leafHash(leaf));
  return frontier;
}

describe('the frontier of a tree', () => {
  it('gives the roots that Certificate Transparency publishes for its test leaves', () => {
    const roots = LEAVES.map((_, at) =>
      frontierOver(LEAVES.slice(0, at + 1))
        .root()
        .toString('hex'),
    );
    expect(roots).toEqual(ROOTS);
  });

  it('gives the root of the recursive definition at every size', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 200 }), (bytes) => {
        const leaves = bytes.map((it) => Buffer.from(it));
        expect(frontierOver(leaves).root()).toEqual(byDefinition(leaves));
      }),
      { numRuns: 50 },
    );
  });

  it('goes on from its hashes as if it had never been put away', () => {
    const early = frontierOver(LEAVES.slice(0, 5));
    const again = Frontier.of(5, early.hashes)!;
    for (const leaf of LEAVES.slice(5)) again.push(leafHash(leaf));
    expect(again.root().toString('hex')).toBe(ROOTS[7]);
  });

  it('refuses a number of hashes that no tree of that size has', () => {
    const { hashes } = frontierOver(LEAVES.slice(0, 5));
    expect(Frontier.of(5, hashes)).toBeDefined();
    expect(Frontier.of(4, hashes)).toBeUndefined();
    expect(Frontier.of(-1, [])).toBeUndefined();
  });
});
