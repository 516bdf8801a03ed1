export {
  DELIVERED_HOW,
  DIRECTIONS,
  EVENT_KINDS,
  mayFollow,
  STATUSES,
  type DeliveredHow,
  type Direction,
  type EventKind,
  type Status,
  type ZoneSource,
  ZONE_SOURCES,
} from './status-model.js';
export { etaBefore, type Eta, type EtaHistory } from './eta-history.js';
export { findForPage, type FoundShipment } from './find-for-page.js';
export { foldEvents, type FoldedEvent, type ShipmentState, type Transition } from './fold.js';
export { localDate } from './local-date.js';
export { eventColumns, type EventColumns } from './event-columns.js';
export { recordStatus, type ShipmentEvent, type Transitions } from './record-status.js';
export { etaPrecision, isMissed, isStalled } from './pace.js';
export type { TrackingEvent } from './tracking-event.js';
export { readHistory, type ShipmentHistory } from './read-history.js';
export {
  readShipment,
  readTimeline,
  type ShipmentView,
  type TimelineEvent,
} from './read-shipment.js';
export { hasWrongCheckDigit, normaliseTrackingCode } from './tracking-code.js';
export { carrierNames } from './carrier-names.js';
