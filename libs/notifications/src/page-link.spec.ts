import { PageLinks } from './page-link.js';
import { LinkSettingsError } from './signed-token.js';
import { WithdrawalLinks } from './withdrawal-link.js';

const key = Buffer.alloc(32, 7);
const pages = new PageLinks('https://track.example.nl/', key);
const withdrawals = new WithdrawalLinks('https://seintje.example.nl', key);
const sanne = {
  webshopId: '0197a4d2-0000-7000-8000-000000000001',
  contactRef: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81',
};

describe('page link', () => {
  it('says whose page it opens', () => {
    expect(pages.verify(pages.sign(sanne))).toEqual(sanne);
  });

  it('is an address of the tracking page, the same each time', () => {
    expect(pages.url(sanne)).toMatch(/^https:\/\/track\.example\.nl\/t\/[\w-]{68}$/);
    expect(pages.url(sanne)).toBe(new PageLinks('https://track.example.nl', key).url(sanne));
  });

  it('never withdraws, and a withdrawal link never opens a page', () => {
    const page = pages.sign(sanne);
    const withdrawal = withdrawals.sign({ ...sanne, purpose: 2, channel: 1 });
    expect(withdrawals.verify(page)).toBeUndefined();
    expect(pages.verify(withdrawal)).toBeUndefined();
    // Nor with the content of one before the proof of the other.
    const [a, b] = [Buffer.from(page, 'base64url'), Buffer.from(withdrawal, 'base64url')];
    const mixed = Buffer.concat([a.subarray(0, 35), b.subarray(35)]).toString('base64url');
    expect(pages.verify(mixed)).toBeUndefined();
    expect(withdrawals.verify(mixed)).toBeUndefined();
  });

  it('refuses a token that is changed anywhere', () => {
    const token = pages.sign(sanne);
    for (let position = 0; position < token.length; position++) {
      const other = token[position] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, position) + other + token.slice(position + 1);
      expect(pages.verify(changed)).toBeUndefined();
    }
  });

  it('refuses a token that is cut, lengthened, padded, empty or made under another key', () => {
    const token = pages.sign(sanne);
    const foreign = new PageLinks('https://track.example.nl', Buffer.alloc(32, 8)).sign(sanne);
    for (const wrong of [token.slice(0, -1), `${token}A`, `${token}=`, '', ` ${token}`, foreign]) {
      expect(pages.verify(wrong)).toBeUndefined();
    }
  });

  it('is not made of parts that are no ids', () => {
    expect(() => pages.sign({ ...sanne, contactRef: 'sanne@example.nl' })).toThrow(
      /ContactRef are UUIDs/,
    );
  });

  it('starts with a good key and address only', () => {
    expect(() => new PageLinks('https://track.example.nl', Buffer.alloc(31))).toThrow(
      LinkSettingsError,
    );
    expect(() => new PageLinks('javascript:alert(1)', key)).toThrow(/TRACKING_URL/);
  });
});
