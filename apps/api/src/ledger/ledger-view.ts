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
