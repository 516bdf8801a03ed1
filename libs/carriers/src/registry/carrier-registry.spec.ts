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
      ['usps', [10]],
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

  it.each([
    // Named "delivered" or "available", and not with the recipient.
    ['bpost', 'step', 'DELIVERED_TO_KARIBOO', 'milestone ready_for_pickup'],
    ['bpost', 'step', 'RETOUR_AVAILABLE_POST_POINT', 'milestone returning'],
    ['bpost', 'step', 'DELIVERED_TO_SENDER', 'milestone returned'],
    ['bpost', 'step', 'OUT_FOR_DELIVERY_POST_POINT', 'scan in_transit'],
    ['budbee', 'home', 'Delivered', 'milestone delivered'],
    ['budbee', 'box', 'Delivered', 'milestone ready_for_pickup'],
    ['budbee', 'box', 'PickedUp', 'milestone delivered'],
    ['colissimo', 'suivi', 'DI2', 'milestone returned'],
    ['dhl-ecommerce', 'event', '601', 'milestone ready_for_pickup'],
    ['dhl-ecommerce', 'event', '642', 'scan in_transit'],
    ['dhl-ecommerce', 'event', '867', 'info -'],
    ['dhl-ecommerce-europe', 'event', '43', 'milestone ready_for_pickup'],
    ['dhl-ecommerce-europe', 'event', '302', 'scan in_transit'],
    ['dhl-ecommerce-europe', 'event', '366', 'milestone returned'],
    ['dhl-parcel-pl', 'event', 'LIK', 'scan in_transit'],
    ['dhl-svb', 'event', 'AMOUNT_TRANSFERRED', 'info -'],
    ['dpd', 'soap', 'ParcelShop', 'milestone ready_for_pickup'],
    ['gls', 'event', 'DELIVD.PARCELSHOP', 'milestone ready_for_pickup'],
    ['myparcel', 'shipment-status', '8', 'milestone ready_for_pickup'],
    ['postnl', 'observation', 'J23', 'milestone ready_for_pickup'],
    ['postnl', 'observation', 'I07', 'scan in_transit'],
    ['vinted-go', 'event', 'returned', 'milestone returned'],
    // Collected, by whom?
    ['dhl-parcel-pl', 'event', 'SP_DOR', 'milestone delivered'],
    ['dpd', 'geo', 'DOPKY', 'milestone accepted'],
    ['inpost', 'event', 'collected_from_sender', 'milestone accepted'],
    ['inpost', 'event', 'claimed', 'info -'],
    ['postnl', 'observation', 'B04', 'milestone accepted'],
    ['sendcloud', 'status-id', '22', 'milestone accepted'],
    ['sendcloud', 'status-id', '93', 'milestone delivered'],
    // One message a missed door.
    ['dpd', 'geo', 'DLR', 'scan in_transit'],
    ['dpd', 'soap', 'ReturningFromDelivery', 'scan in_transit'],
    ['postnl', 'observation', 'K14', 'milestone delivery_attempted'],
    // Nobody was at the door.
    ['dhl-ecommerce-europe', 'event', '87', 'scan in_transit'],
    ['dhl-ecommerce', 'event', '134', 'info -'],
    ['dhl-ecommerce', 'event', '607', 'milestone delivered'],
    ['postnl', 'observation', 'G01', 'scan held'],
    // It goes on, whatever its name.
    ['aftership', 'subtag', 'Exception_017', 'scan in_transit'],
    ['budbee', 'box', 'ReturnedToTerminal', 'scan in_transit'],
    ['postnl', 'observation', 'R01', 'scan in_transit'],
    // Data are no parcel, and a parcel is no data.
    ['an-post', 'category', '2', 'milestone accepted'],
    ['chronopost', 'suivi', 'DR1', 'milestone announced'],
    ['postnl', 'observation', 'A28', 'info -'],
    ['trunkrs', 'state', 'EXCEPTION_SHIPMENT_NOT_ARRIVED', 'info -'],
    // Old news.
    ['myparcel', 'shipment-status', '36', 'scan delivered'],
    ['aftership', 'tag', 'Expired', 'info -'],
    // Others read it as a hold, and its own words say the round.
    ['bpost', 'state', 'L00', 'milestone out_for_delivery'],
  ])('%s %s %s is %s', (carrier, namespace, code, meaning) => {
    expect(kindOf(carrier, code, namespace)).toBe(meaning);
  });

  it('tell nobody of a code of which no more than the number is known', () => {
    const state = registry.find('bpost')?.namespaces.get('state');
    const told = [...(state ?? [])].filter(([, { kind }]) => kind === 'milestone');
    expect(told.map(([code]) => code)).toEqual(['T00', 'L00', 'U01']);
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

  it('have words in four languages for every reason they give', () => {
    const reasons = registry
      .all()
      .flatMap((carrier) => [...carrier.namespaces.values()])
      .flatMap((codes) => [...codes.values()])
      .flatMap((meaning) => meaning.reason ?? []);
    const inFour = (reason: string): boolean => {
      const { nl, en, de, fr } = registry.words(reason) ?? {};
      return [nl, en, de, fr].every((words) => (words ?? '') !== '');
    };
    expect(reasons.filter((reason) => !inFour(reason))).toEqual([]);
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
