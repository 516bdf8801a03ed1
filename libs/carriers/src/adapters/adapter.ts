import type { Field } from '../payload/field.js';
import type { ClockRules, TimeSaid } from '../time/moment.js';

/** One event as a payload tells it: named fields, not yet checked by form. */
export interface Told {
  /** Whose parcel it is, where the adapter is of a broker and the broker says so. */
  readonly carrier?: string | undefined;
  readonly trackingCode: string | undefined;
  /** Which of the carrier's lists the code is from; without it, the usual one. */
  readonly namespace?: string;
  readonly code: string | undefined;
  /** `received`: the payload has no time, so it is that of its arrival. */
  readonly time: TimeSaid | 'received';
  readonly country?: string | undefined;
  readonly place?: string | undefined;
  readonly eta?: { readonly from: TimeSaid; readonly to?: TimeSaid } | undefined;
}

/** Reads raw payloads of one carrier. It names the fields to keep; everything else is dropped by not being named. */
export interface CarrierAdapter {
  /** Its file in config/carriers. */
  readonly carrier: string;
  /** How this carrier writes times; its zone is in its file. */
  readonly clock: Omit<ClockRules, 'zone'>;
  /**
   * What its codes look like, so that a new one can be counted by name. Anything else, and anything new where it
   * says `listed` because codes are words, is counted as UNLISTED: it might be a person's name.
   */
  readonly codes: RegExp | 'listed';
  /** Each event that the payload tells. Never throws: what is missing is undefined. */
  read(payload: Field): Iterable<Told>;
}
