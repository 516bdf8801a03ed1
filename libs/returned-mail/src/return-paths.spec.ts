import { createSecretKey } from 'node:crypto';
import { returnAddress, ReturnPaths } from './return-paths.js';

const WEBSHOP = '01998f6e-5a00-7000-8000-00000a0b0c0d';
const OTHER = '01998f6e-5a00-7000-8000-00000a0b0c0e';
const NOTIFICATION = '7e57a1b2-0000-4000-8000-000000000001';

describe('a return path', () => {
  const paths = new ReturnPaths(createSecretKey(Buffer.alloc(32, 1)));
  const token = paths.sign(WEBSHOP, NOTIFICATION);

  it('says whose mail came back', () => {
    expect(paths.verify(token)).toEqual({
      webshopTail: Buffer.from('0a0b0c0d', 'hex'),
      notificationId: NOTIFICATION,
    });
  });

  it('is the same for the same mail, so that a mail sent twice is one', () => {
    expect(paths.sign(WEBSHOP, NOTIFICATION)).toBe(token);
  });

  it('fits the 64 characters of a local part, and survives a change of case', () => {
    const [localPart = ''] = returnAddress(token, 'terug.example.nl').split('@');
    expect(localPart.length).toBeLessThanOrEqual(64);
    expect(localPart).toBe(localPart.toLowerCase());
  });

  it('says nothing when any character is another', () => {
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'a' ? 'b' : 'a';
      expect(paths.verify(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined();
    }
  });

  it('says nothing under another key, of another webshop, cut off or longer', () => {
    const foreign = new ReturnPaths(createSecretKey(Buffer.alloc(32, 2)));
    const ofOther = paths.sign(OTHER, NOTIFICATION);
    const spliced = ofOther.slice(0, 8) + token.slice(8);
    for (const forged of [
      foreign.sign(WEBSHOP, NOTIFICATION),
      spliced,
      token.slice(0, -1),
      `${token}a`,
      '',
      '!'.repeat(56),
    ]) {
      expect(paths.verify(forged)).toBeUndefined();
    }
  });
});
