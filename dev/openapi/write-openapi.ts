import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '@app/platform';
import { ApiParts } from '../../apps/api/src/api-parts.js';
import { ApiModule } from '../../apps/api/src/app.module.js';
import { API_DOCUMENT_FILE } from '../../apps/api/src/openapi/api-document-file.js';
import { apiDocument } from '../../apps/api/src/openapi/api-document.js';

// Writes the API document anew, or prints it (--print). Run from dist: `npm run openapi` builds it first.
// In preview nothing is made of the API's parts, so it needs no database, key or setting.
const app = await NestFactory.create(
  ApiModule.forRoot(Object.create(ApiParts.prototype) as ApiParts),
  { preview: true, logger: ['error'], abortOnError: false },
);
const file = join(projectRoot(), API_DOCUMENT_FILE);
const text = await format(JSON.stringify(apiDocument(app)), {
  ...(await resolveConfig(file)),
  filepath: file,
});
if (process.argv.includes('--print')) {
  process.stdout.write(text);
} else {
  await writeFile(file, text);
  console.log(`written: ${API_DOCUMENT_FILE}`);
}
await app.close();
