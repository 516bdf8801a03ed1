/** Posts to the API as any caller does. @throws Error naming the path and the answer, when it is not a good one. */
export async function postJson<T>(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  throw new Error(`POST ${new URL(url).pathname} was answered ${String(response.status)}: ${text}`);
}
