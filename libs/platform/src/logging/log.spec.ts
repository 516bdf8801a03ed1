import { Personal } from '@app/privacy';
import { withCorrelationId } from '../http/correlation.js';
import { SeintjeError } from '../seintje-error.js';
import type { LogFields } from './log-fields.js';
import { createLog } from './log.js';

const ID = '01998f6e-5a00-7000-8000-000000000001';

function written(fields: Record<string, unknown>, level = 'info'): Record<string, unknown> {
  const lines: string[] = [];
  const log = createLog('api', { level, destination: { write: (line) => lines.push(line) } });
  log.info(fields as LogFields);
  return JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
}

describe('the log', () => {
  it('writes one line with time, level, process and the fields', () => {
    const line = written({ event: 'notification.sent', shipmentId: ID, durationMs: 12.5, rows: 3 });
    expect(line).toMatchObject({
      level: 'info',
      process: 'api',
      event: 'notification.sent',
      shipmentId: ID,
      durationMs: 12.5,
      rows: 3,
    });
    expect(line['time']).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  it('drops names that it does not know, and counts them', () => {
    const line = written({ event: 'mail.sent', email: 'sanne@example.nl', body: { a: 1 } });
    expect(Object.keys(line)).toEqual(['level', 'time', 'process', 'event', 'dropped']);
    expect(line['dropped']).toBe(2);
  });

  it.each([
    ['reason', 'sanne@example.nl'],
    ['reason', 'Sanne de Vries'],
    ['shipmentId', 'sanne'],
    ['contactRef', 'sanne@example.nl'],
    ['durationMs', 'sanne'],
    ['offset', 'sanne'],
    ['event', { to: 'sanne' }],
    ['status', ['sanne']],
    ['reason', Personal.of('sanne')],
  ])('drops a known name (%s) with a value of another form', (name, value) => {
    const line = written({ event: 'mail.sent', [name]: value });
    expect(JSON.stringify(line)).not.toMatch(/sanne|personal/i);
    expect(line['dropped']).toBe(1);
  });

  it('writes offsets that are digits in a string or bigints', () => {
    expect(written({ event: 'e', offset: '9007199254740993', next: 12n })).toMatchObject({
      offset: '9007199254740993',
      next: '12',
    });
  });

  it('writes the correlation id of the work that it belongs to', () => {
    expect(withCorrelationId(ID, () => written({ event: 'e' }))['correlationId']).toBe(ID);
  });

  it('writes nothing below its level', () => {
    expect(written({ event: 'e' }, 'warn')).toEqual({});
  });
});

describe('an error in the log', () => {
  class RefusedError extends SeintjeError {}
  const logged = (error: unknown): Record<string, unknown> =>
    written({ event: 'mail.failed', error })['error'] as Record<string, unknown>;

  it('keeps class, code and place of a foreign error, not its message', () => {
    const error = Object.assign(new TypeError('no mailbox sanne@example.nl\n    at sanne'), {
      code: '23505',
      detail: 'Key (email)=(sanne@example.nl) exists',
    });
    const line = logged(error);
    expect(JSON.stringify(line)).not.toContain('sanne');
    expect(line).toMatchObject({ name: 'TypeError', code: '23505' });
    expect(line['at']).toEqual(expect.arrayContaining([expect.stringContaining('log.spec.ts')]));
  });

  it('keeps the message of our own errors, which hold no values, and their causes', () => {
    const cause = new Error('550 sanne@example.nl unknown');
    const line = logged(new RefusedError('mail.refused', 'Look at the mail server.', { cause }));
    expect(line).toMatchObject({
      name: 'RefusedError',
      code: 'mail.refused',
      message: 'Look at the mail server.',
      cause: { name: 'Error' },
    });
    expect(JSON.stringify(line)).not.toContain('sanne');
  });

  it.each([
    ['a string', 'sanne@example.nl'],
    ['an error with a talkative name', Object.assign(new Error('x'), { name: 'sanne@example.nl' })],
    ['an error with a talkative code', Object.assign(new Error('x'), { code: 'sanne@example.nl' })],
    [
      'an error whose message was changed after it was made',
      Object.assign(new Error('sanne@example.nl'), { message: 'x' }),
    ],
    ['an object', { sanne: 1 }],
  ])('shows nothing of %s', (_what, error) => {
    expect(JSON.stringify(logged(error))).not.toContain('sanne');
  });
});
