/** What brokers call the carriers we know: by slug, by code, by MyParcel's numbers. */
const OURS: Readonly<Record<string, string>> = {
  ...{ '1': 'postnl', postnl: 'postnl', 'postnl-3s': 'postnl', 'postnl-domestic': 'postnl' },
  ...{ '2': 'bpost', bpost: 'bpost', 'bpost-international': 'bpost' },
  ...{ '4': 'dpd', dpd: 'dpd', 'dpd-nl': 'dpd', 'dpd-de': 'dpd', dpd_nl: 'dpd', 'dpd-be': 'dpd' },
  ...{ '9': 'dhl-ecommerce-nl', 'dhl-nl': 'dhl-ecommerce-nl', 'dhl-parcel-nl': 'dhl-ecommerce-nl' },
  ...{ dhlforyou: 'dhl-ecommerce-nl', dhl_parcel: 'dhl-ecommerce-nl' },
  ...{ 'dhl-germany': 'dhl-parcel-de', dhl_de: 'dhl-parcel-de', 'dhl-de': 'dhl-parcel-de' },
  ...{ ups: 'ups', '8': 'ups', gls: 'gls', gls_nl: 'gls', 'gls-netherlands': 'gls', '14': 'gls' },
  ...{ fedex: 'fedex', 'hermes-de': 'hermes-de', hermes_de: 'hermes-de', dhl: 'dhl-express' },
};

/** Our name of the carrier that a broker names; undefined where we have none. */
export const carrierOfBroker = (name: string | undefined): string | undefined => {
  const key = name?.toLowerCase() ?? '';
  return Object.hasOwn(OURS, key) ? OURS[key] : undefined;
};
