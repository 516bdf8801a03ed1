/** One recipient slot of one shipment: what queues, logs and messages hold instead of an address. */
export type ContactRef = string & { readonly brand: 'ContactRef' };
/** One webshop (tenant). */
export type WebshopId = string & { readonly brand: 'WebshopId' };
/** One shipment of one webshop. */
export type ShipmentId = string & { readonly brand: 'ShipmentId' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The text is no lower-case UUID. The message names the kind of id, never the text: it may be anything. */
export class NotAnIdError extends Error {
  readonly code = 'id.malformed';

  constructor(kind: string) {
    super(`A ${kind} is a lower-case UUID; what was given is not.`);
    this.name = 'NotAnIdError';
  }
}

/** The text as a ContactRef. @throws NotAnIdError when it is no UUID. */
export const contactRef = (text: string): ContactRef => checked(text, 'ContactRef') as ContactRef;
/** The text as a webshop’s id. @throws NotAnIdError when it is no UUID. */
export const webshopId = (text: string): WebshopId => checked(text, 'WebshopId') as WebshopId;
/** The text as a shipment’s id. @throws NotAnIdError when it is no UUID. */
export const shipmentId = (text: string): ShipmentId => checked(text, 'ShipmentId') as ShipmentId;

function checked(text: string, kind: string): string {
  if (!UUID.test(text)) throw new NotAnIdError(kind);
  return text;
}
