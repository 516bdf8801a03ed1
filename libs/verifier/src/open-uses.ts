import { atMsOf, isReadable, kindOf, LEAF_KIND, useKeyOf, whatIsUsed } from './leaf.js';
import type { LedgerFault } from './faults.js';

/** A use is opened within 30 s and its outcome follows; later than this is worth a look. */
const OPEN_LONG_MS = 60_000;

interface OpenUse {
  atMs: number;
  what: string;
}

/**
 * Follows uses through the leaves of one tree: each allowed leaf gets exactly one closing leaf, and each
 * closing leaf has an allowed one before it. Remembers only uses that are still open, so the memory
 * needed is that of work in hand, not of the tree.
 */
export class OpenUses {
  private readonly open = new Map<string, OpenUse>();

  constructor(private readonly tree: number) {}

  /** Takes the next leaf. @returns what is wrong with it, if anything. */
  follow(body: Buffer, index: number): LedgerFault | undefined {
    const fault = (kind: LedgerFault['kind'], message: string): LedgerFault => ({
      kind,
      tree: this.tree,
      index,
      message,
    });
    if (!isReadable(body)) return fault('leaf_unreadable', 'the leaf has no known form.');
    const useKey = useKeyOf(body);
    const before = this.open.get(useKey);
    switch (kindOf(body)) {
      case LEAF_KIND.allowed:
        this.open.set(useKey, { atMs: atMsOf(body), what: whatIsUsed(body) });
        return before && fault('use_twice', 'the same use is allowed twice.');
      case LEAF_KIND.outcome:
      case LEAF_KIND.notOpened:
        if (before === undefined) {
          return fault(
            'use_not_open',
            'it closes a use that is not open: never allowed, or closed before.',
          );
        }
        this.open.delete(useKey);
        return before.what === whatIsUsed(body)
          ? undefined
          : fault('use_changed', 'it closes a use of another purpose, channel or fields.');
      default:
        return (
          before && fault('use_twice', 'the id of an open use stands in a leaf of another kind.')
        );
    }
  }

  /** Uses without closing leaf so far. */
  get count(): number {
    return this.open.size;
  }

  /** Those of them that have been open for more than a minute. */
  countLong(now: Date): number {
    let count = 0;
    for (const { atMs } of this.open.values()) if (now.getTime() - atMs > OPEN_LONG_MS) count += 1;
    return count;
  }
}
