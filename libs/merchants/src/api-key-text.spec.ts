import fc from 'fast-check';
import { apiKeyText, isSecret, parseApiKey, secretHash } from './api-key-text.js';

const PEPPER = Buffer.alloc(32, 7);

describe('API keys', () => {
  it('come back from their text whole, whatever bytes they hold', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (keyId, bytes) => {
        const secret = Buffer.from(bytes);
        expect(parseApiKey(apiKeyText({ keyId, secret }))).toEqual({ keyId, secret });
      }),
    );
  });

  it.each([
    '',
    'sj_',
    'sj_abc_def',
    `xx_${'A'.repeat(22)}_${'A'.repeat(43)}`,
    `sj_${'A'.repeat(22)}_${'A'.repeat(44)}`,
  ])('are not read from %p', (text) => {
    expect(parseApiKey(text)).toBeUndefined();
  });

  it('are told from others by the stored hash, and only under the same pepper', () => {
    const secret = Buffer.alloc(32, 1);
    const stored = secretHash(PEPPER, secret);

    expect(isSecret(PEPPER, secret, stored)).toBe(true);
    expect(isSecret(PEPPER, Buffer.alloc(32, 2), stored)).toBe(false);
    expect(isSecret(Buffer.alloc(32, 8), secret, stored)).toBe(false);
    expect(isSecret(PEPPER, secret, Buffer.alloc(0))).toBe(false);
  });

  it('are stored as something from which the secret cannot be read', () => {
    const secret = Buffer.from('0123456789abcdef0123456789abcdef');

    expect(secretHash(PEPPER, secret).includes(secret.subarray(0, 8))).toBe(false);
  });
});
