import { ApiProperty } from '@nestjs/swagger';
import type { PoolClient } from 'pg';
import {
  BLOCKED_BY,
  CHANNEL,
  PURPOSE,
  type ContactRef,
  type ShipmentId,
  type WebshopId,
} from '@app/privacy';

/** What has become of a sealed contact, by the gate's code. */
const ADMISSIONS = ['waiting', 'admitted', 'unreadable', 'objected', 'erased'] as const;

/** Whether messages for one purpose may be sent on one channel, as far as consent goes. */
export class ConsentView {
  /** Why personal data would be used. */
  purpose!: 'status_update';

  /** How the message would reach the person. */
  channel!: 'email' | 'push';

  /** Whether the latest decision is a yes. */
  holds!: boolean;
}

/** A recipient slot as its webshop may see it: what is allowed, never who it is. */
export class RecipientView {
  /** The slot's own id; it names nobody. */
  @ApiProperty({ type: String, format: 'uuid' })
  contactRef!: ContactRef;

  /** What has become of the sealed contact. */
  admission!: (typeof ADMISSIONS)[number];

  /** The person asked to be stored and nothing else (GDPR 18). */
  restricted!: boolean;

  /** The person objected, and the contact was dropped (GDPR 21). */
  objected!: boolean;

  /** The person's data was erased. */
  erased!: boolean;

  /** What consent allows, one line a purpose and channel. */
  consent!: ConsentView[];
}

interface GateRow {
  contactRef: ContactRef;
  admission: number;
  stop: number;
  mayMail: boolean;
  mayPush: boolean;
}

/** The recipient slots of a shipment, in the order of their refs. */
export async function contactsOf(
  tx: PoolClient,
  webshopId: WebshopId,
  shipmentId: ShipmentId,
): Promise<RecipientView[]> {
  const { rows } = await tx.query<GateRow>(
    `select contact_ref as "contactRef", admission, stop, (given >> ($3::int * 4 + $4::int)) & 1 = 1 as "mayMail",
            (given >> ($3::int * 4 + $5::int)) & 1 = 1 as "mayPush"
       from consent.gate
      where webshop_id = $1 and shipment_id = $2
      order by contact_ref`,
    [webshopId, shipmentId, PURPOSE.status_update, CHANNEL.email, CHANNEL.push],
  );
  return rows.map(({ contactRef, admission, stop, mayMail, mayPush }) => ({
    contactRef,
    admission: ADMISSIONS[admission] ?? 'waiting',
    restricted: (stop & BLOCKED_BY.restricted) !== 0,
    objected: (stop & BLOCKED_BY.objected) !== 0,
    erased: (stop & BLOCKED_BY.erased) !== 0,
    consent: [
      { purpose: 'status_update', channel: 'email', holds: mayMail },
      { purpose: 'status_update', channel: 'push', holds: mayPush },
    ],
  }));
}
