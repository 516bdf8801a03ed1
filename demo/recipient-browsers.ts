import type { DevPushService } from '../dev/push-service/start-push-service.js';

/** Stands for what the page showed: a made-up browser reads nothing. */
const AS_THE_PAGE_READS = `demo ${'0'.repeat(64)} nl`;

/** The browsers in which recipients of the story open their page. */
export class RecipientBrowsers {
  private readonly subscriptionIds: string[] = [];

  /** @param api where the page's own server would ask for the key of the webshop. */
  constructor(
    private readonly service: DevPushService,
    private readonly api: string,
  ) {}

  /** Presses the page's button: the browser subscribes, and the page's script hands over what it got. */
  async askForPushes(page: string, browser: 'here' | 'gone'): Promise<void> {
    const link = page.slice(page.lastIndexOf('/') + 1);
    const { push } = (await post(`${this.api}/v1/track`, { link })) as PageAnswer;
    if (push === null)
      throw new Error('The page does not offer pushes; its webshop has no push key.');
    const subscriber = this.service.subscriber(Buffer.from(push.publicKey, 'base64url'));
    this.subscriptionIds.push(subscriber.id);
    await post(`${page}/push`, {
      subscription: subscriber.subscription,
      publicKey: push.publicKey,
      notice: AS_THE_PAGE_READS,
    });
    if (browser === 'gone') this.service.drop(subscriber.id);
  }

  /** Messages that arrived and were decrypted with a browser's keys. */
  received(): number {
    return this.service
      .received()
      .filter(({ subscriptionId }) => this.subscriptionIds.includes(subscriptionId))
      .map((push) => JSON.parse(push.text()) as unknown).length;
  }
}

interface PageAnswer {
  push: { publicKey: string } | null;
}

async function post(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${url} was answered ${String(response.status)}.`);
  return response.json();
}
