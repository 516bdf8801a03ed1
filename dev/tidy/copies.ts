import { relative } from 'node:path';
import { detectClones } from 'jscpd';
import { projectRoot } from '@app/platform';

/** Shorter runs are how the language is spoken, not what was copied. */
const TOKENS_MIN = 60;
const LINES_MIN = 6;

/** Where two files, or two places of one, say the same. */
export async function copiesIn(paths: readonly string[]): Promise<string[]> {
  const clones = await detectClones({
    path: paths.map((path) => `${projectRoot()}/${path}`),
    minTokens: TOKENS_MIN,
    minLines: LINES_MIN,
    silent: true,
    reporters: [],
    format: ['typescript', 'javascript', 'sql'],
  });
  return clones.map(({ duplicationA: one, duplicationB: other }) => {
    const lines = one.end.line - one.start.line + 1;
    const place = ({ sourceId, start }: typeof one): string =>
      `${relative(projectRoot(), sourceId)}:${String(start.line)}`;
    return `${place(one)} and ${place(other)}, ${String(lines)} lines`;
  });
}
