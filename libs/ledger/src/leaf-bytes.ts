/** Every leaf has this length; docs/reference/ledger.md gives each byte. */
export const LEAF_BYTES = 118;
