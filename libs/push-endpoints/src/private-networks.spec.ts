import { isInternetAddress } from './private-networks.js';

/** One of each class that a push service cannot have; a library may know fewer after its next version. */
const NOT_ON_THE_INTERNET: Record<string, string[]> = {
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
  'link-local, with the metadata of clouds': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  'site-local, deprecated': ['fec0::1'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  'IPv4 in IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:127.0.0.1',
    '::127.0.0.1',
    '::7f00:1',
  ],
  '6to4 and its relay': ['2002:7f00:1::', '2002:a00:1::1', '192.88.99.1'],
  Teredo: ['2001:0:7f00:1::1'],
  NAT64: ['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::a00:1'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  'reserved and special': ['240.0.0.1', '192.0.0.1', '100::1', '5f00::1', '4000::1', '2001:2::1'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  benchmarking: ['198.18.0.1', '198.19.255.255'],
  'no address': ['', 'localhost', 'fcm.googleapis.com', '1.2.3.4.5', '1.2.3.4/8'],
};

describe('an address of the internet', () => {
  it.each(Object.entries(NOT_ON_THE_INTERNET))('is none of: %s', (_, addresses) => {
    expect(addresses.filter(isInternetAddress)).toEqual([]);
  });

  it('is one just beside those ranges', () => {
    const public_ = [
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '126.255.255.255',
      '128.0.0.1',
      '169.253.255.255',
      '172.15.255.255',
      '172.32.0.0',
      '192.167.255.255',
      '198.17.255.255',
      '223.255.255.255',
      '2a00:1450:4001::200a',
      '2600:1901::1',
      '::ffff:142.250.0.1',
    ];
    expect(public_.filter((address) => !isInternetAddress(address))).toEqual([]);
  });
});
