import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { until, wholeHouse, type WholeHouse } from '../support/whole-house.js';

let house: WholeHouse;
let browser: Browser;

beforeAll(async () => {
  house = await wholeHouse();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await house.stop();
});

it('leads from the mail to the page, and no mail follows who switched them off there', async () => {
  const trackingCode = '3SZOOL9990097';
  const { mailbox } = house;
  const { id, trackingPage } = await house.register(trackingCode);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(trackingPage);
  expect(await page.locator('h1').innerText()).toBe('Aangemeld');

  await house.carrierSays(trackingCode, 'J05');
  await until(() => mailbox.messages().length === 1);
  const [mail] = mailbox.messages();
  expect(mail?.html).toContain(`href="${trackingPage}"`);
  expect(mail?.text?.split('\n')).toContain(trackingPage);
  await page.goto(trackingPage);
  expect(await page.locator('h1').innerText()).toBe('De bezorger is onderweg');
  expect(await emailRow(page).innerText()).toMatch(/Aan/);

  await emailRow(page).getByRole('button').click();
  expect(await page.locator('.saved').innerText()).toBe('Bewaard. Dit geldt vanaf nu.');
  expect(await emailRow(page).innerText()).toMatch(/Uit/);

  await house.carrierSays(trackingCode, 'I01');
  await until(async () =>
    /"milestone":"delivered"[^}]*"state":"skipped"/.test(await house.shipment(id)),
  );
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe('Bezorgd');
  expect(mailbox.messages()).toHaveLength(1);

  // A neighbour reads the label: the same story, and nothing of Sanne's.
  await page.goto(new URL('/', trackingPage).href);
  await page.fill('#code', trackingCode);
  await page.fill('#postcode', '1012 ab');
  await page.getByRole('button', { name: 'Zoek' }).click();
  expect(await page.locator('h1').innerText()).toBe('Bezorgd');
  expect(await page.locator('body').innerText()).not.toMatch(/E-mail|Waarom krijg ik dit/);
  await page.goto(new URL('/', trackingPage).href);
  await page.fill('#code', trackingCode);
  await page.fill('#postcode', '1012AC');
  await page.getByRole('button', { name: 'Zoek' }).click();
  expect(await page.locator('h1').innerText()).toMatch(/We vinden geen zending/);
  await context.close();
});

const emailRow = (page: Page) => page.locator('.rows div', { hasText: 'E-mail' });
