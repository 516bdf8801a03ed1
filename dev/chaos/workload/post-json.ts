import { setTimeout as sleep } from 'node:timers/promises';

/** What a worker that stands still in a transaction keeps from others is theirs again long before. */
const UNAVAILABLE_MS_MAX = 90_000;
const AGAIN_AFTER_MS = 500;

/**
 * Posts to the API as any careful caller does: "try again later" (503) is tried again, with the same headers and so
 * with the same Idempotency-Key. @throws Error naming the path and the answer, when it is no good one.
 */
export async function postJson<T>(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const lateAt = performance.now() + UNAVAILABLE_MS_MAX;
  for (;;) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as T;
    if (response.status !== 503 || performance.now() > lateAt) {
      const { pathname } = new URL(url);
      throw new Error(`POST ${pathname} was answered ${String(response.status)}: ${text}`);
    }
    await sleep(AGAIN_AFTER_MS);
  }
}
