import {
  request as httpRequest,
  type Agent,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Clock } from '@app/platform';
import type { PushAnswer } from './push-answers.js';

/** The longest useful answer is an error object of some 500 bytes; an endless one is cut here. */
const ANSWER_BYTES_MAX = 4 * 1_024;
const HEADER_BYTES_MAX = 8 * 1_024;

/** One request, ready but for the connection. The URL is a capability of one browser. */
export interface PushRequest {
  url: URL;
  agent: Agent;
  headers: Record<string, string | number>;
  body: Buffer;
  timeoutMs: number;
  beginBeforeMs: number;
}

/** What became of a request. Errors of Node name hosts and addresses, so none gets out of here. */
export type Exchange =
  | { kind: 'answered'; answer: PushAnswer }
  /** Not a byte of it was written: surely not handed off. */
  | { kind: 'notWritten'; why: 'late' | 'stopped' | 'timeout' | 'failed'; error?: unknown }
  /** It was written, and no status came back. */
  | { kind: 'unanswered' };

/**
 * Writes one request and reads the answer. The time to begin is looked at last of all, when a connection
 * stands: a process that was stopped before and continued later writes nothing. Whether anything was
 * written is known for sure, because nothing is given to the socket before that.
 */
export function exchange(
  push: PushRequest,
  clock: Pick<Clock, 'monotonicMs'>,
  stopping: AbortSignal,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const send = push.url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(push.url, {
      method: 'POST',
      agent: push.agent,
      headers: push.headers,
      maxHeaderSize: HEADER_BYTES_MAX,
    });
    let isWritten = false;
    let answer: PushAnswer | undefined;
    let timer: NodeJS.Timeout | undefined;

    const end = (notWritten: Extract<Exchange, { kind: 'notWritten' }>) => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', stop);
      // Also after a status: what is left of the answer is of no use, the status decides.
      request.destroy();
      if (answer !== undefined) resolve({ kind: 'answered', answer });
      else resolve(isWritten ? { kind: 'unanswered' } : notWritten);
    };
    const stop = () => {
      end({ kind: 'notWritten', why: 'stopped' });
    };
    stopping.addEventListener('abort', stop, { once: true });

    request.on('error', (error) => {
      end({ kind: 'notWritten', why: 'failed', error });
    });
    request.on('response', (response) => {
      answer = headOf(response);
      readText(response, answer, () => {
        clearTimeout(timer);
        stopping.removeEventListener('abort', stop);
        if (answer !== undefined) resolve({ kind: 'answered', answer });
      });
    });
    request.once('socket', () => {
      // From here and not from the call: a push that waits for a free connection is bounded by beginBeforeMs.
      timer = setTimeout(() => {
        end({ kind: 'notWritten', why: 'timeout' });
      }, push.timeoutMs);
      whenConnected(request, () => {
        if (clock.monotonicMs() > push.beginBeforeMs) {
          end({ kind: 'notWritten', why: 'late' });
          return;
        }
        isWritten = true;
        request.end(push.body);
      });
    });
    if (stopping.aborted) stop();
  });
}

/** Connections that stand, with TLS where it is due; those that the agent keeps come by again. */
const standing = new WeakSet<Socket>();

function whenConnected(request: ClientRequest, then: () => void): void {
  const { socket } = request;
  if (socket === null) return;
  if (standing.has(socket)) {
    then();
    return;
  }
  socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => {
    standing.add(socket);
    then();
  });
}

function headOf(response: IncomingMessage): PushAnswer {
  const { 'retry-after': retryAfter, location } = response.headers;
  return { status: response.statusCode ?? 0, text: '', retryAfter, location };
}

/** Reads into `answer` until the end or the cap; a whole answer leaves its connection fit for the next push. */
function readText(response: IncomingMessage, answer: PushAnswer, done: () => void): void {
  let size = 0;
  response.on('data', (piece: Buffer) => {
    const kept = piece.subarray(0, ANSWER_BYTES_MAX - size);
    answer.text += kept.toString('latin1');
    size += kept.length;
    if (kept.length < piece.length) response.destroy();
  });
  // After a cut or a broken wire as after the end: the status stands.
  response.once('error', () => undefined);
  response.once('close', done);
}
