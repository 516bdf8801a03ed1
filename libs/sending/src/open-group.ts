import type { Pool } from 'pg';
import { CHANNEL } from '@app/privacy';
import type { OpenedRow, OpenedSubscriptions } from '@app/vault';
import type { ClaimedBatch } from './claim-notifications.js';
import { pushesColumn, type Settled } from './settled.js';

/** One use of an opened group: the gate's second verdict, the ciphertexts, and what the message says. */
export interface OpenedUse {
  i: number;
  /** 1 allowed; else why the gate refused it at opening. */
  verdict: number;
  notificationId: string;
  shipmentId: string;
  webshopId: string;
  contactRef: string;
  /** Of a mail; null when refused. */
  contact: OpenedRow | null;
  /** Of a push; null when refused. It may hold no subscription: they may all be gone. */
  push: OpenedSubscriptions | null;
  /** Earlier tries that reached the provider. */
  tries: number;
  message: {
    milestone: string;
    /** When its event was recorded and this notification planned, in one commit. */
    plannedAt: Date;
    occurredAt: Date;
    purpose: number;
    channel: number;
    carrier: string;
    trackingCode: string;
    kind: string;
    language: string;
    deliveredHow: string | null;
    etaFrom: Date | null;
    etaTo: Date | null;
    webshopName: string;
    senderName: string;
    senderAddress: string;
    noticeUrl: string;
    /** The version of the webshop's brand that is in use; null is the look of the house. */
    brandVersion: number | null;
  };
}

interface GroupRow {
  o_i: number;
  o_verdict: number;
  o_webshop_id: string;
  o_contact_ref: string;
  o_notification_id: string;
  o_person_id: string | null;
  o_version: number | null;
  o_key_version: number | null;
  o_wrapped_key: Buffer | null;
  o_email: Buffer | null;
  o_name: Buffer | null;
  o_tries: number;
  o_shipment_id: string;
  o_milestone: string;
  o_occurred_at: Date;
  o_planned_at: Date;
  o_channel: number;
  o_purpose: number;
  o_carrier: string;
  o_tracking_code: string;
  o_kind: string;
  o_language: string;
  o_delivered_how: string | null;
  o_eta_from: Date | null;
  o_eta_to: Date | null;
  o_webshop_name: string;
  o_sender_name: string;
  o_sender_address: string;
  o_notice_url: string;
  o_brand_version: number | null;
  o_subscription_ids: string[] | null;
  o_subscription_versions: number[] | null;
  o_push_key_ids: string[] | null;
  o_subscriptions: Buffer[] | null;
}

/** How long an open may come after its append, and how long evidence is awaited, in milliseconds. */
export interface OpenRules {
  openWithinMs: number;
  evidenceWaitMs: number;
}

/**
 * Opens group `k` of a committed batch, and in the same commit records what is finished of the groups
 * before it. One autocommit call: when this resolves, the open is committed and keys may be unwrapped.
 */
export async function openGroup(
  pool: Pool,
  workerId: string,
  batch: ClaimedBatch,
  k: number,
  finished: Settled[],
  rules: OpenRules,
): Promise<OpenedUse[]> {
  const answer = await pool.query<GroupRow>({
    name: 'step',
    text: `select * from sending.step($1, $2, $3, $4, $5, $6, make_interval(secs => $7), $8, make_interval(secs => $9), $10)`,
    values: [
      workerId,
      batch.batchId,
      ...settledColumns(finished),
      rules.evidenceWaitMs / 1000,
      k,
      rules.openWithinMs / 1000,
      pushesColumn(finished),
    ],
  });
  return answer.rows.map(openedUse);
}

/** Settled rows as the parallel arrays that SQL takes. */
export function settledColumns(
  settled: Settled[],
): [number[], number[], (string | null)[], (Date | null)[]] {
  return [
    settled.map((one) => one.i),
    settled.map((one) => one.result),
    settled.map((one) => one.reason),
    settled.map((one) => one.due),
  ];
}

function openedUse(row: GroupRow): OpenedUse {
  return {
    i: row.o_i,
    verdict: row.o_verdict,
    notificationId: row.o_notification_id,
    shipmentId: row.o_shipment_id,
    webshopId: row.o_webshop_id,
    contactRef: row.o_contact_ref,
    contact: contactOf(row),
    push: subscriptionsOf(row),
    tries: row.o_tries,
    message: {
      milestone: row.o_milestone,
      plannedAt: row.o_planned_at,
      occurredAt: row.o_occurred_at,
      purpose: row.o_purpose,
      channel: row.o_channel,
      carrier: row.o_carrier,
      trackingCode: row.o_tracking_code,
      kind: row.o_kind,
      language: row.o_language,
      deliveredHow: row.o_delivered_how,
      etaFrom: row.o_eta_from,
      etaTo: row.o_eta_to,
      webshopName: row.o_webshop_name,
      senderName: row.o_sender_name,
      senderAddress: row.o_sender_address,
      noticeUrl: row.o_notice_url,
      brandVersion: row.o_brand_version,
    },
  };
}

function contactOf(row: GroupRow): OpenedRow | null {
  const { o_person_id, o_version, o_key_version, o_wrapped_key, o_email } = row;
  if (!o_person_id || o_version === null || o_key_version === null || !o_wrapped_key || !o_email) {
    return null;
  }
  return {
    webshopId: row.o_webshop_id,
    contactRef: row.o_contact_ref,
    personId: o_person_id,
    version: o_version,
    keyVersion: o_key_version,
    wrappedKey: o_wrapped_key,
    email: o_email,
    name: row.o_name,
  };
}

function subscriptionsOf(row: GroupRow): OpenedSubscriptions | null {
  const { o_person_id, o_key_version, o_wrapped_key } = row;
  const isPush = row.o_channel === CHANNEL.push;
  if (!isPush || !o_person_id || o_key_version === null || !o_wrapped_key) return null;
  return {
    webshopId: row.o_webshop_id,
    contactRef: row.o_contact_ref,
    personId: o_person_id,
    keyVersion: o_key_version,
    wrappedKey: o_wrapped_key,
    subscriptions: subscriptionList(row),
  };
}

/** Four arrays of the same length and order, as SQL hands them out. */
function subscriptionList(row: GroupRow): OpenedSubscriptions['subscriptions'] {
  return (row.o_subscription_ids ?? []).flatMap((subscriptionId, at) => {
    const version = row.o_subscription_versions?.[at];
    const pushKeyId = row.o_push_key_ids?.[at];
    const ciphertext = row.o_subscriptions?.[at];
    if (version === undefined || pushKeyId === undefined || ciphertext === undefined) return [];
    return [{ subscriptionId, version, pushKeyId, ciphertext }];
  });
}
