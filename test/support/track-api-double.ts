import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TrackView } from '../../apps/tracking-web/src/track-api/track-view.js';

/** What the page asked of the API. */
export interface AskedOfApi {
  path: string;
  body: Record<string, unknown>;
  forwardedFor: string | undefined;
}

/** An API that answers the page as the real one does, for pages that the real one shows once a year. */
export interface TrackApiDouble {
  url: string;
  /** By token. */
  parcels: Map<string, TrackView>;
  asked: AskedOfApi[];
  /** Set: every question is answered with this status. */
  answerWith: number | undefined;
  stop(): Promise<void>;
}

const NUMBERED = { code: '3SPP0000000097', postcode: '1012AB' };

/** A parcel is found by its token, or the first one by the code and postcode of `NUMBERED`. */
export async function trackApiDouble(): Promise<TrackApiDouble> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = request.url ?? '';
      const forwardedFor = request.headers['x-forwarded-for'];
      double.asked.push({ path, body, forwardedFor: String(forwardedFor) });
      const { status, answer } = answerTo(double, path, body);
      response.writeHead(status, {
        'Content-Type': 'application/json',
        ...(status === 429 ? { 'Retry-After': '540' } : {}),
      });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const double: TrackApiDouble = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    parcels: new Map(),
    asked: [],
    answerWith: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return double;
}

function answerTo(
  double: TrackApiDouble,
  path: string,
  body: Record<string, unknown>,
): { status: number; answer: unknown } {
  if (double.answerWith !== undefined) return { status: double.answerWith, answer: {} };
  const byLink = double.parcels.get(String(body['link']));
  const [first] = double.parcels.values();
  const byCode = body['code'] === NUMBERED.code && body['postcode'] === NUMBERED.postcode;
  const view = byLink ?? (byCode && first ? { ...first, choices: null, push: null } : undefined);
  if (view === undefined) return { status: 404, answer: { code: 'track.not_found' } };
  if (path === '/v1/track') return { status: 200, answer: view };
  if (view.choices === null) return { status: 404, answer: { code: 'track.not_found' } };
  if (path === '/v1/track/push-subscriptions') {
    view.choices.push = 'on';
    return { status: 202, answer: { choices: view.choices } };
  }
  const { channel, choice } = body as {
    channel: 'email' | 'push';
    choice: 'given' | 'withdrawn' | 'refused';
  };
  if (channel === 'email') view.choices.email = choice === 'given' ? 'on' : 'off';
  else view.choices.push = choice === 'refused' ? 'refused' : 'off';
  return { status: 200, answer: { choices: view.choices } };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString() || '{}') as Record<string, unknown>;
}
