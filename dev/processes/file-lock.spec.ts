import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFileLock } from './file-lock.js';

describe('a file lock', () => {
  let folder: string;
  let lock: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seintje-lock-'));
    lock = join(folder, 'not/there/yet.lock');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('lets one work at a time, and the next when that one failed', async () => {
    const order: string[] = [];
    const first = withFileLock(lock, 10_000, async () => {
      order.push('first begins');
      await sleep(300);
      order.push('first ends');
      throw new Error('failed on purpose');
    });
    await sleep(50);
    const second = withFileLock(lock, 10_000, () => {
      order.push('second');
      return Promise.resolve(2);
    });

    await expect(first).rejects.toThrow('failed on purpose');
    expect(await second).toBe(2);

    expect(order).toEqual(['first begins', 'first ends', 'second']);
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that is dead', async () => {
    const held = join(folder, 'held.lock');
    // Above the largest process number of any system.
    await writeFile(held, '99999999');

    expect(await withFileLock(held, 10_000, () => Promise.resolve('done'))).toBe('done');
  });

  it('gives up on a process that lives and does not let go', async () => {
    const held = join(folder, 'held.lock');
    await writeFile(held, String(process.pid));

    await expect(withFileLock(held, 300, () => Promise.resolve('done'))).rejects.toThrow(
      /holds .*held\.lock for too long; end it or delete that file/,
    );
  });
});
