import { SeintjeError } from '@app/platform';
import type { Notice } from '../page/notice.js';
import type { Choice, Channel, TrackView } from './track-view.js';

/** Who asks for a page: the holder of a signed link, or whoever can read the label. */
export type Asked = { link: string } | { code: string; postcode: string };

/** What came of asking, by what the page does next. */
export type Found =
  | { kind: 'found'; view: TrackView }
  | { kind: 'not_found' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'away'; cause: unknown };

/** What came of a choice. */
export type Taken = { kind: 'taken' } | { kind: 'not_found' } | { kind: 'away'; cause: unknown };

/** A person waits for the page: what takes longer is away. */
const ANSWER_MS_MAX = 5_000;
/** Said when the API names no time. */
const WAIT_SECONDS = 60;

/**
 * The API's three doors for the page. Link, code and postcode travel in bodies, never in an address, and no
 * error of ours quotes one. The visitor's own network goes along, because the API counts tries by it.
 */
export class TrackApi {
  private readonly base: string;

  /** @param apiUrl where `api` is reached from here, such as `http://127.0.0.1:8080` */
  constructor(apiUrl: string) {
    this.base = apiUrl.replace(/\/+$/, '');
  }

  /** Why no page can be shown now, undefined when the API is ready. */
  async problem(): Promise<SeintjeError | undefined> {
    try {
      const signal = AbortSignal.timeout(ANSWER_MS_MAX);
      const { ok } = await fetch(`${this.base}/health/ready`, { redirect: 'error', signal });
      return ok ? undefined : new ApiAwayError('is not ready');
    } catch (cause) {
      return new ApiAwayError('does not answer', { cause });
    }
  }

  async find(asked: Asked, visitor: string): Promise<Found> {
    const answer = await this.post('/v1/track', asked, visitor);
    if ('cause' in answer) return { kind: 'away', cause: answer.cause };
    switch (answer.status) {
      case 200:
        return await viewOf(answer);
      case 429:
        return { kind: 'wait', seconds: secondsOf(answer.headers.get('Retry-After')) };
      // What the API finds no sense in (422) is as unknown as what it does not know.
      case 400:
      case 404:
      case 422:
        return { kind: 'not_found' };
      default:
        return { kind: 'away', cause: new UnexpectedAnswerError(answer.status) };
    }
  }

  async choose(
    link: string,
    made: { channel: Channel; choice: Choice; notice: Notice | undefined },
    visitor: string,
  ): Promise<Taken> {
    const answer = await this.post('/v1/track/choices', { link, ...made }, visitor);
    if ('cause' in answer) return { kind: 'away', cause: answer.cause };
    if (answer.status === 200) return { kind: 'taken' };
    if (answer.status === 404) return { kind: 'not_found' };
    return { kind: 'away', cause: new UnexpectedAnswerError(answer.status) };
  }

  /** Passes a browser's subscription on. @returns the API's status, 503 when it gave none. */
  async subscribe(
    link: string,
    given: { subscription: unknown; publicKey: unknown; notice: unknown },
    visitor: string,
  ): Promise<number> {
    const body = { link, ...given };
    const answer = await this.post('/v1/track/push-subscriptions', body, visitor);
    return 'cause' in answer ? 503 : answer.status;
  }

  private async post(
    path: string,
    body: object,
    visitor: string,
  ): Promise<Response | { cause: unknown }> {
    try {
      return await fetch(this.base + path, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS_MAX),
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': visitor },
        body: JSON.stringify(body),
      });
    } catch (cause) {
      return { cause };
    }
  }
}

/** Without the API there is nothing to show. */
export class ApiAwayError extends SeintjeError {
  constructor(how: string, options?: ErrorOptions) {
    super('tracking_web.api_away', `The API ${how}; see its log, and API_URL here.`, options);
  }
}

/** The API answered something that no page is made for. */
export class UnexpectedAnswerError extends Error {
  readonly code: string;

  constructor(status: number) {
    super('The API gave an answer that the tracking page does not know; see its log.');
    this.name = 'UnexpectedAnswerError';
    this.code = `api_${String(status)}`;
  }
}

/** An answer that breaks off, or comes too slowly, is as little as none. */
async function viewOf(answer: Response): Promise<Found> {
  try {
    return { kind: 'found', view: (await answer.json()) as TrackView };
  } catch (cause) {
    return { kind: 'away', cause };
  }
}

function secondsOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : WAIT_SECONDS;
}
