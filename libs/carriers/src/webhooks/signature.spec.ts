import { isSignedBy } from './signature.js';

const SECRET = Buffer.from('secretkey');
const BODY = Buffer.from('{"parcel": 1.10}');

const signed = (carrier: string, headers: Record<string, string>, body = BODY): boolean =>
  isSignedBy(carrier, SECRET, body, (name) => headers[name]);

// Made with openssl: openssl dgst -sha256 -hmac secretkey
const HEX = '38d7146856a22df5b310056552e7d8a50acd63d3118a444348baaca48ee9353b';
const BASE64 = Buffer.from(HEX, 'hex').toString('base64');

describe('signatures of webhooks', () => {
  it.each([
    ['sendcloud', { 'sendcloud-signature': HEX }],
    ['aftership', { 'aftership-hmac-sha256': BASE64 }],
    ['aftership', { 'as-signature-hmac-sha256': BASE64 }],
    ['myparcel', { authorization: `bearer ${SECRET.toString('base64')}` }],
    ['postnl', { 'x-seintje-signature': `sha256=${HEX}` }],
  ] as [string, Record<string, string>][])('%s signs as %o', (carrier, headers) => {
    expect(signed(carrier, headers)).toBe(true);
  });

  it.each([
    ['sendcloud', {}],
    ['sendcloud', { 'sendcloud-signature': BASE64 }],
    ['sendcloud', { 'x-seintje-signature': HEX }],
    ['sendcloud', { 'sendcloud-signature': HEX.toUpperCase() }],
    ['aftership', { 'aftership-hmac-sha256': HEX }],
    ['myparcel', { authorization: `bearer ${Buffer.from('other').toString('base64')}` }],
    ['postnl', { 'x-seintje-signature': '' }],
    ['constructor', { 'sendcloud-signature': HEX }],
  ] as [string, Record<string, string>][])('%s does not sign as %o', (carrier, headers) => {
    expect(signed(carrier, headers)).toBe(false);
  });

  it('are of the raw bytes: the same JSON written in another way is another message', () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(BODY.toString())));
    expect(signed('sendcloud', { 'sendcloud-signature': HEX }, again)).toBe(false);
  });
});
