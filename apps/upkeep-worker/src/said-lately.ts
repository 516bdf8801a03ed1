import type { Clock } from '@app/platform';

/** What stays wrong is told again this often, not each second. */
const TELL_AGAIN_MS = 60_000;

/** Remembers what was told, and when: the key holds the reason, so that a new one is told at once. */
export class SaidLately {
  private readonly told = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Whether to tell it now; then it is told. */
  isDue(what: string): boolean {
    const nowMs = this.clock.monotonicMs();
    const lastMs = this.told.get(what);
    if (lastMs !== undefined && nowMs - lastMs < TELL_AGAIN_MS) return false;
    this.told.set(what, nowMs);
    return true;
  }

  /** Forgets what is no longer so: when it returns it is news. */
  only(still: readonly string[]): void {
    for (const what of this.told.keys()) if (!still.includes(what)) this.told.delete(what);
  }
}
