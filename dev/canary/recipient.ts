import type { DevPushService } from '../push-service/start-push-service.js';
import type { ScriptedAnswer } from '../push-service/scripted-answer.js';
import type { Answers } from './answers.js';
import type { Canaries } from './canaries.js';
import type { PlantedParcel } from './webshop.js';

/** The recipients of a sweep, and strangers at their pages. */
export class Recipients {
  constructor(
    private readonly api: string,
    private readonly service: DevPushService,
    private readonly canaries: Canaries,
    private readonly answers: Answers,
  ) {}

  /** Asks for pushes in a browser, whose push service answers first as it is told. */
  async askForPushes({ link }: PlantedParcel, ...next: ScriptedAnswer[]): Promise<string> {
    // What a recipient sees by their own link is theirs; it is the one answer that is not kept.
    const response = await fetch(`${this.api}/v1/track`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link }),
    });
    const { push } = (await response.json()) as { push: { publicKey: string } };
    const browser = this.service.subscriber(Buffer.from(push.publicKey, 'base64url'));
    browser.answersNext(...next);
    const { endpoint, keys } = browser.subscription;
    this.canaries.remember('push endpoint', endpoint.slice(endpoint.lastIndexOf('/') + 1));
    this.canaries.remember('push key', keys.p256dh);
    this.canaries.remember('push secret', keys.auth);
    await this.post('/push-subscriptions', { link, subscription: browser.subscription });
    return browser.id;
  }

  async withdraws({ link }: PlantedParcel): Promise<void> {
    await this.post('/choices', { link, channel: 'email', choice: 'withdrawn' });
  }

  /** Everything a page refuses, with somebody's text in it. */
  async askBadly({ link }: PlantedParcel): Promise<void> {
    const text = this.canaries.strangersText;
    await this.post('', { link: text });
    await this.post('', { code: text, postcode: text });
    await this.post('', { link, [text]: text });
    await this.post('/choices', { link, channel: text, choice: text });
    for (const endpoint of [
      `https://${text}.example.invalid/${text}`,
      `https://127.0.0.1/${text}`,
    ]) {
      const subscription = { endpoint, keys: { p256dh: text, auth: text } };
      await this.post('/push-subscriptions', { link, subscription });
    }
    await this.answers.ask('GET', `${this.api}/w/${text}?${text}=${text}`);
    await this.answers.ask('POST', `${this.api}/w/${text}`, text);
  }

  private post(path: string, body: object): Promise<string> {
    return this.answers.ask('POST', `${this.api}/v1/track${path}`, JSON.stringify(body));
  }
}
