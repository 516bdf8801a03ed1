import { createHmac } from 'node:crypto';
import { LinkSettingsError } from './signed-token.js';
import { WithdrawalLinks } from './withdrawal-link.js';

const key = Buffer.alloc(32, 7);
const links = new WithdrawalLinks('https://seintje.example.nl/', key);
const sanne = {
  webshopId: '0197a4d2-0000-7000-8000-000000000001',
  contactRef: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81',
  purpose: 2,
  channel: 1,
};

const changed = (token: string, position: number) => {
  const other = token[position] === 'A' ? 'B' : 'A';
  return token.slice(0, position) + other + token.slice(position + 1);
};

describe('withdrawal link', () => {
  it('says whose consent, which purpose and which channel', () => {
    expect(links.verify(links.sign(sanne))).toEqual(sanne);
  });

  it('is an address of the public API', () => {
    expect(links.url(sanne)).toMatch(/^https:\/\/seintje\.example\.nl\/v1\/withdraw\/[\w-]{68}$/);
  });

  it('is the same each time, so that a mail sent twice is the same mail', () => {
    expect(links.sign(sanne)).toBe(
      new WithdrawalLinks('https://seintje.example.nl', key).sign(sanne),
    );
  });

  it('carries HMAC-SHA256 of its purpose-bound body, cut to 16 bytes', () => {
    const bytes = Buffer.from(links.sign(sanne), 'base64url');
    const mac = createHmac('sha256', key)
      .update(Buffer.concat([Buffer.from('seintje withdrawal link\0'), bytes.subarray(0, 35)]))
      .digest();
    expect(bytes.subarray(35)).toEqual(mac.subarray(0, 16));
  });

  it('refuses a token that is changed anywhere', () => {
    const token = links.sign(sanne);
    for (let position = 0; position < token.length; position++) {
      expect(links.verify(changed(token, position))).toBeUndefined();
    }
  });

  it('has no second spelling', () => {
    const token = links.sign(sanne);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spellings = Array.from(alphabet, (last) => token.slice(0, -1) + last);
    const same = spellings.filter((spelling) =>
      Buffer.from(spelling, 'base64url').equals(Buffer.from(token, 'base64url')),
    );
    expect(same).toEqual([token]);
    expect(same.filter((spelling) => links.verify(spelling) !== undefined)).toEqual([token]);
  });

  it('refuses a token that is cut, lengthened, padded, empty or of another alphabet', () => {
    const token = links.sign(sanne);
    for (const wrong of [
      token.slice(0, -1),
      token.slice(1),
      `${token}A`,
      `${token}=`,
      '',
      ` ${token}`,
      `${token.slice(0, -1)}+`,
    ]) {
      expect(links.verify(wrong)).toBeUndefined();
    }
  });

  it('does not let a link for one purpose or channel withdraw another', () => {
    const bytes = Buffer.from(links.sign(sanne), 'base64url');
    for (const position of [33, 34]) {
      const moved = Buffer.from(bytes);
      moved.writeUInt8(3, position);
      expect(links.verify(moved.toString('base64url'))).toBeUndefined();
    }
    expect(links.sign({ ...sanne, channel: 2 })).not.toBe(links.sign(sanne));
  });

  it('refuses a token made under another key or of another version', () => {
    expect(
      links.verify(new WithdrawalLinks('https://x.example.nl', Buffer.alloc(32, 8)).sign(sanne)),
    ).toBeUndefined();
    const body = Buffer.from(links.sign(sanne), 'base64url').subarray(0, 35);
    body.writeUInt8(2, 0);
    const mac = createHmac('sha256', key).update('seintje withdrawal link\0').update(body).digest();
    const next = Buffer.concat([body, mac.subarray(0, 16)]).toString('base64url');
    expect(links.verify(next)).toBeUndefined();
  });

  it('is not made of parts that do not fit', () => {
    expect(() => links.sign({ ...sanne, contactRef: 'sanne@example.nl' })).toThrow(
      /ContactRef are UUIDs/,
    );
    expect(() => links.sign({ ...sanne, purpose: 256 })).toThrow(/out of range/);
  });

  it('starts with a good key and address only', () => {
    expect(() => new WithdrawalLinks('https://x.example.nl', Buffer.alloc(31))).toThrow(
      LinkSettingsError,
    );
    expect(() => new WithdrawalLinks('javascript:alert(1)', key)).toThrow(LinkSettingsError);
  });
});
