/** Nothing is claimed that could not be begun within this time (DESIGN §5). */
const BEGIN_WITHIN_MS = 10_000;

/** How much the newest group weighs in the average: fast enough to follow a receiver that turns slow. */
const NEWEST_WEIGHT = 0.2;

/**
 * How many notifications to claim at once: as many as the channel can begin within ten seconds, judged by
 * how long groups took lately, and never more than `rowsMax`.
 */
export class ClaimSize {
  private groupMs = 50;

  constructor(private readonly rowsMax: number) {}

  /** Tells how long a group of hand-offs took, in milliseconds. */
  learn(groupMs: number): void {
    this.groupMs += (groupMs - this.groupMs) * NEWEST_WEIGHT;
  }

  rows(groupSize: number): number {
    const groups = Math.max(1, Math.floor(BEGIN_WITHIN_MS / Math.max(1, this.groupMs)));
    return Math.min(this.rowsMax, groups * groupSize);
  }
}
