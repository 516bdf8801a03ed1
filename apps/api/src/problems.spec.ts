import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTIFICATION_LIFE } from '@app/notifications';
import { PROBLEMS, projectRoot } from '@app/platform';
import { carrierNames } from '@app/shipments';

const page = (name: string): string =>
  readFileSync(join(projectRoot(), 'docs/reference', name), 'utf8');

describe('docs/reference/errors.md', () => {
  it('tells of each problem its code, status and title, and of no other', () => {
    const rows = page('errors.md')
      .split('\n')
      .flatMap((line) => {
        const [, code, status, title, remedy] =
          /^\| `([^`]+)` +\| (\d+) +\| (.+?) +\| (.+) \|$/.exec(line) ?? [];
        return code !== undefined && remedy !== undefined
          ? [[code, { status: Number(status), title }]]
          : [];
      });

    expect(Object.fromEntries(rows)).toEqual(PROBLEMS);
  });
});

describe('docs/reference/api.md', () => {
  it('names each carrier, and each state in which a notification can be shown', () => {
    const text = page('api.md');
    const shown = Object.keys(NOTIFICATION_LIFE).filter(
      (state) => !['try_again', 'not_opened'].includes(state),
    );

    for (const word of [...carrierNames().keys(), 'waiting', 'in_flight', ...shown]) {
      expect(text).toContain(`\`${word}\``);
    }
  });
});
