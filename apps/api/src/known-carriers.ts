import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot, SeintjeError } from '@app/platform';

const FOLDER = 'config/carriers';

/** The carriers that have a file in config/carriers, by their code. @throws SeintjeError when none has. */
export function knownCarriers(): readonly string[] {
  const folder = join(projectRoot(), FOLDER);
  const carriers = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file): unknown => parse(readFileSync(join(folder, file), 'utf8')))
    .flatMap((content) => (isCarrierFile(content) ? [content.carrier] : []))
    .sort();
  if (carriers.length === 0) {
    throw new SeintjeError(
      'carriers.none',
      `${FOLDER} describes no carrier; deploy config/ with dist/.`,
    );
  }
  return carriers;
}

function isCarrierFile(content: unknown): content is { carrier: string } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'carrier' in content &&
    typeof content.carrier === 'string'
  );
}
