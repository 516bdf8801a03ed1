/** What is wrong with a tree, and at which leaf. */
export interface LedgerFault {
  kind:
    | 'leaves_missing'
    | 'leaves_overlap'
    | 'leaf_unreadable'
    | 'head_missing'
    | 'head_disagrees'
    | 'checkpoint_root'
    | 'checkpoint_signature'
    | 'checkpoint_beyond_tree'
    | 'tile_disagrees'
    | 'use_not_open'
    | 'use_twice'
    | 'use_changed';
  tree: number;
  /** Of the leaf at fault; where only a range is known, of its first leaf. */
  index: number;
  message: string;
}

/** The leaves of a tree are not what they were. Thrown while walking; whoever verifies makes a value of it. */
export class BrokenTree extends Error {
  constructor(readonly fault: LedgerFault) {
    super(`tree ${String(fault.tree)}, leaf ${String(fault.index)}: ${fault.message}`);
  }
}
