import { NOTIFICATION_LIFE } from '@app/notifications';
import { standing, type StoryLine } from './notification-state.js';

const told = (state: string, reason: string | null = null): StoryLine => ({
  at: '2026-11-22T10:00:00Z',
  state,
  reason,
  useId: null,
});

describe('where a notification stands', () => {
  it('is waiting before anything was told', () => {
    expect(standing([], false)).toEqual({ state: 'waiting', reason: null });
  });

  it('is in flight while a worker has it, whatever was told before', () => {
    expect(standing([told('try_again', 'not_begun')], true)).toEqual({
      state: 'in_flight',
      reason: null,
    });
  });

  it.each(['try_again', 'not_opened'])('is waiting after %s, and says why', (state) => {
    expect(standing([told(state, 'not_begun')], false)).toEqual({
      state: 'waiting',
      reason: 'not_begun',
    });
  });

  it('is what its story ends with, for each end that a life can have', () => {
    const ends = Object.entries(NOTIFICATION_LIFE).filter(([, { then }]) => then.length === 0);

    for (const [state] of ends) {
      expect(standing([told('try_again'), told(state, 'restricted')], false)).toEqual({
        state,
        reason: 'restricted',
      });
    }
  });

  it('stays uncertain while evidence is awaited', () => {
    expect(standing([told('uncertain', 'worker_gone')], false).state).toBe('uncertain');
  });
});
