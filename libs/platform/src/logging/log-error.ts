import { SeintjeError } from '../seintje-error.js';

/** What is logged of an error. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  /** Only of our own errors, whose messages hold no values. */
  readonly message?: string;
  /** Where it came from: the frames without the message above them. */
  readonly at?: readonly string[];
  readonly cause?: LoggedError;
}

const FRAMES_MAX = 12;
const CAUSES_MAX = 4;

/**
 * An error without what it may quote: PostgreSQL's messages, SMTP answers and parsers' complaints repeat
 * the value they refused, so of a foreign error only class, code and place are kept.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}` };
  const code = codeOf(error);
  const frames = framesOf(error);
  const cause = error.cause;
  return {
    name: /^[A-Za-z0-9_]{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(code === undefined ? {} : { code }),
    ...(error instanceof SeintjeError ? { message: error.message } : {}),
    ...(frames.length > 0 ? { at: frames } : {}),
    ...(cause === undefined || depth >= CAUSES_MAX ? {} : { cause: loggedError(cause, depth + 1) }),
  };
}

/** SQLSTATEs, Node's codes (ECONNREFUSED), ours (settings.invalid): short words without an @. */
function codeOf(error: Error): string | undefined {
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(code) ? code : undefined;
}

/** A message of several lines may look like frames, so it is cut off by its length, not by its look. */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const headEnd = stack.indexOf(error.message) + error.message.length;
  if (headEnd < error.message.length) return [];
  return stack
    .slice(headEnd)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, FRAMES_MAX);
}
