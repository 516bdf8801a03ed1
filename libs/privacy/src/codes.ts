/**
 * Why personal data is used. The codes are stored in leaves of the ledger, so they are never reused.
 * A gate row's bit in `given` is purpose * 4 + channel; hence at most 15 purposes and 4 channels.
 */
export const PURPOSE = {
  admit: 1,
  status_update: 2,
  rights_code: 3,
  rights_receipt: 4,
  breach_notice: 5,
} as const;

/** How a message reaches a person; `none` is for uses that send nothing. */
export const CHANNEL = { none: 0, email: 1, push: 2 } as const;

/** Which fields of a contact a use opens: a bit mask. */
export const FIELD = { email: 1, name: 2, push: 4 } as const;

/** What of a person's own stops a purpose: a bit mask. Bit 4 stays free: withdrawal is kept per channel. */
export const BLOCKED_BY = { restricted: 1, objected: 2, erased: 8 } as const;

/** A purpose, as config/purposes.yaml names it. */
export type PurposeName = keyof typeof PURPOSE;
/** A purpose, as rows and leaves have it. */
export type PurposeCode = (typeof PURPOSE)[PurposeName];
/** A channel in words. */
export type ChannelName = keyof typeof CHANNEL;
/** A channel, as rows and leaves have it. */
export type ChannelCode = (typeof CHANNEL)[ChannelName];
/** A kind of personal data that a purpose may use. */
export type FieldName = keyof typeof FIELD;
/** What holds a person’s uses back. */
export type BlockName = keyof typeof BLOCKED_BY;
