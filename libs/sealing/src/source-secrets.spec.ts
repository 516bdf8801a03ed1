import { SourceSecrets } from './source-secrets.js';

const ZOOL = { webshopId: 'zool', sourceId: 'sendcloud-of-zool' };
const secrets = new SourceSecrets(Buffer.alloc(32, 1));
const SECRET = Buffer.from('given by the carrier');

describe('secrets of sources', () => {
  it('open for the source that they are of', () => {
    expect(secrets.open(secrets.seal(SECRET, ZOOL), ZOOL)).toEqual(SECRET);
    expect(secrets.seal(SECRET, ZOOL).includes(SECRET)).toBe(false);
  });

  it('open for no other source, webshop or key, nor when a byte was changed', () => {
    const sealed = secrets.seal(SECRET, ZOOL);
    expect(secrets.open(sealed, { ...ZOOL, sourceId: 'another' })).toBeUndefined();
    expect(secrets.open(sealed, { ...ZOOL, webshopId: 'another' })).toBeUndefined();
    expect(new SourceSecrets(Buffer.alloc(32, 2)).open(sealed, ZOOL)).toBeUndefined();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(secrets.open(changed, ZOOL)).toBeUndefined();
    }
    expect(secrets.open(Buffer.alloc(0), ZOOL)).toBeUndefined();
  });
});
