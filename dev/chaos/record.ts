import type { FoldedEvent, ShipmentState } from '@app/shipments';

/** A message as Kafka's log holds it: which one it is, told by its key. */
export interface LoggedMessage {
  key: string;
  partition: number;
  offset: string;
}

/** An event as it was stored. */
export interface StoredEvent extends FoldedEvent {
  shipmentId: string;
  /** The key that the message about this fact had. */
  factKey: string;
}

/** A shipment as it was stored, beside its one recipient slot. */
export interface StoredShipment {
  shipmentId: string;
  contactRef: string;
  state: ShipmentState;
  eventCount: number;
}

export interface StoredNotification {
  notificationId: string;
  contactRef: string;
  /** As CHANNEL numbers them. */
  channel: number;
  milestone: string;
  cause: string;
  ord: string;
  plannedAt: number;
}

/** Instants are milliseconds of the wall clock of this one machine, with fractions. */
export interface StoryLine {
  notificationId: string;
  state: string;
  committedAt: number;
}

/** One use that the ledger allowed for a notification, and when its contact could be opened. */
export interface RecordedUse {
  useId: string;
  notificationId: string;
  /** The life of the vault worker that had it in hand; a kill ends one life. */
  workerId: string;
  appendCommittedAt: number;
  /** Null when no committed open covers it. */
  openCommittedAt: number | null;
}

/** A leaf, read from the ledger's own bundles as an auditor reads them. */
export interface RecordedLeaf {
  kind: number;
  useId: string;
}

/** A mail that the mail server took. */
export interface TakenMail {
  notificationId: string;
  takenAt: number;
}

/** A push that the push service took, decrypted with the browser's own keys. */
export interface TakenPush {
  browserId: string;
  /** Told by its recipient and its words, because no id of ours stands in it. */
  notificationId: string;
  /** When it had arrived in full. */
  takenAt: number;
  /** By which the push service replaces what it could not deliver yet. */
  topic: string;
  /** By which the browser replaces what it shows. */
  tag: string;
  /** Whether a tap opens the page of this browser's owner. */
  opensOwnPage: boolean;
}

/** What the vault worker recorded of one push of a notification. */
export interface PushAttempt {
  notificationId: string;
  contactRef: string;
  outcome: string;
  reason: string | null;
  committedAt: number;
}

/** A browser in which pushes were asked for. */
export interface RecordedBrowser {
  browserId: string;
  contactRef: string;
  /** When the push service answered 410 for it. */
  goneAnswers: number[];
}

/** What a recipient chose: at the checkout, and perhaps later. */
export interface RecipientChoice {
  contactRef: string;
  /** To mails. */
  hasConsented: boolean;
  /** When the withdrawal of mails, an objection or a restriction was committed. */
  stoppedAt: number | null;
  push: PushChoice;
}

/** Null where there was no such choice. */
export interface PushChoice {
  /** Before the recipient first asked for pushes. */
  askedAt: number | null;
  /** When it had been answered that the first browser was taken in. */
  takenInAt: number | null;
  /** When the withdrawal of push, an objection or a restriction was committed. */
  stoppedAt: number | null;
}

/**
 * All that is known of a run when it is over. Gathered from Kafka's log, the mail server, the push service and
 * the tables; the checks read nothing else, so that a doctored record can show that each of them can fail.
 */
export interface RunRecord {
  log: LoggedMessage[];
  /** Keys of messages that Kafka confirmed to their producer. */
  confirmed: string[];
  events: StoredEvent[];
  shipments: StoredShipment[];
  deadLetters: { partition: number; offset: string }[];
  /** How often codes without a meaning were counted. */
  unmappedSeen: number;
  notifications: StoredNotification[];
  story: StoryLine[];
  uses: RecordedUse[];
  leaves: RecordedLeaf[];
  mails: TakenMail[];
  /** In the order in which they arrived. */
  pushes: TakenPush[];
  pushAttempts: PushAttempt[];
  browsers: RecordedBrowser[];
  choices: RecipientChoice[];
  /** What should be nothing once all is quiet. */
  left: { queue: number; inFlight: number; intake: number; parked: number };
}
