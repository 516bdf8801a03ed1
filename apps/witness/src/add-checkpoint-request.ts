/** What a log asks of a witness (C2SP tlog-witness). */
export interface AddCheckpointRequest {
  /** The size that the log believes the witness to have seen last. */
  old: number;
  proof: Buffer[];
  checkpoint: string;
}

/** The protocol's own limit. */
const PROOF_LINES_MAX = 63;

/** @returns undefined when the text has not exactly this form. */
export function readRequest(text: string): AddCheckpointRequest | undefined {
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  const [, size] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const old = Number(size);
  if (size === undefined || !Number.isSafeInteger(old) || lines.length > PROOF_LINES_MAX) {
    return undefined;
  }
  if (!lines.every((line) => /^[A-Za-z0-9+/]{43}=$/.test(line))) return undefined;
  return {
    old,
    proof: lines.map((line) => Buffer.from(line, 'base64')),
    checkpoint: text.slice(end + 2),
  };
}
