import type { DevPushService } from '../../push-service/start-push-service.js';
import { postJson } from './post-json.js';
import type { BrowserFate } from './push-plan.js';
import type { RegisteredParcel } from './shop-desk.js';

/** A browser in which a recipient asked for pushes; instants are milliseconds of the wall clock. */
export interface AskedBrowser {
  browserId: string;
  contactRef: string;
  /** Before its owner pressed the button. */
  askedAt: number;
  /** When the API had said that it was taken in. */
  takenInAt: number;
}

/** A recipient who withdrew push on the page, and when the answer was there. */
export interface PushWithdrawal {
  contactRef: string;
  answeredAt: number;
}

interface PageAnswer {
  push: { publicKey: string } | null;
}

/** The recipients' side: browsers at the push service, and what their owners choose on the tracking page. */
export class Recipients {
  readonly browsers: AskedBrowser[] = [];
  readonly withdrawals: PushWithdrawal[] = [];

  constructor(
    private readonly api: string,
    private readonly service: DevPushService,
  ) {}

  /** Presses the page's button in one browser. Returns its id at the push service. */
  async askForPushes({ contactRef, link }: RegisteredParcel, fate: BrowserFate): Promise<string> {
    const askedAt = Date.now();
    const { push } = await postJson<PageAnswer>(`${this.api}/v1/track`, { link });
    if (push === null) throw new Error('The page does not offer pushes.');
    const browser = this.service.subscriber(Buffer.from(push.publicKey, 'base64url'));
    if (fate === 'gone') this.service.drop(browser.id);
    const { subscription } = browser;
    await postJson(`${this.api}/v1/track/push-subscriptions`, {
      link,
      subscription,
      publicKey: push.publicKey,
      notice: { version: 'chaos', sha256: '0'.repeat(64), language: 'nl' },
    });
    this.browsers.push({ browserId: browser.id, contactRef, askedAt, takenInAt: Date.now() });
    return browser.id;
  }

  /** The browser is uninstalled, say: nothing reaches it any more, and nobody tells us. */
  goes(browserId: string): void {
    this.service.drop(browserId);
  }

  /** Says on the page that no pushes shall come any more. */
  async withdrawPush({ contactRef, link }: RegisteredParcel): Promise<void> {
    await postJson(`${this.api}/v1/track/choices`, {
      ...{ link, channel: 'push', choice: 'withdrawn' },
    });
    this.withdrawals.push({ contactRef, answeredAt: Date.now() });
  }
}
