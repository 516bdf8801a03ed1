import { ApiProperty } from '@nestjs/swagger';

/** One tree as the outside may see it; its size is that of the latest signed checkpoint. */
export class TreeView {
  /** The tree's number. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  tree!: number;

  /** Leaves under the latest checkpoint; 0 before the first. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  size!: number;

  /** When the latest checkpoint was signed; null before the first. */
  signedAt!: Date | null;

  /** Where the latest checkpoint is, from the root of this server. */
  @ApiProperty({ format: 'uri-reference' })
  checkpoint!: string;
}

/** The ledger as everybody may see it. */
export class LedgerView {
  /** The ledger's name in its checkpoints. */
  origin!: string;

  /** Its trees, by number. */
  trees!: TreeView[];
}

/** The way from one leaf to the root of a tree (RFC 6962 §2.1.1). */
export class InclusionProofView {
  /** The leaf's place in its tree, from 0 on. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  index!: number;

  /** The tree's size that the proof is for. */
  @ApiProperty({ type: 'integer', minimum: 1 })
  size!: number;

  /** The leaf's hash, in base64. */
  leafHash!: string;

  /** The hashes beside the way, from the leaf upwards, in base64. */
  hashes!: string[];
}

/** That a tree begins with all of a smaller one (RFC 6962 §2.1.2). */
export class ConsistencyProofView {
  /** The smaller size. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  from!: number;

  /** The larger size. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  to!: number;

  /** The hashes that both roots are made of, in base64. */
  hashes!: string[];
}
