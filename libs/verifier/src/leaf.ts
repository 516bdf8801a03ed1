/** Every leaf has this length; docs/reference/ledger.md gives each byte. */
export const LEAF_BYTES = 118;

/** The form of the body that this code reads. */
const LEAF_VERSION = 1;

/** What a leaf says happened. */
export const LEAF_KIND = {
  /** A use of personal data was allowed; it may be opened after this leaf's commit. */
  allowed: 1,
  /** A use was denied; `result` is the verdict. */
  denied: 2,
  /** What became of an allowed use. */
  outcome: 3,
  /** An allowed use was never opened. */
  notOpened: 4,
  /** A person gave, refused or withdrew consent, or was restricted, or objected. */
  choice: 5,
  /** A person's contacts, keys and salts were destroyed. */
  erasure: 6,
  /** A key of the vault or of the ledger was made, brought into use, retired or destroyed. */
  keyEvent: 7,
} as const;

/** The result of every `notOpened` leaf. */
const RESULT_NOT_OPENED = 5;

/** A leaf in words. It holds nothing of a person: the commitments cannot be opened without the salt. */
export interface Leaf {
  kind: number;
  at: Date;
  useId: string;
  /** First 16 bytes of SHA-256(salt ‖ 'w' ‖ use id ‖ webshop id). */
  webshop: Buffer;
  purpose: number;
  channel: number;
  /** The verdict (allowed, denied), the outcome (outcome, notOpened) or the choice. */
  result: number;
  /** Bit mask of the fields that were asked for. */
  fields: number;
  policyVersion: number;
  /** SHA-256(salt ‖ 's' ‖ use id). */
  subject: Buffer;
  /** SHA-256(salt ‖ 'c' ‖ use id ‖ context id). */
  context: Buffer;
}

/** Reads a leaf's body. @returns undefined when it is none: wrong length, version, kind or combination. */
export function decodeLeaf(body: Buffer): Leaf | undefined {
  if (!isReadable(body)) return undefined;
  return {
    kind: kindOf(body),
    at: new Date(atMsOf(body)),
    useId: uuidAt(body, 10),
    webshop: body.subarray(26, 42),
    purpose: body.readInt16BE(42),
    channel: body.readInt16BE(44),
    result: resultOf(body),
    fields: body.readInt32BE(48),
    policyVersion: body.readInt16BE(52),
    subject: body.subarray(54, 86),
    context: body.subarray(86, 118),
  };
}

/** Whether the body is a leaf; cheaper than decoding it, for walking over millions. */
export function isReadable(body: Buffer): boolean {
  if (body.length !== LEAF_BYTES || body.readUInt8(0) !== LEAF_VERSION) return false;
  const result = resultOf(body);
  switch (kindOf(body)) {
    case LEAF_KIND.allowed:
      return result === 1;
    case LEAF_KIND.denied:
      return result > 1;
    case LEAF_KIND.outcome:
      return result > 0 && result !== RESULT_NOT_OPENED;
    case LEAF_KIND.notOpened:
      return result === RESULT_NOT_OPENED;
    case LEAF_KIND.choice:
    case LEAF_KIND.erasure:
    case LEAF_KIND.keyEvent:
      return result > 0;
    default:
      return false;
  }
}

export const kindOf = (body: Buffer): number => body.readUInt8(1);

export const atMsOf = (body: Buffer): number =>
  body.readUInt32BE(2) * 2 ** 32 + body.readUInt32BE(6);

/** The use id as 16 characters, the cheapest key of a map. */
export const useKeyOf = (body: Buffer): string => body.toString('latin1', 10, 26);

/** Purpose, channel and fields: what a use's closing leaf repeats of its first one. */
export const whatIsUsed = (body: Buffer): string =>
  body.toString('latin1', 42, 46) + body.toString('latin1', 48, 52);

const resultOf = (body: Buffer): number => body.readInt16BE(46);

function uuidAt(body: Buffer, at: number): string {
  const hex = body.toString('hex', at, at + 16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20)].join('-');
}
