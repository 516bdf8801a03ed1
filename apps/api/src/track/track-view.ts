import type { PoolClient } from 'pg';
import type { Choices } from '@app/consent';
import type { Language, ShipmentKind } from '@app/notifications';
import type { ShipmentId, WebshopId } from '@app/privacy';
import {
  etaBefore,
  etaPrecision,
  isMissed,
  isStalled,
  readHistory,
  readShipment,
  type EtaHistory,
  type ShipmentHistory,
  type ShipmentView,
} from '@app/shipments';
import type {
  TrackChoicesDto,
  TrackEtaDto,
  TrackEventDto,
  TrackShipmentDto,
  TrackViewDto,
} from './track-page-view.js';

/** Enough to tell two parcels apart, too little to look one up with. */
const CODE_ENDING_CHARACTERS = 4;

/** What the view says beside what the shipment's tables hold. */
export interface ViewGround {
  now: Date;
  carriers: ReadonlyMap<string, string>;
}

/** A shipment as a tracking page shows it, within its webshop's own transaction; without choices and push. */
export async function trackView(
  tx: PoolClient,
  webshopId: WebshopId,
  shipmentId: ShipmentId,
  ground: ViewGround,
): Promise<Omit<TrackViewDto, 'choices' | 'push'> | undefined> {
  const shipment = await readShipment(tx, webshopId, shipmentId);
  if (shipment === undefined) return undefined;
  const history = await readHistory(tx, webshopId, shipmentId);
  const { rows } = await tx.query<{ name: string }>(
    'select name from merchants.webshop where webshop_id = $1',
    [webshopId],
  );
  return {
    webshop: { name: rows[0]?.name ?? '' },
    language: shipment.language as Language,
    shipment: shipmentOf(shipment, history, ground),
    timeline: history.timeline.map(eventOf),
  };
}

/** Choices as the page shows them. */
export const choicesOf = ({ email, push, stopped, saidYesAt }: Choices): TrackChoicesDto => ({
  email,
  push,
  isStopped: stopped !== null,
  stoppedReason: stopped,
  saidYesAt,
});

function shipmentOf(
  shipment: ShipmentView,
  { latestAt, etas }: ShipmentHistory,
  { now, carriers }: ViewGround,
): TrackShipmentDto {
  const { carrier, trackingCode, kind, status, etaFrom, etaTo } = shipment;
  const eta = etaFrom === null ? null : { from: etaFrom, to: etaTo };
  return {
    carrier: { id: carrier, name: carriers.get(carrier) ?? carrier },
    kind: kind as ShipmentKind,
    codeEnding: trackingCode.slice(-CODE_ENDING_CHARACTERS),
    status,
    statusAt: shipment.statusAt,
    reason: shipment.reason,
    deliveredHow: shipment.deliveredHow,
    deliveryAttempts: shipment.attempts,
    registeredAt: shipment.registeredAt,
    eta: eta === null ? null : etaOf(eta, etas),
    isMissed: isMissed(status, eta, now),
    isStalled: isStalled(kind, status, latestAt, now),
  };
}

const etaOf = (eta: { from: Date; to: Date | null }, told: EtaHistory): TrackEtaDto => ({
  ...eta,
  precision: etaPrecision(eta),
  source: 'carrier',
  ...etaBefore(told, eta),
});

const eventOf = (event: ShipmentHistory['timeline'][number]): TrackEventDto => ({
  occurredAt: event.occurredAt,
  kind: event.kind,
  status: event.status,
  reason: event.reason,
  deliveredHow: event.deliveredHow,
  place: event.facilityPlace,
  country: event.facilityCountry,
  isCorrected: event.isCorrected,
});
