import { hash } from 'node:crypto';
import { leafHash } from './hashing.js';
import { decodeLeaf, type Leaf } from './leaf.js';
import { cosignedAt, FormatError, type NoteKey } from './notes.js';
import { provesInclusion } from './proofs.js';
import { signedBy, type LogKeys } from './verify-log.js';

/** A person's leaves, with what opens them and what proves them (docs/reference/ledger.md). */
export interface LeafProofs {
  format: 'seintje-leaf-proofs/1';
  /** A signed checkpoint of each tree that a leaf is in, cosignatures included. */
  checkpoints: { tree: number; note: string }[];
  leaves: ProvenLeaf[];
}

/** One leaf of the file. Hashes and bytes are base64, the salt hexadecimal. */
export interface ProvenLeaf {
  tree: number;
  index: number;
  body: string;
  proof: string[];
  salt: string;
  webshopId: string;
  contextId: string;
}

/** What was found of a file. */
export interface ExportReport {
  verified: boolean;
  leaves: { tree: number; index: number; fault: string | null; leaf: Leaf | null }[];
  faults: string[];
}

/**
 * Checks a person's file without asking anybody: each leaf is under a checkpoint that the ledger signed (and the witnesses
 * cosigned), and the file's salt opens its commitments. It shows that what is told happened and was not changed; it
 * cannot show that nothing was left out of the file.
 * @throws FormatError when the file is none.
 */
export function verifyExport(text: string, keys: LogKeys): ExportReport {
  const file = read(text);
  const faults: string[] = [];
  const trees = new Map<number, { size: number; root: Buffer }>();
  for (const { tree, note } of file.checkpoints) {
    const checkpoint = signedBy(note, keys.ledger);
    if (!checkpoint.origin.endsWith(`/${String(tree)}`)) {
      faults.push(`The checkpoint given for tree ${String(tree)} is of another.`);
      continue;
    }
    trees.set(tree, checkpoint);
    for (const witness of missing(keys.witnesses, checkpoint.note)) {
      faults.push(`${witness} has not cosigned the checkpoint of tree ${String(tree)}.`);
    }
  }
  const leaves = file.leaves.map((proven) => {
    const { tree, index } = proven;
    const body = Buffer.from(proven.body, 'base64');
    return {
      tree,
      index,
      fault: faultOf(proven, body, trees.get(tree)),
      leaf: decodeLeaf(body) ?? null,
    };
  });
  return {
    verified: faults.length === 0 && leaves.every(({ fault }) => fault === null),
    leaves,
    faults,
  };
}

function faultOf(
  { index, proof, salt, webshopId, contextId }: ProvenLeaf,
  body: Buffer,
  tree: { size: number; root: Buffer } | undefined,
): string | null {
  if (tree === undefined) return 'No checkpoint of its tree is given.';
  const leaf = decodeLeaf(body);
  if (leaf === undefined) return 'It has no known form.';
  const path = proof.map((it) => Buffer.from(it, 'base64'));
  if (!provesInclusion(leafHash(body), index, tree, path))
    return 'It is not under the signed root.';
  const commitment = (letter: string, id = ''): Buffer =>
    hash(
      'sha256',
      Buffer.concat([
        Buffer.from(salt, 'hex'),
        Buffer.from(letter),
        bytesOf(leaf.useId),
        bytesOf(id),
      ]),
      'buffer',
    );
  if (!commitment('s').equals(leaf.subject)) return 'It is not about whom the salt is of.';
  if (!commitment('w', webshopId).subarray(0, 16).equals(leaf.webshop))
    return 'It is not of this webshop.';
  if (!commitment('c', contextId).equals(leaf.context))
    return 'It is not about this message or decision.';
  return null;
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const missing = (witnesses: readonly NoteKey[], note: Parameters<typeof cosignedAt>[0]): string[] =>
  witnesses.filter((it) => cosignedAt(note, it) === undefined).map(({ name }) => name);

function read(text: string): LeafProofs {
  try {
    const file = JSON.parse(text) as LeafProofs;
    const isProven = (it: ProvenLeaf): boolean =>
      [it.body, it.salt, it.webshopId, it.contextId, ...it.proof].every(
        (one) => typeof one === 'string',
      ) &&
      Number.isSafeInteger(it.index) &&
      Number.isSafeInteger(it.tree);
    if (
      (file.format as string) === 'seintje-leaf-proofs/1' &&
      file.checkpoints.every(
        ({ note, tree }) => typeof note === 'string' && Number.isSafeInteger(tree),
      ) &&
      file.leaves.every(isProven)
    ) {
      return file;
    }
  } catch {
    // Told below, in the same words.
  }
  throw new FormatError('The file is not of the form seintje-leaf-proofs/1.');
}
