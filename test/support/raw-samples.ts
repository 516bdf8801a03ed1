import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';

/** A raw payload of a carrier that we read. */
export interface RawSample {
  readonly carrier: string;
  readonly body: string;
}

const FIXTURES = join(projectRoot(), 'libs/carriers/fixtures');

/** The payload of a carrier's fixture, by its path. */
export async function fixturePath(carrier: string): Promise<string> {
  const files = await readdir(join(FIXTURES, carrier));
  return join(FIXTURES, carrier, files.find((name) => name.startsWith('payload.')) ?? '');
}

/**
 * Each of our fixtures; and of the file that RAW_SAMPLES names (`carrier` and `body` a line), all of it: a payload of
 * a carrier that we do not read is given to every adapter, as somebody may send it to the wrong door.
 */
export async function rawSamples(): Promise<RawSample[]> {
  const carriers = await readdir(FIXTURES);
  const ours = await Promise.all(
    carriers.map(async (carrier) => ({
      carrier,
      body: await readFile(await fixturePath(carrier), 'utf8'),
    })),
  );
  const file = process.env['RAW_SAMPLES'] ?? '';
  if (file === '') return ours;
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const theirs = lines.flatMap((line) => {
    const { carrier, body } = JSON.parse(line) as { carrier: string; body: string };
    const name = carrier.replaceAll('_', '-');
    return (carriers.includes(name) ? [name] : carriers).map((it) => ({ carrier: it, body }));
  });
  return [...ours, ...theirs];
}

/** The same payload with this text in the place of every string, known field or not. */
export function withEveryString(body: string, text: string): string {
  if (body.trimStart().startsWith('<')) {
    return body
      .replaceAll(/(<[^?!][^<>]*>)/g, (tag) => tag.replaceAll(/="[^"]*"/g, `="${text}"`))
      .replaceAll(/>[^<>]*[^<>\s][^<>]*</g, `>${text}<`);
  }
  return JSON.stringify(JSON.parse(body), (_name, value: unknown) =>
    typeof value === 'string' ? text : value,
  );
}
