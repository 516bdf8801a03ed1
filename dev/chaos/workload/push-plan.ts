import type { Seeded } from '../../seeded.js';
import type { Parcel } from './parcels.js';

/** What becomes of one browser: it stays, was gone before the first push, or goes while the parcel is under way. */
export type BrowserFate = 'stays' | 'gone' | 'goes';

/** A recipient who asks for pushes on the page, and perhaps thinks better of it. */
export interface PushPlan {
  browsers: readonly BrowserFate[];
  withdraws: boolean;
  /** When a browser goes; milliseconds after the parcel's first event. */
  goesMs: number;
  /** When the recipient withdraws push. */
  withdrawsMs: number;
}

/** Far more than the world's share, so that a short run has enough of each. */
const ASKS_SHARE = 0.35;
/** Browsers of one recipient. */
export const BROWSERS_MAX = 2;
const TWO_BROWSERS_SHARE = 0.3;
const ONE_GONE_SHARE = 0.12;
const WITHDRAWS_SHARE = 0.2;

/** Draws whether the recipient of this parcel asks for pushes, and what follows from it; undefined for most. */
export function drawPushPlan(random: Seeded, parcel: Parcel): PushPlan | undefined {
  if (!random.chance(ASKS_SHARE)) return undefined;
  const last = parcel.steps.at(-1)?.happensMs ?? 0;
  const during = (): number => random.between(last * 0.2, last * 0.9) + 1_000;
  const count = random.chance(TWO_BROWSERS_SHARE) ? BROWSERS_MAX : 1;
  const browsers = Array.from({ length: count }, (): BrowserFate => 'stays');
  // One at most: whose push was answered 410 can then be told from outside, by the recipient.
  if (random.chance(ONE_GONE_SHARE)) browsers[0] = random.pick(['gone', 'goes']);
  return {
    browsers,
    // A withdrawal is the person's, of all parcels; those of several parcels are not asked to have one commit.
    withdraws: !parcel.isRegular && random.chance(WITHDRAWS_SHARE),
    goesMs: during(),
    withdrawsMs: during(),
  };
}
