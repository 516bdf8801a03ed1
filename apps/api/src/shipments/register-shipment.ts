import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { registerContact, type Decision } from '@app/consent';
import { tenantTransaction } from '@app/database';
import { ProblemError } from '@app/platform';
import {
  CHANNEL,
  contactRef,
  Personal,
  PURPOSE,
  shipmentId,
  type ContactRef,
  type ShipmentId,
  type WebshopId,
} from '@app/privacy';
import { ApiParts } from '../api-parts.js';
import { pageMark } from '../track/page-mark.js';
import { AnsweredRequests, type RequestMark } from '../idempotency/answered-requests.js';
import type { DecisionDto, RecipientDto, RegisterShipmentDto } from './register-shipment-body.js';
import type { RegisteredShipment, RememberedShipment } from './registered-shipment-view.js';

/** A webshop's clock may be this far ahead of ours, in milliseconds. */
const CLOCK_SKEW_MS_MAX = 300_000;
const ONE_ACTIVE_CODE = 'shipment_active_code_once_per_webshop';

interface SealedRecipient {
  contactRef: ContactRef;
  sealed: Buffer;
}

/** Registers shipments: the only way in for recipients, who are sealed before anything is stored. */
@Injectable()
export class RegisterShipment {
  constructor(
    private readonly parts: ApiParts,
    private readonly answered: AnsweredRequests,
  ) {}

  /**
   * Registers a shipment with its recipient and their decisions, in one transaction.
   * @returns the answer, and whether it is one that was given before.
   * @throws ProblemError when a rule is broken, the code is in use, or the key came with another request.
   */
  async register(
    webshopId: WebshopId,
    request: RegisterShipmentDto,
    mark: RequestMark,
  ): Promise<{ answer: RegisteredShipment; isReplayed: boolean }> {
    this.check(request);
    const id = shipmentId(this.parts.ids.uuidV7());
    const recipient = await this.seal(webshopId, request.recipient);
    const answer: RememberedShipment = {
      id,
      ...(recipient === undefined ? {} : { contactRef: recipient.contactRef }),
      carrier: request.carrier,
      trackingCode: request.trackingCode,
      status: 'unknown',
    };
    const { pool } = this.parts;
    const before = await tenantTransaction(pool, webshopId, async (tx) => {
      const given = await this.answered.claim(tx, webshopId, mark, answer);
      if (given !== undefined) return given;
      await this.insertShipment(tx, webshopId, id, request);
      if (recipient !== undefined) {
        await registerContact(tx, {
          webshopId,
          shipmentId: id,
          ...recipient,
          ...evidenceOf(request.consent ?? []),
        });
      }
      return undefined;
    });
    // Only now can ingest see the shipment and join what was parked for its code.
    if (before === undefined) await pool.query("select pg_notify('parked', '')");
    return {
      answer: this.withPage(webshopId, before ?? answer),
      isReplayed: before !== undefined,
    };
  }

  /** The link is made anew for each answer and stored nowhere: who can read the table opens no page. */
  private withPage(webshopId: WebshopId, answer: RememberedShipment): RegisteredShipment {
    const { contactRef: ref } = answer;
    if (ref === undefined) return answer;
    const trackingPage = this.parts.pages.url({ webshopId, contactRef: ref });
    return Object.assign({}, answer, { trackingPage });
  }

  private check({ carrier, recipient, consent = [] }: RegisterShipmentDto): void {
    const { carriers, clock } = this.parts;
    if (!carriers.has(carrier)) {
      throw new ProblemError('carrier.unknown', [
        { field: 'carrier', rule: `oneOf:${[...carriers.keys()].join(',')}` },
      ]);
    }
    if (consent.length > 0 && recipient === undefined) {
      throw new ProblemError('request.invalid', [{ field: 'recipient', rule: 'neededByConsent' }]);
    }
    const latest = clock.now().getTime() + CLOCK_SKEW_MS_MAX;
    if (consent.some(({ decidedAt }) => Date.parse(decidedAt) > latest)) {
      throw new ProblemError('request.invalid', [
        { field: 'consent.decidedAt', rule: 'notInFuture' },
      ]);
    }
  }

  private async seal(
    webshopId: WebshopId,
    recipient: RecipientDto | undefined,
  ): Promise<SealedRecipient | undefined> {
    if (recipient === undefined) return undefined;
    const ref = contactRef(this.parts.ids.uuidV7());
    const contact = {
      email: Personal.of(recipient.email),
      ...(recipient.name === undefined ? {} : { name: Personal.of(recipient.name) }),
    };
    const sealed = await this.parts.sealer.seal(contact, { webshopId, contactRef: ref });
    return { contactRef: ref, sealed };
  }

  private async insertShipment(
    tx: PoolClient,
    webshopId: WebshopId,
    id: ShipmentId,
    { carrier, trackingCode, kind, language, postcode }: RegisterShipmentDto,
  ): Promise<void> {
    try {
      await tx.query(
        `insert into shipments.shipment
           (webshop_id, shipment_id, carrier, tracking_code, kind, language, postcode_area, page_mark)
         select $1, $2, $3, $4, $5::shipments.kind, coalesce($6, w.language), $7, $8
           from merchants.webshop w
          where w.webshop_id = $1`,
        [
          webshopId,
          id,
          carrier,
          trackingCode,
          kind,
          language,
          postcode?.slice(0, 4),
          postcode === undefined
            ? undefined
            : pageMark(this.parts.keys.postcode, trackingCode, postcode),
        ],
      );
    } catch (cause) {
      if (isActiveCodeTwice(cause)) throw new ProblemError('shipment.exists', [], { cause });
      throw cause;
    }
  }
}

function evidenceOf(consent: readonly DecisionDto[]): {
  decisions: Decision[];
  how: 'checkout';
  notice?: { version: string; hash: Buffer; language: string };
  evidenceRef?: string;
} {
  const decisions = consent.map(({ purpose, channel, state, decidedAt }) => ({
    purpose: PURPOSE[purpose],
    channel: CHANNEL[channel],
    state,
    at: new Date(decidedAt),
  }));
  // At most one decision (DECISIONS_MAX), so its evidence is that of all.
  const first = consent[0];
  if (first === undefined) return { decisions, how: 'checkout' };
  const { version, sha256, language } = first.notice;
  return {
    decisions,
    how: first.how,
    notice: { version, hash: Buffer.from(sha256, 'hex'), language },
    evidenceRef: first.evidenceRef,
  };
}

function isActiveCodeTwice(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === ONE_ACTIVE_CODE;
}
