import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, settingsReference } from '@app/platform';

it('docs/reference/settings.md says what the declaration says', () => {
  // To bring it up to date: npx seintje config --reference > docs/reference/settings.md
  const page = readFileSync(join(projectRoot(), 'docs/reference/settings.md'), 'utf8');
  expect(page).toBe(settingsReference());
});
