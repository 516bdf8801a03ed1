import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { EXAMPLES } from './examples.js';

it('docs/reference/api.md shows bodies and answers of the API document, and no others', () => {
  const page = readFileSync(join(projectRoot(), 'docs/reference/api.md'), 'utf8');
  const shown = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text);
  const known: unknown[] = EXAMPLES.flatMap(({ body, answer }) => [body, answer.body]);

  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(known).toContainEqual(JSON.parse(text));
});
