import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBackups, type BackupState } from '../../apps/cli/src/check-backups.js';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const HOUR_MS = 3_600_000;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-backups-'));
  await mkdir(join(folder, 'backups'));
  await mkdir(join(folder, 'wal'));
});

afterEach(() => rm(folder, { recursive: true }));

const put = async (path: string, hoursOld: number): Promise<void> => {
  await writeFile(join(folder, path), 'x');
  const at = new Date(NOW - hoursOld * HOUR_MS);
  await utimes(join(folder, path), at, at);
};
const segment = (n: number): string =>
  `00000001${'0'.repeat(8)}${n.toString(16).toUpperCase().padStart(8, '0')}`;
const check = (changed: object = {}): Promise<BackupState> =>
  checkBackups(
    {
      backups: join(folder, 'backups'),
      wal: join(folder, 'wal'),
      newestHours: 26,
      walMinutes: 60,
      ...changed,
    },
    NOW,
  );

/** As it should be: one a day, WAL up to half an hour ago. */
async function inOrder(): Promise<void> {
  for (let day = 0; day < 9; day += 1) await put(`backups/base-${String(day)}.tar`, day * 24 + 2);
  for (const [n, hours] of [5, 3, 0.5].entries()) await put(`wal/${segment(250 + n)}`, hours);
  await put(`wal/${segment(253)}.gz`, 0.4);
  await put('wal/00000001.history', 400);
}

describe('the check of backups', () => {
  it('finds nothing where the newest is fresh, the oldest young, and the WAL whole', async () => {
    await inOrder();

    expect(await check()).toEqual({
      backups: 9,
      newestHours: 2,
      oldestDays: 8.1,
      walSegments: 4,
      faults: [],
    });
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'there is no backup',
      () =>
        rm(join(folder, 'backups'), { recursive: true }).then(() => mkdir(join(folder, 'backups'))),
      /no backup/,
    ],
    [
      'one is older than ten days',
      () => put('backups/forgotten.tar', 250),
      /oldest backup is 10.4 days/,
    ],
    [
      'one is older than ten days by what PostgreSQL noted, though copied today',
      async () => {
        await mkdir(join(folder, 'backups/copied'));
        await writeFile(
          join(folder, 'backups/copied/backup_label'),
          'START WAL LOCATION: 0/2000028 (file 000000010000000000000002)\nSTART TIME: 2026-11-01 03:00:00 UTC\nLABEL: x\n',
        );
      },
      /oldest backup is 25.4 days old; who was erased may be in it/,
    ],
    ['WAL is older than ten days', () => put(`wal/${segment(249)}`, 250), /oldest archived WAL/],
    ['a segment is missing', () => rm(join(folder, 'wal', segment(251))), /gap after 0+1.*FA/],
    [
      'there is no WAL',
      () => rm(join(folder, 'wal'), { recursive: true }).then(() => mkdir(join(folder, 'wal'))),
      /no archived WAL/,
    ],
  ])('tells when %s', async (_what, spoil, says) => {
    await inOrder();
    await spoil();

    const { faults } = await check();

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(says);
  });

  it('tells when the newest are too old', async () => {
    await put('backups/base.tar', 30);
    await put(`wal/${segment(1)}`, 2);

    expect((await check()).faults).toEqual([
      'the newest backup is 30 hours old; allowed are 26',
      'the newest archived WAL is 120 minutes old; allowed are 60: see archive_timeout and archive_command',
    ]);
  });

  it('looks at no WAL where backups hold their own', async () => {
    await put('backups/base.tar', 1);

    expect(await check({ wal: '' })).toMatchObject({ walSegments: 0, faults: [] });
  });
});
