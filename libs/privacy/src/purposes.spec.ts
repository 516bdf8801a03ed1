import { readFileSync } from 'node:fs';
import { BLOCKED_BY, CHANNEL, FIELD, PURPOSE } from './codes.js';
import { PurposesFileError, readPurposes } from './purpose-policy.js';
import { loadPurposes, purposesFile } from './purposes.js';

const text = readFileSync(purposesFile(), 'utf8');
const faultsOf = (changed: string): readonly string[] => {
  try {
    readPurposes(changed);
  } catch (error) {
    if (error instanceof PurposesFileError) return error.faults;
  }
  return [];
};

describe('the purposes', () => {
  const byName = Object.fromEntries(loadPurposes().map((purpose) => [purpose.name, purpose]));

  it('are those of PURPOSE, with their codes', () => {
    expect(Object.fromEntries(loadPurposes().map(({ name, code }) => [name, code]))).toEqual(
      PURPOSE,
    );
  });

  it('ask consent for status updates only', () => {
    const asking = loadPurposes().filter(({ needsConsent }) => needsConsent);
    expect(asking.map(({ name }) => name)).toEqual(['status_update']);
  });

  it('let restriction, objection and erasure stop status updates', () => {
    expect(byName['status_update']?.blockedBy).toBe(
      BLOCKED_BY.restricted | BLOCKED_BY.objected | BLOCKED_BY.erased,
    );
  });

  it('let a restricted person have the answer to their own request', () => {
    expect(byName['rights_receipt']?.blockedBy).toBe(BLOCKED_BY.erased);
  });

  it('open nothing but the e-mail address for a code', () => {
    expect(byName['rights_code']?.fields).toBe(FIELD.email);
  });

  it('send nothing when admitting', () => {
    expect(byName['admit']?.channels).toEqual([CHANNEL.none]);
  });

  it('fit into the bits of a gate row', () => {
    const bits = loadPurposes().flatMap(({ code, channels }) => channels.map((c) => code * 4 + c));
    expect(Math.max(...bits)).toBeLessThan(63);
  });
});

describe('a purposes file', () => {
  it('is refused when consent and legal basis disagree', () => {
    expect(faultsOf(text.replace('needsConsent: true', 'needsConsent: false'))).toEqual([
      'status_update: needsConsent and legalBasis disagree: consent is GDPR 6(1)(a) and nothing else',
    ]);
  });

  it('is refused when a purpose is missing, unknown or renumbered, all named at once', () => {
    const changed = text.replace('rights_code:', 'promo:').replace('code: 2', 'code: 9');
    const faults = faultsOf(changed).join('\n');
    expect(faults).toContain('promo: unknown');
    expect(faults).toContain('rights_code: missing');
    expect(faults).toContain('status_update: code must be 2');
  });

  it('is refused when erasure does not stop a purpose', () => {
    expect(faultsOf(text.replace('[restricted, objected, erased]', '[restricted]'))).toEqual([
      'status_update: blockedBy must hold erased',
    ]);
  });

  it('is refused when it names an unknown field, without legal basis, sentence or retention', () => {
    const changed = text
      .replace('fields: [email]', 'fields: [email, birthday]')
      .replace('legalBasis: GDPR 6(1)(c) with 12(6)', 'legalBasis: because')
      .replace('days: 1,', 'days: 0,')
      .replace(/en: You were told about.*/, "en: ''");
    expect(faultsOf(changed)).toEqual([
      'admit: retention.days must be a whole number above 0',
      'status_update: sentence.en must be a text',
      'rights_code: fields may hold only email, name, push',
      'rights_code: legalBasis must begin with a clause of Article 6, such as GDPR 6(1)(c)',
    ]);
  });

  it('is refused when empty', () => {
    expect(faultsOf('')).not.toEqual([]);
  });
});
