/**
 * Waits between tries as multiples of `RETRY_BASE_MS` (30 s by default): 30 s, 2 m, 10 m, 30 m, 2 h, 6 h.
 * The last one repeats.
 */
const WAITS = [1, 4, 20, 60, 240, 720] as const;

export interface RetryRules {
  baseMs: number;
  attemptsMax: number;
}

/**
 * When to try again after `tries` earlier tries, or null when it was the last one. Full jitter (a random
 * instant up to the wait), so that a thousand mails refused together do not come back together; a
 * receiver's own wait (`Retry-After`, greylisting) is never undercut.
 * @param random from 0 up to, not including, 1
 */
export function nextTry(
  now: Date,
  tries: number,
  rules: RetryRules,
  random: number,
  afterMs = 0,
): Date | null {
  if (tries + 1 >= rules.attemptsMax) return null;
  const wait = (WAITS[Math.min(tries, WAITS.length - 1)] ?? 1) * rules.baseMs;
  return new Date(now.getTime() + afterMs + Math.ceil(wait * random));
}
