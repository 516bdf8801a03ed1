import { aRunRecord } from '../../test/support/factories/run-record.js';
import { gatherPushes, type PushSources } from './gather-pushes.js';

/** Sanne's phone takes what `said` says, once. */
function sources(said: object, isTaken = true): PushSources {
  const { notifications, uses } = aRunRecord();
  const push = { subscriptionId: 'phone', topic: 'shoes', text: () => JSON.stringify(said) };
  return {
    push: {
      seen: [{ push, arrivedAt: 2_150, isTaken }] as unknown as PushSources['push']['seen'],
      goneAnswers: [{ browserId: 'laptop', at: 2_151 }],
    },
    desk: {
      registered: [
        { contactRef: 'sanne', page: 'http://page/t/sanne' },
      ] as unknown as PushSources['desk']['registered'],
    },
    recipients: {
      browsers: ['phone', 'laptop'].map((browserId) => ({
        ...{ browserId, contactRef: 'sanne', askedAt: 1, takenInAt: 2 },
      })),
    },
    notifications,
    uses,
  };
}

const DELIVERED = { title: 'Je pakket is bezorgd', tag: 'shoes', url: 'http://page/t/sanne' };

describe('what is gathered of a run’s pushes', () => {
  it('is which notification each tells, by its recipient and its words', () => {
    expect(gatherPushes(sources(DELIVERED)).pushes).toEqual([
      {
        ...{ browserId: 'phone', notificationId: 'p2', takenAt: 2_150 },
        ...{ topic: 'shoes', tag: 'shoes', opensOwnPage: true },
      },
    ]);
  });

  it('is no notification where nothing of these words was planned', () => {
    const [push] = gatherPushes(sources({ ...DELIVERED, title: 'Bezorgen lukte niet' })).pushes;
    expect(push?.notificationId).toBe('none: sanne delivery_attempted');
  });

  it('is no notification where the words are none of ours', () => {
    const [push] = gatherPushes(sources({ ...DELIVERED, title: 'Koop nu' })).pushes;
    expect(push?.notificationId).toBe('none: sanne "Koop nu"');
  });

  it('is whose page a tap opens', () => {
    const [push] = gatherPushes(sources({ ...DELIVERED, url: 'http://page/t/joost' })).pushes;
    expect(push?.opensOwnPage).toBe(false);
  });

  it('is nothing of what the push service did not take', () => {
    expect(gatherPushes(sources(DELIVERED, false)).pushes).toEqual([]);
  });

  it('is which browsers were answered as gone, and when', () => {
    expect(gatherPushes(sources(DELIVERED)).browsers).toEqual([
      { browserId: 'phone', contactRef: 'sanne', goneAnswers: [] },
      { browserId: 'laptop', contactRef: 'sanne', goneAnswers: [2_151] },
    ]);
  });
});
