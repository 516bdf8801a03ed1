import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Erased persons live on in backups for so long at most (DESIGN P9); also the WAL by which one is rolled forward. */
export const BACKUP_AGE_DAYS_MAX = 10;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Segments of 16 MB, PostgreSQL's default: as many make one of its 4 GB log files. */
const SEGMENTS_A_LOG = 256n;

export interface BackupRules {
  /** Holds one entry a backup. */
  backups: string;
  /** Where archive_command puts WAL; empty when backups hold their own. */
  wal: string;
  newestHours: number;
  walMinutes: number;
}

/** What lies there, and what is wrong with it: no fault, no word. */
export interface BackupState {
  backups: number;
  newestHours: number | null;
  oldestDays: number | null;
  walSegments: number;
  faults: string[];
}

/** Looks at backups and archived WAL as a restore and an erasure need them. @param now epoch milliseconds. */
export async function checkBackups(rules: BackupRules, now: number): Promise<BackupState> {
  const times = await backupTimes(rules.backups);
  const state: BackupState = {
    backups: times.length,
    newestHours: null,
    oldestDays: null,
    walSegments: 0,
    faults: [],
  };
  if (times.length === 0) state.faults.push('there is no backup');
  else {
    state.newestHours = rounded((now - Math.max(...times)) / HOUR_MS);
    state.oldestDays = rounded((now - Math.min(...times)) / DAY_MS);
    if (state.newestHours > rules.newestHours) {
      state.faults.push(
        `the newest backup is ${String(state.newestHours)} hours old; allowed are ${String(rules.newestHours)}`,
      );
    }
    if (state.oldestDays > BACKUP_AGE_DAYS_MAX) {
      state.faults.push(
        `the oldest backup is ${String(state.oldestDays)} days old; who was erased may be in it: delete what is older than ${String(BACKUP_AGE_DAYS_MAX)} days`,
      );
    }
  }
  if (rules.wal !== '') await checkWal(rules, now, state);
  return state;
}

/** When each backup was begun: as PostgreSQL noted in it, else when its file or folder was last written. */
async function backupTimes(folder: string): Promise<number[]> {
  const times: number[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const label = entry.isDirectory()
      ? await readFile(join(path, 'backup_label'), 'utf8').catch(() => '')
      : '';
    const began = /^START TIME: (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|GMT)$/m.exec(label);
    times.push(
      began === null
        ? (await stat(path)).mtimeMs
        : Date.parse(`${began[1] ?? ''}T${began[2] ?? ''}Z`),
    );
  }
  return times;
}

async function checkWal(rules: BackupRules, now: number, state: BackupState): Promise<void> {
  const segments: { name: string; at: number }[] = [];
  for (const name of await readdir(rules.wal)) {
    // With or without the ending of a compressor; history and backup notes hold no rows.
    if (!/^[0-9A-F]{24}(?:\.(?:gz|zst|lz4|bz2|xz))?$/.test(name)) continue;
    segments.push({ name: name.slice(0, 24), at: (await stat(join(rules.wal, name))).mtimeMs });
  }
  state.walSegments = segments.length;
  if (segments.length === 0) {
    state.faults.push('there is no archived WAL: what came after the newest backup would be lost');
    return;
  }
  const newest = rounded((now - Math.max(...segments.map(({ at }) => at))) / MINUTE_MS);
  const oldest = rounded((now - Math.min(...segments.map(({ at }) => at))) / DAY_MS);
  if (newest > rules.walMinutes) {
    state.faults.push(
      `the newest archived WAL is ${String(newest)} minutes old; allowed are ${String(rules.walMinutes)}: see archive_timeout and archive_command`,
    );
  }
  if (oldest > BACKUP_AGE_DAYS_MAX) {
    state.faults.push(
      `the oldest archived WAL is ${String(oldest)} days old; delete what is older than ${String(BACKUP_AGE_DAYS_MAX)} days`,
    );
  }
  const gap = firstGap(segments.map(({ name }) => name));
  if (gap !== undefined) state.faults.push(`archived WAL has a gap after ${gap}`);
}

/** The segment after which one is missing on its timeline. */
function firstGap(names: string[]): string | undefined {
  const sorted = [...new Set(names)].sort();
  return sorted.find((name, n) => {
    const next = sorted[n + 1];
    if (next === undefined || next.slice(0, 8) !== name.slice(0, 8)) return false;
    return placeOf(next) !== placeOf(name) + 1n;
  });
}

const placeOf = (name: string): bigint =>
  BigInt(`0x${name.slice(8, 16)}`) * SEGMENTS_A_LOG + BigInt(`0x${name.slice(16)}`);

const rounded = (value: number): number => Math.round(value * 10) / 10;
