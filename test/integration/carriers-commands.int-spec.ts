import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';

const run = promisify(execFile);
const root = projectRoot();
const FIXTURES = 'libs/carriers/fixtures';
/** What a person may stand as in any field; neither a code, a number nor a town. */
const CANARY = `Kanarie ${Math.random().toString(36).slice(2)} Vogel`;

const seintje = async (...args: string[]): Promise<string> =>
  (await run(process.execPath, ['bin/seintje.js', ...args], { cwd: root, maxBuffer: 1 << 26 }))
    .stdout;

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function payloadOf(carrier: string): Promise<string> {
  const files = await readdir(join(root, FIXTURES, carrier));
  return join(FIXTURES, carrier, files.find((name) => name.startsWith('payload.')) ?? '');
}

describe('seintje carriers', () => {
  it('translate prints events with what they mean, then what was left out, by name', async () => {
    const carrier = 'usps';
    const payload = await payloadOf(carrier);
    const lines = linesOf(await seintje('carriers', 'translate', carrier, payload));
    const meanings = lines.map(({ data }) => (data as { meaning?: object } | undefined)?.meaning);
    expect(meanings.slice(0, 3)).toMatchObject([
      { kind: 'milestone', status: 'out_for_delivery', reviewed: true },
      { kind: 'milestone', status: 'delivered' },
      { kind: 'unmapped' },
    ]);
    expect(lines.slice(3).map(({ dropped }) => dropped)).toContain('trackingEvents.name');
    expect(JSON.stringify(lines)).not.toContain('VISSER');
    const events = await seintje('carriers', 'translate', carrier, payload, '--events-only');
    expect(events).toBe(await readFile(join(root, FIXTURES, carrier, 'expected.jsonl'), 'utf8'));
  });

  it('coverage counts each list', async () => {
    expect(await seintje('carriers', 'coverage')).toMatch(
      /usps event +10 codes +7 reviewed +3 not/,
    );
    const [row] = linesOf(await seintje('carriers', 'coverage', '--json'));
    expect(row).toMatchObject({ carrier: 'aftership', namespace: 'subtag', adapter: true });
    expect(Number(row?.['codes'])).toBe(Number(row?.['reviewed']) + Number(row?.['unreviewed']));
  });

  it('says which carriers it can read when asked for another', async () => {
    await expect(seintje('carriers', 'translate', 'nobody', 'README.md')).rejects.toMatchObject({
      stderr: expect.stringContaining('postnl') as string,
    });
  });

  it('replay comes to the same end in any order, and twice, with no message more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-replay-'));
    const expected = join(folder, 'events.jsonl');
    const carriers = await readdir(join(root, FIXTURES));
    const events = await Promise.all(
      carriers.map((carrier) => readFile(join(root, FIXTURES, carrier, 'expected.jsonl'), 'utf8')),
    );
    await writeFile(expected, events.join(''));
    const once = linesOf(await seintje('carriers', 'replay', expected, '--json'))[0];
    for (const seed of ['7', '8']) {
      const again = linesOf(
        await seintje('carriers', 'replay', expected, '--shuffle', seed, '--twice', '--json'),
      )[0];
      expect(again?.['shipments']).toEqual(once?.['shipments']);
      expect(again?.['unmapped']).toEqual(once?.['unmapped']);
    }
    const told = (once?.['shipments'] as { notifications: unknown[] }[]).flatMap(
      ({ notifications }) => notifications,
    );
    expect(told.length).toBeGreaterThan(15);
    expect(once?.['deadLetters']).toEqual({});
    await rm(folder, { recursive: true });
  }, 180_000);

  it('translate lets no person out of any string, of our fixtures and of RAW_SAMPLES', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-raw-'));
    for (const { carrier, body } of await rawSamples()) {
      const file = join(folder, 'payload');
      await writeFile(file, withCanaries(body));
      const said = await run(
        process.execPath,
        ['bin/seintje.js', 'carriers', 'translate', carrier, file],
        {
          cwd: root,
        },
      ).catch((error: unknown) => error as { stdout: string; stderr: string });
      expect(`${said.stdout}${said.stderr}`).not.toMatch(/kanarie|vogel/i);
    }
    await rm(folder, { recursive: true });
  }, 180_000);
});

/** Each of our fixtures; and of a file of samples (`carrier`, `body` a line), those of carriers that we read. */
async function rawSamples(): Promise<{ carrier: string; body: string }[]> {
  const carriers = await readdir(join(root, FIXTURES));
  const ours = await Promise.all(
    carriers.map(async (carrier) => ({
      carrier,
      body: await readFile(join(root, await payloadOf(carrier)), 'utf8'),
    })),
  );
  const file = process.env['RAW_SAMPLES'];
  if (file === undefined || file === '') return ours;
  const theirs = linesOf(await readFile(file, 'utf8')).map(({ carrier, body }) => ({
    carrier: String(carrier).replaceAll('_', '-'),
    body: String(body),
  }));
  return [...ours, ...theirs.filter(({ carrier }) => carriers.includes(carrier))];
}

/** A canary in the place of every string. */
function withCanaries(body: string): string {
  if (body.trimStart().startsWith('<')) {
    return body
      .replaceAll(/(<[^?!][^<>]*?=)"[^"]*"/g, `$1"${CANARY}"`)
      .replaceAll(/>[^<>]*[^<>\s][^<>]*</g, `>${CANARY}<`);
  }
  return JSON.stringify(JSON.parse(body), (_name, value: unknown) =>
    typeof value === 'string' ? CANARY : value,
  );
}
