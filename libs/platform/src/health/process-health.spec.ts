import { createLog } from '../logging/log.js';
import { SeintjeError } from '../seintje-error.js';
import { ProcessHealth, type Check } from './process-health.js';
import { Watchdog } from './watchdog.js';

class AwayError extends SeintjeError {
  constructor() {
    super('part.away', 'The part is away; start it.');
  }
}

function healthOf(...checks: Check[]) {
  const lines: string[] = [];
  const log = createLog('api', { destination: { write: (line) => lines.push(line) } });
  return { health: new ProcessHealth(log, () => true, checks), lines };
}

const codes = async (health: ProcessHealth): Promise<string[]> =>
  (await health.problems()).map(({ code }) => code);

describe('the health of a process', () => {
  it('is what its checks say, and a check that throws is no yes', async () => {
    const { health } = healthOf(
      () => undefined,
      () => new AwayError(),
      () => Promise.reject(new Error('sanne@example.nl')),
    );
    expect(await codes(health)).toEqual(['part.away', 'health.check_failed']);
  });

  it('is no yes when a part does not answer', async () => {
    const { health } = healthOf(() => new Promise(() => undefined));
    expect(await codes(health)).toEqual(['health.no_answer']);
  });

  it('is logged when it changes, not each time it is asked', async () => {
    let isAway = true;
    const { health, lines } = healthOf(() => (isAway ? new AwayError() : undefined));
    await health.problems();
    await health.problems();
    isAway = false;
    await health.problems();
    await health.problems();
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      'process.not_ready',
      'process.ready',
    ]);
  });
});

describe('a watchdog', () => {
  it('says that a loop hangs once it has not turned for so long', () => {
    let nowMs = 0;
    const watchdog = new Watchdog({ monotonicMs: () => nowMs }, 1_000);
    nowMs = 999;
    expect(watchdog.turns()).toBe(true);
    nowMs = 1_000;
    expect(watchdog.turns()).toBe(false);
    watchdog.beat();
    expect(watchdog.turns()).toBe(true);
  });
});
