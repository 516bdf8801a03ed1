import type { Page } from 'playwright-core';
import { PAGES } from '../support/tracked-parcels.js';
import {
  readAs,
  tokenOf,
  trackingPageForTests,
  type TrackingPageForTests,
} from '../support/tracking-page.js';

// What the page's own script does with the browser: it asks, subscribes, gives back, and shows.

let web: TrackingPageForTests;

beforeAll(async () => {
  web = await trackingPageForTests();
});

afterAll(async () => {
  await web.stop();
});

describe('the push question', () => {
  const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: number }).asked);
  const answer = (page: Page, permission: NotificationPermission) =>
    page.evaluate((it) => {
      (window as unknown as { answer: NotificationPermission }).answer = it;
    }, permission);
  const YES = { name: 'Geef me een seintje' };

  it('asks the browser only after a press, and says what it means when the browser says no', async () => {
    const { page, context } = await web.reader();
    await page.goto(web.linkTo('announced'), { waitUntil: 'networkidle' });
    expect(await asked(page)).toBe(0);
    await answer(page, 'denied');
    await page.getByRole('button', YES).click();
    await page.locator('[data-say=denied]').waitFor();
    expect(await asked(page)).toBe(1);
    expect(await page.getByRole('button', YES).count()).toBe(0);
    expect(await page.locator('[data-say]:visible').count()).toBe(1);
    expect(web.api.asked.some(({ path }) => path === '/v1/track/push-subscriptions')).toBe(false);
    await context.close();
  });

  it('offers no button where a browser cannot, and names e-mail instead', async () => {
    const { page, context } = await web.reader();
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'PushManager');
    });
    await page.goto(web.linkTo('announced'));
    expect(await page.locator('[data-say=unsupported]').innerText()).toMatch(/E-mail werkt wel/);
    expect(await page.getByRole('button', YES).count()).toBe(0);
    await context.close();
  });

  it('has a no as large as its yes, kept at the server, after which it stays away', async () => {
    const { page, context } = await web.reader();
    await page.goto(web.linkTo('in_transit'));
    const [yes, no] = [page.locator('.btn').first(), page.locator('.btn.no')];
    const boxOf = async (button: typeof yes) => {
      const box = (await button.boundingBox())!;
      const font = await button.evaluate((it) => getComputedStyle(it).font);
      return { width: box.width, height: box.height, font };
    };
    expect(await boxOf(no)).toEqual(await boxOf(yes));
    await no.click();
    await page.waitForURL(/saved=1/);
    expect(web.api.asked.at(-2)).toMatchObject({
      path: '/v1/track/choices',
      body: { link: tokenOf('in_transit'), channel: 'push', choice: 'refused' },
    });
    expect(await page.locator('#h-push').count()).toBe(0);
    // Who changes their mind has one press to go, as who said yes.
    await page.getByRole('button', { name: /^Zet aan ?: Seintjes$/ }).waitFor();
    expect(await asked(page)).toBe(0);
    await context.close();
  });

  it('hands on what the browser gave, is turned off in one press, and the browser forgets', async () => {
    const { page, context } = await web.reader();
    await page.addInitScript(pushServiceOfOurs);
    await page.goto(web.linkTo('ready_for_pickup'));
    await answer(page, 'granted');
    await page.getByRole('button', YES).click();
    await page.waitForURL(/saved=1/);
    expect(web.api.asked.find(({ path }) => path === '/v1/track/push-subscriptions')?.body).toEqual(
      {
        link: tokenOf('ready_for_pickup'),
        subscription: {
          endpoint: 'https://push.example.nl/device',
          keys: { p256dh: 'key', auth: 'secret' },
          userVisibleOnly: true,
          applicationServerKeyBytes: 65,
        },
        publicKey: PAGES['ready_for_pickup']!.push!.publicKey,
        notice: readAs([
          'Wil je een seintje op dit apparaat?',
          'Alleen als je pakket komt, niet kon komen, klaarligt of bezorgd is.',
          'Geef me een seintje',
          'Nee, hoeft niet',
          'Je browser vraagt het je daarna nog een keer. Stoppen kan altijd, hier op deze pagina.',
        ]),
      },
    );
    const row = page.locator('.rows div', { hasText: 'Seintjes' });
    expect(await row.locator('span').first().innerText()).toBe('Aan');
    const forgot = page.waitForRequest(/\/choices$/);
    await row.getByRole('button', { name: 'Zet uit' }).click();
    expect((await forgot).postData()).toContain('channel=push&choice=withdrawn');
    await page.waitForURL(/saved=1/);
    expect(await row.locator('span').first().innerText()).toBe('Uit');
    await context.close();
  });

  it('says so when it did not work, and the browser gives its subscription back', async () => {
    const { page, context } = await web.reader();
    await page.addInitScript(pushServiceOfOurs);
    await page.goto(web.linkTo('accepted'));
    await answer(page, 'granted');
    web.api.answerWith = 409;
    await page.getByRole('button', YES).click();
    await page.locator('[data-say=failed]').waitFor();
    web.api.answerWith = undefined;
    expect(await page.evaluate(() => (window as unknown as { gone: number }).gone)).toBe(1);
    expect(await page.getByRole('button', YES).isVisible()).toBe(true);
    await context.close();
  });

  it('says so when the browser never answers, as Firefox does right after its start', async () => {
    const { page, context } = await web.reader();
    await page.addInitScript(() => {
      PushManager.prototype.subscribe = () => new Promise(() => undefined);
    });
    await page.clock.install();
    await page.goto(web.linkTo('accepted'));
    await answer(page, 'granted');
    await page.getByRole('button', YES).click();
    await page.waitForTimeout(1_000);
    expect(await page.locator('[data-say]:visible').count()).toBe(0);
    await page.clock.runFor(20_000);
    await page.locator('[data-say=failed]').waitFor();
    await context.close();
  });
});

/** A browser without a screen reaches no push service: what it would be given is made here. */
function pushServiceOfOurs(): void {
  const counted = window as unknown as { gone: number };
  counted.gone = 0;
  PushManager.prototype.subscribe = (options) =>
    Promise.resolve({
      toJSON: () => ({
        endpoint: 'https://push.example.nl/device',
        keys: { p256dh: 'key', auth: 'secret' },
        userVisibleOnly: options?.userVisibleOnly,
        applicationServerKeyBytes: (options?.applicationServerKey as Uint8Array).length,
      }),
      unsubscribe: () => {
        counted.gone += 1;
        return Promise.resolve(true);
      },
    } as unknown as PushSubscription);
}

describe('a browser that follows several parcels', () => {
  const YES = { name: 'Geef me een seintje' };
  const OTHER_SHOP = `B${'o'.repeat(86)}`;

  /** A page of its own for a test, so that no other test has answered its question. */
  function aParcel(name: string, publicKey?: string): string {
    const view = structuredClone(PAGES['announced']!);
    view.push = { publicKey: publicKey ?? view.push!.publicKey };
    web.api.parcels.set(tokenOf(name), view);
    return name;
  }

  async function follow(page: Page, name: string): Promise<void> {
    await page.goto(web.linkTo(name));
    await page.evaluate(() => {
      (window as unknown as { answer: NotificationPermission }).answer = 'granted';
    });
    await page.getByRole('button', YES).click();
  }

  const held = (page: Page) => page.evaluate(() => Object.values(localStorage).length);

  it('hears each webshop, and goes on hearing one when the other is turned off', async () => {
    const { page, context } = await web.reader();
    await page.addInitScript(oneSubscriptionARegistration);
    await follow(page, aParcel('of-a-shop'));
    await page.waitForURL(/saved=1/);
    await follow(page, aParcel('of-another-shop', OTHER_SHOP));
    await page.waitForURL(/of-another-shop.*saved=1/);
    expect(await held(page)).toBe(2);
    await page.getByRole('button', { name: /^Zet uit ?: Seintjes$/ }).click();
    await page.getByRole('button', { name: /^Zet aan ?: Seintjes$/ }).waitFor();
    expect(await held(page)).toBe(1);
    await context.close();
  });

  it('is offered to be told, too, where another of the same person is told already', async () => {
    const name = aParcel('on-two-devices');
    const ALSO = { name: /^Ook op dit apparaat/ };
    const [phone, desk] = [await web.reader(), await web.reader()];
    for (const { page } of [phone, desk]) await page.addInitScript(oneSubscriptionARegistration);
    await follow(phone.page, name);
    await phone.page.waitForURL(/saved=1/);
    await desk.page.goto(web.linkTo(name));
    await desk.page.evaluate(() => {
      (window as unknown as { answer: NotificationPermission }).answer = 'granted';
    });
    await desk.page.getByRole('button', ALSO).click();
    await desk.page.waitForURL(/saved=1/);
    for (const { page, context } of [phone, desk]) {
      expect(await held(page)).toBe(1);
      expect(await page.getByRole('button', ALSO).count()).toBe(0);
      await context.close();
    }
  });

  it('goes on hearing one parcel of a shop when the next could not be followed', async () => {
    const { page, context } = await web.reader();
    await page.addInitScript(oneSubscriptionARegistration);
    await follow(page, aParcel('first-of-a-shop'));
    await page.waitForURL(/saved=1/);
    await page.goto(web.linkTo(aParcel('next-of-a-shop')));
    await page.evaluate(() => {
      (window as unknown as { answer: NotificationPermission }).answer = 'granted';
    });
    web.api.answerWith = 409;
    await page.getByRole('button', YES).click();
    await page.locator('[data-say=failed]').waitFor();
    web.api.answerWith = undefined;
    expect(await held(page)).toBe(1);
    await context.close();
  });
});

/**
 * As browsers keep subscriptions (W3C Push API, `subscribe()`): one a service worker registration, bound to the
 * key it was made with.
 */
function oneSubscriptionARegistration(): void {
  const kept = (scope: string) => {
    const made = () => ({
      toJSON: () => ({
        endpoint: 'https://push.example.nl/device',
        keys: { p256dh: 'key', auth: 'secret' },
      }),
      unsubscribe: () => {
        localStorage.removeItem(scope);
        return Promise.resolve(true);
      },
    });
    return {
      getSubscription: () => Promise.resolve(localStorage.getItem(scope) === null ? null : made()),
      subscribe: ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
        const key = applicationServerKey.join();
        if ((localStorage.getItem(scope) ?? key) !== key) {
          return Promise.reject(new DOMException('Another key.', 'InvalidStateError'));
        }
        localStorage.setItem(scope, key);
        return Promise.resolve(made());
      },
    };
  };
  Object.defineProperty(ServiceWorkerRegistration.prototype, 'pushManager', {
    get(this: ServiceWorkerRegistration) {
      return kept(this.scope);
    },
  });
}

it('shows a push as it was sent, under its tag, with what its tap will open', async () => {
  const { page, context } = await web.reader();
  await context.grantPermissions(['notifications'], { origin: web.url });
  await page.goto(web.linkTo('announced'));
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  const [worker] = context.serviceWorkers();
  // A Chromium without a screen shows nothing: what it was told to show is kept instead.
  await worker!.evaluate(() => {
    const scope = self as unknown as { shown: unknown[]; registration: ServiceWorkerRegistration };
    scope.shown = [];
    scope.registration.showNotification = (...told) => {
      scope.shown.push(told);
      return Promise.resolve();
    };
  });
  const registrationId = await registered;
  for (const data of [
    JSON.stringify({
      title: 'Je pakket is bezorgd',
      body: 'Van Zool, om 14:32. Tik om te zien waar.',
      tag: 'parcel-1',
      renotify: true,
      url: '/t/token',
      lang: 'nl',
    }),
    'not ours',
  ]) {
    await devtools.send('ServiceWorker.deliverPushMessage', {
      origin: web.url,
      registrationId,
      data,
    });
  }
  const shown = () => worker!.evaluate(() => (self as unknown as { shown: unknown[] }).shown);
  for (let tries = 0; tries < 50 && (await shown()).length < 2; tries += 1) {
    await page.waitForTimeout(100);
  }
  expect(await shown()).toMatchObject([
    [
      'Je pakket is bezorgd',
      {
        body: 'Van Zool, om 14:32. Tik om te zien waar.',
        tag: 'parcel-1',
        renotify: true,
        lang: 'nl',
        icon: '/icon.png',
        data: { url: '/t/token' },
      },
    ],
    // A push that shows nothing costs the permission.
    ['Seintje', { renotify: false, data: { url: '/' } }],
  ]);
  await context.close();
});
