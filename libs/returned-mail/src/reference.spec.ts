import { createSecretKey } from 'node:crypto';
import { readReference, referenceIn } from './reference.js';
import { ReturnPaths } from './return-paths.js';

const ID = '7e57a1b2-0000-4000-8000-000000000001';
const paths = new ReturnPaths(createSecretKey(Buffer.alloc(32, 1)));
const token = paths.sign('01998f6e-5a00-7000-8000-00000a0b0c0d', ID);
const other = paths.sign('01998f6e-5a00-7000-8000-00000a0b0c0e', ID);
const mail = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));

describe('the reference of a returned mail', () => {
  it('is the return path that it was sent to, whatever it holds', () => {
    const source = mail(`Original-Envelope-Id: ${other}`, `Message-ID: <n.${ID}@zool.example.nl>`);
    expect(referenceIn(`bounce+${token}`, source)).toBe(`token:${token}`);
    expect(referenceIn(`BOUNCE+${token.toUpperCase()}`, source)).toBe(`token:${token}`);
  });

  it('is else the return path that it names, then the envelope id, then our Message-ID', () => {
    const lines = [
      `Message-ID: <n.${ID}@Zool.example.nl>`,
      `Original-Envelope-Id: ${other}`,
      `Original-Mail-From: <bounce+${token}@terug.example.nl>`,
    ];
    const at = (count: number): string => referenceIn('klachten', mail(...lines.slice(0, count)));
    expect(at(3)).toBe(`token:${token}`);
    expect(at(2)).toBe(`token:${other}`);
    expect(at(1)).toBe(`message-id:${ID}@zool.example.nl`);
  });

  it.each([
    ['nothing of ours', 'Subject: hello'],
    ['a Message-ID of somebody else', 'Message-ID: <abc@example.nl>'],
    ['our Message-ID in the words of a person', `She wrote Message-ID: <n.${ID}@zool.example.nl>`],
    ['an envelope id that is too long', `Original-Envelope-Id: ${token}a`],
  ])('is none when it bears %s', (_what, line) => {
    expect(referenceIn('bounce', mail(line))).toBe('none');
  });

  it('can be read as it was kept, and holds no address of a person', () => {
    expect(readReference(`token:${token}`)).toEqual({ kind: 'token', token });
    expect(readReference(`message-id:${ID}@zool.example.nl`)).toEqual({
      kind: 'message-id',
      notificationId: ID,
      domain: 'zool.example.nl',
    });
    expect(readReference('message-id:sanne@example.nl')).toEqual({ kind: 'none' });
  });
});
