import { hasWrongCheckDigit, normaliseTrackingCode } from './tracking-code.js';

describe('tracking codes of S10', () => {
  it.each(['RL924104146CH', 'RA473124829NL', 'EE123456785NL'])('%s has its check digit', (code) => {
    expect(hasWrongCheckDigit(code)).toBe(false);
  });

  it('any other digit in the place of the check is wrong', () => {
    const wrong = Array.from('0123456789').filter((digit) =>
      hasWrongCheckDigit(`RL92410414${digit}CH`),
    );
    expect(wrong.join('')).toBe('012345789');
  });

  it.each(['3SZOOL0000042', 'JVGLZOOL0000042', '00340434161094000042', 'RL92410414CH'])(
    '%s is of another form, and nothing is said of it',
    (code) => {
      expect(hasWrongCheckDigit(code)).toBe(false);
      expect(normaliseTrackingCode(code)).toBe(code);
    },
  );
});
