import { setTimeout as sleep } from 'node:timers/promises';

/** What a worker that stands still in a transaction keeps from others is theirs again long before. */
const UNAVAILABLE_MS_MAX = 90_000;
const AGAIN_AFTER_MS = 500;

/**
 * Posts to the API as any careful caller does: "try again later" (503) and a connection that was closed are tried
 * again, with the same headers and so with the same Idempotency-Key.
 * @throws Error naming the path and the answer, when it is no good one.
 */
export async function postJson<T>(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const lateAt = performance.now() + UNAVAILABLE_MS_MAX;
  for (;;) {
    const { status, text } = await post(url, body, headers);
    if (status >= 200 && status < 300) return JSON.parse(text) as T;
    if (status !== 503 || performance.now() > lateAt) {
      throw new Error(`POST ${new URL(url).pathname} was answered ${String(status)}: ${text}`);
    }
    await sleep(AGAIN_AFTER_MS);
  }
}

/** A connection that fails counts as 503: nobody knows what came of the request. */
async function post(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 503, text: String(error) };
  }
}
