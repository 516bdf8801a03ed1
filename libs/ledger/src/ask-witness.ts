import { cosignatureOf, type WitnessAddress } from './witnesses.js';

/** A witness answers in a round trip and an fsync. */
const ANSWER_MS_MAX = 5_000;
/** A few lines; whatever is longer is not read. */
const ANSWER_BYTES_MAX = 16 * 1024;

/** What is asked: cosign this, as a continuation of what you saw. */
export interface CosignatureRequest {
  old: number;
  proof: readonly Buffer[];
  /** The signed checkpoint. */
  note: string;
  /** Its text, which the witness signs. */
  text: string;
}

/** What a witness said. */
export type WitnessWord =
  | { kind: 'cosigned'; line: string }
  /** It saw another size last. */
  | { kind: 'other_size'; size: number }
  /** It saw another tree than this one, or another history of it. */
  | { kind: 'refused'; status: number }
  | { kind: 'unreachable'; cause: unknown };

/** Asks one witness once (C2SP tlog-witness). Believes only a cosignature that holds. */
export async function askWitness(
  witness: WitnessAddress,
  { old, proof, note, text }: CosignatureRequest,
): Promise<WitnessWord> {
  const hashes = proof.map((it) => `${it.toString('base64')}\n`).join('');
  try {
    const answer = await fetch(`${witness.url}/add-checkpoint`, {
      method: 'POST',
      body: `old ${String(old)}\n${hashes}\n${note}`,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    const body = await firstBytesOf(answer);
    const type = answer.headers.get('Content-Type') ?? '';
    if (answer.status === 200) {
      const line = cosignatureOf(text, body.split('\n'), witness);
      return line === undefined ? { kind: 'refused', status: 200 } : { kind: 'cosigned', line };
    }
    if (answer.status === 409 && type.startsWith('text/x.tlog.size') && /^\d{1,15}\n$/.test(body)) {
      return { kind: 'other_size', size: Number(body) };
    }
    return answer.status >= 500
      ? { kind: 'unreachable', cause: answer.status }
      : { kind: 'refused', status: answer.status };
  } catch (cause) {
    return { kind: 'unreachable', cause };
  }
}

async function firstBytesOf(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    bytes += piece.length;
    if (bytes > ANSWER_BYTES_MAX) throw new Error('the answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
