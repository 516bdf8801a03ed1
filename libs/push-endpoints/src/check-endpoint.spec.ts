import { checkPushEndpoint } from './check-endpoint.js';

const RULES = {
  hosts: ['fcm.googleapis.com', '*.push.apple.com', '127.0.0.1', '[::1]', '10.0.0.1'],
};
const resolvesTo = (addresses: string[]) => () =>
  Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
const toTheInternet = resolvesTo(['142.250.1.1']);
const check = (endpoint: string, resolve = toTheInternet, devOrigin?: string) =>
  checkPushEndpoint(endpoint, { ...RULES, devOrigin }, resolve);

describe('an endpoint of a browser', () => {
  it('is taken when a listed push service has it', async () => {
    expect(await check('https://fcm.googleapis.com/fcm/send/a:b')).toBe('ok');
    expect(await check('https://FCM.googleapis.com:443/fcm/send/a:b')).toBe('ok');
    expect(await check('https://web.push.apple.com/x')).toBe('ok');
  });

  it.each([
    ['not_an_address', 'fcm.googleapis.com/x'],
    ['not_an_address', ''],
    ['not_https', 'http://fcm.googleapis.com/x'],
    ['not_https', 'ftp://fcm.googleapis.com/x'],
    ['not_https', 'file:///etc/passwd'],
    ['other_port', 'https://fcm.googleapis.com:8443/x'],
    ['other_port', 'https://fcm.googleapis.com:80/x'],
    ['userinfo', 'https://sanne:geheim@fcm.googleapis.com/x'],
    ['userinfo', 'https://fcm.googleapis.com@127.0.0.1/x'],
    ['too_long', `https://fcm.googleapis.com/${'x'.repeat(2_048)}`],
    ['host_not_allowed', 'https://example.nl/x'],
    ['host_not_allowed', 'https://fcm.googleapis.com.example.nl/x'],
    ['host_not_allowed', 'https://fcm.googleapis.com./x'],
    ['host_not_allowed', 'https://evilpush.apple.com/x'],
    ['host_not_allowed', 'https://push.apple.com/x'],
    ['host_not_allowed', 'https://142.250.1.1/x'],
    ['host_not_allowed', 'https://localhost/x'],
  ] as const)('is refused as %s: %s', async (reason, endpoint) => {
    expect(await check(endpoint)).toBe(reason);
  });

  it.each([
    'https://127.0.0.1/x',
    'https://127.1/x',
    'https://2130706433/x',
    'https://0x7f.0.0.1/x',
    'https://0177.0.0.1/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://10.0.0.1/x',
    'https://169.254.169.254/latest/meta-data',
  ])('is refused on a private address, whatever the list says: %s', async (endpoint) => {
    expect(await check(endpoint)).toBe('private_network');
  });

  it.each([[['10.0.0.1']], [['142.250.1.1', '127.0.0.1']], [['::1']], [['::ffff:192.168.0.1']]])(
    'is refused when its name leads to %j',
    async (addresses) => {
      expect(await check('https://fcm.googleapis.com/x', resolvesTo(addresses))).toBe(
        'private_network',
      );
    },
  );

  it('is refused when its name leads nowhere', async () => {
    expect(await check('https://fcm.googleapis.com/x', resolvesTo([]))).toBe('name_unresolved');
    const failing = () => Promise.reject(new Error('ENOTFOUND fcm.googleapis.com'));
    expect(await check('https://fcm.googleapis.com/x', failing)).toBe('name_unresolved');
  });

  it('is taken at the one origin of development, and at none like it', async () => {
    const dev = 'http://127.0.0.1:9502';
    expect(await check('http://127.0.0.1:9502/wpush/x', toTheInternet, dev)).toBe('ok');
    for (const [endpoint, reason] of [
      ['http://127.0.0.1:9503/wpush/x', 'not_https'],
      ['http://127.0.0.1/wpush/x', 'not_https'],
      ['https://127.0.0.1:9502/wpush/x', 'other_port'],
      ['http://localhost:9502/wpush/x', 'not_https'],
      ['http://127.0.0.1:9502@example.nl/x', 'userinfo'],
    ] as const) {
      expect(await check(endpoint, toTheInternet, dev)).toBe(reason);
    }
  });
});
