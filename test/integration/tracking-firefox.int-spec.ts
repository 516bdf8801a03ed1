import { setTimeout as sleep } from 'node:timers/promises';
import { FirefoxPage } from '../../dev/browsers/firefox-page.js';
import { pushPreferences, startFirefox, type RunningFirefox } from '../../dev/browsers/firefox.js';
import { installFirefoxIfMissing } from '../../dev/browsers/install-firefox.js';
import {
  startPushService,
  type DevPushService,
} from '../../dev/push-service/start-push-service.js';
import { until, wholeHouse, type WholeHouse } from '../support/whole-house.js';

// One parcel's whole way as its recipient walks it, in a real Firefox, with nothing made up on the way:
// real API, ingest, vault worker and page, and a push service that the browser itself is connected to.

/** Firefox loses what is asked of its push component in the first seconds after its start, without a word. */
const FIREFOX_SETTLES_MS = 5_000;
/** Its question cannot be pressed in its first moments, so that nobody presses it by mistake. */
const QUESTION_MS = 2_000;
const CODE = '3SZOOL9990171';

let service: DevPushService;
let house: WholeHouse;
let firefox: RunningFirefox;
let page: FirefoxPage;

beforeAll(async () => {
  await installFirefoxIfMissing();
  service = await startPushService();
  house = await wholeHouse({ PUSH_DEV_ORIGIN: service.origin });
  const preferences = pushPreferences(service.websocketUrl, 'ask');
  firefox = await startFirefox({ url: 'about:blank', preferences, isDriven: true });
  page = await FirefoxPage.connect(firefox.remoteUrl ?? '');
  await page.resize(360, 740);
  await sleep(FIREFOX_SETTLES_MS);
}, 300_000);

afterAll(async () => {
  page.close();
  await firefox.close();
  await house.stop();
  await service.stop();
});

/** What Firefox shows of this page's origin right now, told by itself. */
const shown = (): Promise<{ title: string; body: string }[]> =>
  page.evaluate(`navigator.serviceWorker.getRegistrations()
    .then((all) => Promise.all(all.map((one) => one.getNotifications())))
    .then((lists) => lists.flat().map(({ title, body }) => ({ title, body })))`);
const permission = (): Promise<string> => page.evaluate('Notification.permission');
const rowOf = (label: string): Promise<string> =>
  page.evaluate(`[...document.querySelectorAll('.rows div')]
    .find((row) => row.innerText.includes(${JSON.stringify(label)}))?.innerText ?? ''`);

describe('a recipient with a Firefox', () => {
  it('finds the parcel by the link in the mail', async () => {
    const { trackingPage } = await house.register(CODE);
    await house.carrierSays(CODE, 'B01');
    await until(() => house.mailbox.messages().length === 1);

    const [link] = /http:\/\/\S+\/t\/[\w-]+/.exec(house.mailbox.messages()[0]?.text ?? '') ?? [];
    expect(link).toBe(trackingPage);
    await page.open(trackingPage);

    expect(await page.text('h1')).toBe('Bij de bezorger');
    expect(await rowOf('E-mail')).toMatch(/Aan/);
  });

  it('is asked by the browser only after a press, and is then told', async () => {
    await expect(page.answerBrowser('allow')).rejects.toThrow('asks nothing');
    expect(await permission()).toBe('default');

    await page.press({ role: 'button', name: 'Geef me een seintje' });
    await sleep(QUESTION_MS);
    expect(await permission()).toBe('default');
    expect(await page.answerBrowser('allow')).toBe('Allow');
    await until(async () => /saved=1/.test(await page.evaluate('location.search')));

    expect(await permission()).toBe('granted');
    expect(await page.text('.saved')).toBe('Bewaard. Dit geldt vanaf nu.');
    expect(await rowOf('Seintjes')).toMatch(/Aan/);
  });

  it('sees the next status as a heads-up and on the page', async () => {
    await house.carrierSays(CODE, 'J05');

    await until(async () => (await shown()).length === 1);
    expect(await shown()).toEqual([
      { title: 'De bezorger is onderweg', body: expect.stringContaining('Van Zool') as string },
    ]);
    await page.reload();
    expect(await page.text('h1')).toBe('De bezorger is onderweg');
    await until(() => house.mailbox.messages().length === 2);
  });

  it('switches mails off; the next mail stays away, and the next heads-up takes the place of the last', async () => {
    await page.press({ css: 'form:has([value=email]) button' });
    await until(async () => /Uit/.test(await rowOf('E-mail')));
    expect(await rowOf('Seintjes')).toMatch(/Aan/);

    await house.carrierSays(CODE, 'I01');
    await until(async () => (await shown())[0]?.title === 'Je pakket is bezorgd');

    expect(await shown()).toHaveLength(1);
    await page.reload();
    expect(await page.text('h1')).toBe('Bezorgd');
    // Both channels were planned in one go, so that a mail would have gone by now.
    expect(house.mailbox.messages()).toHaveLength(2);
    expect(service.faults()).toEqual([]);
  });
});
