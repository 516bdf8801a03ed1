import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { projectRoot } from '@app/platform';
import { DELIVERED_HOW, DIRECTIONS, EVENT_KINDS, STATUSES, ZONE_SOURCES } from '@app/shipments';
import { TRACKING_MODEL_VERSION, trackingModelSchema } from './tracking-model.js';

const textOf = (file: string): string => readFileSync(join(projectRoot(), file), 'utf8');
const page = textOf('docs/reference/tracking-model.md');

describe('the tracking model', () => {
  it('is checked in as the code has it (npm run model)', () => {
    const checkedIn: unknown = JSON.parse(textOf('config/schemas/tracking-model.schema.json'));
    expect(checkedIn).toEqual(trackingModelSchema());
  });

  it('is explained value by value, in its version', () => {
    const values = [...STATUSES, ...EVENT_KINDS, ...DELIVERED_HOW, ...DIRECTIONS, ...ZONE_SOURCES];
    expect(values.filter((value) => !page.includes(`\`${value}\``))).toEqual([]);
    expect(page).toContain(`Version ${TRACKING_MODEL_VERSION}`);
  });

  it('takes an event as the page shows it, and none with a field more', () => {
    const fits = new Ajv2020({ strict: false, formats: { uuid: true, 'date-time': true } }).compile(
      trackingModelSchema(),
    );
    const shown = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '') as object;
    expect([fits(shown), fits.errors]).toEqual([true, null]);
    expect(fits({ ...shown, signedBy: 'Sanne' })).toBe(false);
  });
});
