export { decodeLeaf, LEAF_BYTES, LEAF_KIND, type Leaf } from './leaf.js';
export type { LedgerFault } from './faults.js';
export { verifyLedger, type LedgerReport } from './verify-ledger.js';
export type { TreeReport } from './verify-tree.js';
