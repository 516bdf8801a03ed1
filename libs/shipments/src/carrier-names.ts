import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot, SeintjeError } from '@app/platform';

const FOLDER = 'config/carriers';

/**
 * The carriers that config/carriers describes: their code and the name that people know them by.
 * @throws SeintjeError when it describes none.
 */
export function carrierNames(): ReadonlyMap<string, string> {
  const folder = join(projectRoot(), FOLDER);
  const names = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file): unknown => parse(readFileSync(join(folder, file), 'utf8')))
      .filter(isCarrierFile)
      .map(({ carrier, name }): [string, string] => [carrier, name])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
  if (names.size === 0) {
    throw new SeintjeError(
      'carriers.none',
      `${FOLDER} describes no carrier; deploy config/ with dist/.`,
    );
  }
  return names;
}

function isCarrierFile(content: unknown): content is { carrier: string; name: string } {
  return (
    typeof content === 'object' && content !== null && 'carrier' in content && 'name' in content
  );
}
