import { drawKills, FAILPOINTS } from './kill-plan.js';

const ALL = Object.values(FAILPOINTS).flat();

describe('the plan of a campaign', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawKills(7, 40, ALL)).toEqual(drawKills(7, 40, ALL));
    expect(drawKills(11, 40, ALL)).not.toEqual(drawKills(7, 40, ALL));
  });

  it.each([2, 6, 40])(
    'kills %i times, both workers, and dies at each of their failpoints once',
    (count) => {
      const kills = drawKills(7, count, ALL);
      expect(kills).toHaveLength(count);
      for (const target of ['ingest-worker', 'vault-worker'] as const) {
        const own = kills.filter((kill) => kill.target === target);
        expect(own.length).toBeGreaterThan(0);
        expect(own.flatMap(({ failpoints }) => failpoints).sort()).toEqual(
          [...FAILPOINTS[target]].sort(),
        );
      }
    },
  );
});
