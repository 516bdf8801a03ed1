import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { trackingModelSchema } from '@app/carriers';
import { projectRoot } from '@app/platform';

// Writes the tracking model's JSON Schema anew; a test compares it with the code.
const file = join(projectRoot(), 'config/schemas/tracking-model.schema.json');
const text = await format(JSON.stringify(trackingModelSchema()), {
  parser: 'json',
  printWidth: 100,
});
writeFileSync(file, text);
