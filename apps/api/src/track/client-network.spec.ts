import { networkOf } from './client-network.js';

describe('the network that tries are counted by', () => {
  it('is an IPv4 address, also one written as IPv6', () => {
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('192.0.2.2')).not.toBe(networkOf('192.0.2.1'));
  });

  it('is the first half of an IPv6 address, however it is written', () => {
    const network = networkOf('2001:db8:0:1::1');
    expect(networkOf('2001:0DB8:0000:0001:ffff::')).toBe(network);
    expect(networkOf('2001:db8:0:1::2%eth0')).toBe(network);
    expect(networkOf('2001:db8:0:2::1')).not.toBe(network);
  });

  it.each(['', 'sanne', '1.2.3', '192.0.2.1, 192.0.2.2'])(
    'is one for all that is none: %p',
    (text) => {
      expect(networkOf(text)).toBe(networkOf('unknown'));
    },
  );
});
