import { CarrierFilesError, type Carrier } from './carrier-file.js';
import { CarrierRegistry } from './carrier-registry.js';

const REASONS = 'reasons:\n  customs: { family: authorities, nl: Douane., en: Customs. }\n';
const ZOOLPOST = `
carrier: zoolpost
name: Zoolpost
zone: Europe/Amsterdam
defaultNamespace: event
namespaces:
  event:
    OUT: { kind: milestone, status: out_for_delivery }
`;

const registry = CarrierRegistry.load();
const kindOf = (carrier: string, code: string, namespace?: string): string => {
  const found = registry.find(carrier);
  if (found === undefined) return 'no carrier';
  const meaning = registry.meaning(found, namespace ?? found.defaultNamespace, code);
  return meaning === undefined ? 'unmapped' : `${meaning.kind} ${meaning.status ?? '-'}`;
};

function read(zoolpost: string): { carriers: CarrierRegistry; carrier: Carrier } {
  const carriers = CarrierRegistry.read(
    new Map([
      ['reasons.yaml', REASONS],
      ['zoolpost.yaml', zoolpost],
    ]),
  );
  const carrier = carriers.find('zoolpost');
  if (carrier === undefined) throw new Error('zoolpost was read and is not there');
  return { carriers, carrier };
}

function faultsOf(zoolpost: string, reasons = REASONS): readonly string[] {
  try {
    CarrierRegistry.read(
      new Map([
        ['reasons.yaml', reasons],
        ['zoolpost.yaml', zoolpost],
      ]),
    );
    return [];
  } catch (error) {
    if (error instanceof CarrierFilesError) return error.faults;
    throw error;
  }
}

describe('the carriers in config', () => {
  it('hold all the known codes of each', () => {
    const sizes = registry
      .all()
      .map((it) => [it.carrier, [...it.namespaces.values()].map((codes) => codes.size)]);
    expect(sizes).toEqual([
      ['aftership', [43, 9]],
      ['an-post', [8]],
      ['bpost', [78, 120]],
      ['budbee', [11, 10]],
      ['chronopost', [20]],
      ['colissimo', [19, 20]],
      ['correos', [7]],
      ['dhl-ecommerce-europe', [162]],
      ['dhl-ecommerce-nl', [353]],
      ['dhl-ecommerce', [289]],
      ['dhl-express', [44]],
      ['dhl-freight', [48]],
      ['dhl-global-forwarding', [15]],
      ['dhl-parcel-de', [334, 16]],
      ['dhl-parcel-pl', [107]],
      ['dhl-svb', [46]],
      ['dpd', [40, 14, 9]],
      ['evri', [14]],
      ['fedex', [58]],
      ['gls', [17, 10, 8, 5]],
      ['hermes-de', [128]],
      ['inpost', [53, 5]],
      ['myparcel', [29]],
      ['postnl', [311, 26]],
      ['ppl', [11]],
      ['sendcloud', [35, 37]],
      ['seur', [9]],
      ['trunkrs', [15]],
      ['ups', [38, 688, 151, 4, 3, 160, 10]],
      ['upu-ems', [25]],
      ['vinted-go', [31]],
    ]);
  });

  it.each([
    ['postnl', 'J05', 'milestone out_for_delivery'],
    ['postnl', 'A19', 'info -'],
    ['postnl', 'I01', 'milestone delivered'],
    ['dhl-ecommerce-nl', 'DELIVERED_IN_MAILBOX', 'milestone delivered'],
    // Named "delivered", and not with the recipient.
    ['dhl-ecommerce-nl', 'DELIVERED_AT_PARCELSHOP', 'scan in_transit'],
    ['dhl-ecommerce-nl', 'DELIVERED_AT_PARCELSTATION', 'milestone ready_for_pickup'],
    ['dhl-ecommerce-nl', 'DELIVERED_AT_SHIPPER', 'milestone returned'],
    ['dhl-ecommerce-nl', 'DELIVERED_AT_DEPOT', 'scan in_transit'],
    ['dhl-ecommerce-nl', 'PARTIAL_DELIVERY', 'info -'],
    // Collected by whom?
    ['dhl-ecommerce-nl', 'COLLECTED_AT_PARCELSHOP', 'milestone delivered'],
    ['dhl-ecommerce-nl', 'COLLECTED_AT_NEIGHBOUR', 'milestone accepted'],
    // Back to the sorting centre is not back to the sender.
    ['dhl-ecommerce-nl', 'PARCEL_RETURNED_FROM_ROUTE', 'scan in_transit'],
    ['dhl-ecommerce-nl', 'COLLECTION_ORDER_OUT_FOR_DELIVERY', 'info -'],
    ['dhl-ecommerce-nl', 'NEVER_HEARD_OF', 'unmapped'],
  ])('%s %s is %s', (carrier, code, meaning) => {
    expect(kindOf(carrier, code)).toBe(meaning);
  });

  it('tell numbers of an older interface from observation codes', () => {
    expect(kindOf('postnl', '7', 'status')).toBe('milestone out_for_delivery');
    expect(kindOf('postnl', '7')).toBe('unmapped');
  });

  it('call nothing delivered that has no code for it', () => {
    const delivered = registry
      .all()
      .flatMap((carrier) => [...carrier.namespaces.values()])
      .flatMap((codes) => [...codes])
      .filter(([, meaning]) => meaning.status === 'delivered')
      .map(([code]) => code);
    expect(delivered.filter((code) => /SHIPPER|DEPOT|RETURN|PARTIAL/.test(code))).toEqual([]);
  });

  it('have words in both languages for every reason they give', () => {
    const reasons = registry
      .all()
      .flatMap((carrier) => [...carrier.namespaces.values()])
      .flatMap((codes) => [...codes.values()])
      .flatMap((meaning) => meaning.reason ?? []);
    expect(reasons.filter((reason) => registry.words(reason) === undefined)).toEqual([]);
  });
});

describe('reading config/carriers', () => {
  it('takes a carrier without fault', () => {
    expect(faultsOf(ZOOLPOST)).toEqual([]);
  });

  it('names every fault at once, each with file and code', () => {
    const faults = faultsOf(
      ZOOLPOST.replace('zone: Europe/Amsterdam', 'zone: Europe/Zool') +
        '    A: { kind: milestone }\n' +
        '    B: { kind: info, status: delivered }\n' +
        '    C: { kind: scan, status: lost }\n' +
        '    D: { kind: scan, status: held, reason: nobody_knows }\n' +
        '    E: { kind: scan, status: held, deliveredHow: mailbox }\n' +
        '    F: { kind: scan, status: held, colour: red }\n',
    );
    expect(faults).toEqual([
      'zoolpost.yaml has no zone of the IANA database',
      'zoolpost.yaml A needs a status',
      'zoolpost.yaml B is info, so it has no status',
      'zoolpost.yaml C has an unknown status',
      'zoolpost.yaml C needs a status',
      'zoolpost.yaml D has a reason that is not in reasons.yaml',
      'zoolpost.yaml E has a deliveredHow that is unknown or not of delivered',
      'zoolpost.yaml F has an unknown field colour',
    ]);
  });

  it('takes where a list is from, and the finer words of a row', () => {
    const fine =
      ZOOLPOST.replace('namespaces:', "sources: { event: 'Zoolpost, list of 2026' }\nnamespaces:") +
      "    B: { kind: scan, status: held, delayed: true, actionRequired: true, source: 'Zoolpost, leaflet' }\n" +
      '    C: { kind: scan, status: in_transit, direction: return }\n';
    const { carrier } = read(fine);
    expect(carrier.sources.get('event')).toBe('Zoolpost, list of 2026');
    expect(carrier.namespaces.get('event')?.get('B')).toMatchObject({
      ...{ delayed: true, actionRequired: true, source: 'Zoolpost, leaflet', direction: null },
    });
    expect(carrier.namespaces.get('event')?.get('C')).toMatchObject({
      ...{ delayed: false, actionRequired: false, source: null, direction: 'return' },
    });
  });

  it('names faults of the finer words', () => {
    const faults = faultsOf(
      ZOOLPOST.replace('namespaces:', 'sources: { evnt: x }\npairSeparator: "#"\nnamespaces:') +
        '    B: { kind: scan, status: held, delayed: 1, actionRequired: yes please }\n' +
        '    C: { kind: scan, status: held, direction: sideways, source: 7 }\n',
    );
    expect(faults).toEqual([
      'zoolpost.yaml has a pairSeparator that is not one of / . +',
      'zoolpost.yaml B has a delayed that is neither true nor false',
      'zoolpost.yaml B has a actionRequired that is neither true nor false',
      'zoolpost.yaml C has a direction that is not outbound or return',
      'zoolpost.yaml C has a source that is no text',
      'zoolpost.yaml has a source of evnt, which is no namespace',
    ]);
  });

  it('takes German and French words of a reason, and no other language', () => {
    const german = REASONS.replace('en: Customs.', 'en: Customs., de: Zoll., fr: Douane.');
    expect(faultsOf(ZOOLPOST, german)).toEqual([]);
    expect(faultsOf(ZOOLPOST, german.replace('fr:', 'it:'))).toEqual([
      'reasons.yaml customs has an unknown or empty field it',
      'reasons.yaml has no reasons',
    ]);
  });

  it('reads a pair that is not listed as its first half, and says so', () => {
    const paired =
      ZOOLPOST.replace('namespaces:', "pairSeparator: '/'\nnamespaces:") +
      '    OUT/LATE: { kind: info }\n';
    const { carriers, carrier } = read(paired);
    const meaning = (code: string) => carriers.meaning(carrier, 'event', code);
    expect(meaning('OUT/LATE')).toMatchObject({ kind: 'info', isFallback: false, reviewed: true });
    expect(meaning('OUT/NEW')).toMatchObject({
      ...{ status: 'out_for_delivery', isFallback: true, reviewed: false },
      note: expect.stringContaining('fallback') as string,
    });
    expect(meaning('IN/NEW')).toBeUndefined();
    // Without a separator a code with a stroke is a code like any other.
    const single = read(ZOOLPOST);
    expect(single.carriers.meaning(single.carrier, 'event', 'OUT/NEW')).toBeUndefined();
  });

  it('refuses a code listed twice', () => {
    const twice = `${ZOOLPOST}    OUT: { kind: info }\n`;
    expect(faultsOf(twice)[0]).toContain('lists a code twice, near line');
  });

  it('refuses a file without reasons', () => {
    expect(faultsOf(ZOOLPOST, 'reasons: {}')).toEqual(['reasons.yaml has no reasons']);
  });
});
