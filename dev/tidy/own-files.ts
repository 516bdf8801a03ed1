import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';

/** A file that somebody wrote: neither made by a generator nor taken from elsewhere. */
export interface OwnFile {
  readonly path: string;
  readonly lines: number;
  readonly isTest: boolean;
}

const CODE = /^(?:apps|libs|dev|demo|bench|test)\/.*\.(?:ts|mjs|sql)$/;
const GENERATED = /\.generated\.ts$/;
const TEST = /^test\/|\.(?:spec|int-spec|e2e-spec|conformance)\.ts$/;

/** All code that git knows of. */
export function ownFiles(): OwnFile[] {
  const listed = execFileSync('git', ['ls-files', '-z'], {
    cwd: projectRoot(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split('\0')
    .filter((path) => CODE.test(path) && !GENERATED.test(path))
    .filter((path) => existsSync(join(projectRoot(), path)))
    .map((path) => ({
      path,
      lines: readFileSync(join(projectRoot(), path), 'utf8').trimEnd().split('\n').length,
      isTest: TEST.test(path),
    }));
}
