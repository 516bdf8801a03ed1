import { spawnSync } from 'node:child_process';
import { projectRoot } from '@app/platform';

/** Four benches with a server of their own, on a machine that others use too. */
const WITHIN_MS = 240_000;

const bench = (...args: string[]) =>
  spawnSync(
    process.execPath,
    ['--import', './test/support/typescript.mjs', 'bench/run.ts', ...args],
    { cwd: projectRoot(), encoding: 'utf8', timeout: WITHIN_MS },
  );

describe('npm run bench', () => {
  it(
    'prints a line for each comparison, whose outputs were counted, and says that it was quick',
    () => {
      const { stdout, stderr, status } = bench('all', '--quick', '--json');

      expect({ stderr, status }).toEqual({ stderr: expect.any(String) as string, status: 0 });
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; quick: boolean; ratio: object });
      expect(lines.map(({ id }) => id)).toEqual([
        'ingest',
        'sending.10',
        'sending.50',
        'sending.100',
        'latency.p50',
        'latency.p99',
        'vault.trees',
        'vault.hot',
        'vault.paced.p99',
        'vault.ledger',
      ]);
      for (const line of lines) {
        expect(line.quick).toBe(true);
        expect(Object.keys(line.ratio)).toEqual(['median', 'min', 'max']);
      }
    },
    WITHIN_MS,
  );

  it('refuses a bench that there is not, also beside one that there is', () => {
    const { stderr, stdout, status } = bench('vault', 'everything');

    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Name one bench');
  });
});
