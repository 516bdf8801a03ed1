import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

it('finds the project’s root from the code, not from the working folder', () => {
  const folder = process.cwd();
  process.chdir('/');
  try {
    expect(existsSync(join(projectRoot(), 'libs/platform/src/project-root.ts'))).toBe(true);
  } finally {
    process.chdir(folder);
  }
});
