/** All that the API answered to anybody, but for what a recipient may see with their own link. */
export class Answers {
  private readonly heard: string[] = [];

  /** Asks, and keeps the answer: status, headers, body. */
  async ask(
    method: string,
    url: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<string> {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    this.heard.push(`${method} ${String(response.status)}\n${head}\n\n${text}\n`);
    return text;
  }

  all(): string {
    return this.heard.join('\n');
  }
}
