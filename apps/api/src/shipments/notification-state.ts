import { NOTIFICATION_LIFE, type NotificationState } from '@app/notifications';

/** One line of a notification's story, as the database tells it. */
export interface StoryLine {
  at: string;
  state: string;
  reason: string | null;
  /** The use of personal data behind it; its proof is in the ledger. */
  useId: string | null;
}

/** What a notification is while its story goes on, and what its story can end with. */
export type StandingState =
  Exclude<NotificationState, 'try_again' | 'not_opened'> | 'waiting' | 'in_flight';

/** Where a notification stands: what its story ends with, or where it is meanwhile. */
export interface Standing {
  state: StandingState;
  reason: string | null;
}

/**
 * Where a notification stands. Uncertain stays uncertain while evidence is awaited, though it may already
 * lie in the queue to be sent once more.
 * @param story oldest first.
 */
export function standing(story: readonly StoryLine[], isInFlight: boolean): Standing {
  if (isInFlight) return { state: 'in_flight', reason: null };
  const last = story.at(-1);
  if (last === undefined || !isState(last.state)) return { state: 'waiting', reason: null };
  return { state: isDueAgain(last.state) ? 'waiting' : last.state, reason: last.reason };
}

/** After these it lies in the queue again, which a reader calls waiting. */
const isDueAgain = (state: NotificationState): state is 'try_again' | 'not_opened' =>
  state === 'try_again' || state === 'not_opened';

const isState = (text: string): text is NotificationState => text in NOTIFICATION_LIFE;
