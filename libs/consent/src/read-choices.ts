import type { PoolClient } from 'pg';
import {
  BLOCKED_BY,
  CHANNEL,
  PURPOSE,
  type ContactRef,
  type ShipmentId,
  type WebshopId,
} from '@app/privacy';

/** What a ContactRef's recipient decided on status messages, and whether that can be used. */
export interface Choices {
  shipmentId: ShipmentId;
  email: 'on' | 'off';
  /** `unasked`: never decided, so the question may be put; `refused`: answered with no. */
  push: 'on' | 'off' | 'refused' | 'unasked';
  /** Their own stop, which outweighs every yes; an objection outweighs a restriction. */
  stopped: 'restricted' | 'objected' | null;
  /** The latest yes that still holds on a channel; null where none holds. */
  saidYesAt: Date | null;
  /** Their contact could be read, or has yet to be looked at. */
  isReachable: boolean;
}

interface ChoicesRow {
  shipmentId: ShipmentId;
  stop: number;
  admission: number;
  mayMail: boolean;
  mayPush: boolean;
  lastPush: string | null;
  saidYesAt: Date | null;
}

/** Of the gate's admission codes: waiting, admitted. */
const REACHABLE = [0, 1];

const CHOICES = `
select g.shipment_id as "shipmentId", g.stop, g.admission,
       (g.given >> ($3::int * 4 + $4::int)) & 1 = 1 as "mayMail",
       (g.given >> ($3::int * 4 + $5::int)) & 1 = 1 as "mayPush",
       (select d.state
          from consent.decision d
         where d.webshop_id = $1 and d.contact_ref = $2 and d.purpose = $3 and d.channel = $5
         order by d.at desc
         limit 1) as "lastPush",
       (select max(d.at)
          from consent.decision d
         where d.webshop_id = $1
           and d.contact_ref = $2
           and d.purpose = $3
           and d.state = 'given'
           and (g.given >> ($3::int * 4 + d.channel)) & 1 = 1) as "saidYesAt"
  from consent.gate g
 where g.webshop_id = $1 and g.contact_ref = $2 and g.stop & $6 = 0`;

/**
 * The shipment behind a ContactRef and what its recipient decided, within the webshop's own transaction.
 * Undefined for one that nobody has, that is another webshop's, or whose person was erased.
 */
export async function readChoices(
  tx: PoolClient,
  webshopId: WebshopId,
  contactRef: ContactRef,
): Promise<Choices | undefined> {
  const { rows } = await tx.query<ChoicesRow>(CHOICES, [
    webshopId,
    contactRef,
    PURPOSE.status_update,
    CHANNEL.email,
    CHANNEL.push,
    BLOCKED_BY.erased,
  ]);
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    shipmentId: row.shipmentId,
    email: row.mayMail ? 'on' : 'off',
    push: pushOf(row),
    stopped: stopOf(row),
    saidYesAt: row.saidYesAt,
    isReachable: REACHABLE.includes(row.admission),
  };
}

function pushOf({ mayPush, lastPush }: ChoicesRow): Choices['push'] {
  if (mayPush) return 'on';
  if (lastPush === null) return 'unasked';
  return lastPush === 'refused' ? 'refused' : 'off';
}

function stopOf({ stop }: ChoicesRow): Choices['stopped'] {
  if ((stop & BLOCKED_BY.objected) !== 0) return 'objected';
  return (stop & BLOCKED_BY.restricted) !== 0 ? 'restricted' : null;
}
