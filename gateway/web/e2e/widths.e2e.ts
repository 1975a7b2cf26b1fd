import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { device, expectAccessible, launch, open, screenshot, TRAME } from './browser';
import { deviceOf, employeeWith } from './people';

/** The narrowest phone that is still in use, a tablet held upright, a desk. */
const WIDTHS = [360, 768, 1280];

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => browser.close());

const faultsOf = (page: Page) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  return said;
};

it.each(['MED', 'MGR', 'DIR', 'RRH'])('every page of the menu of a %s is accessible at each width', async (role) => {
  const page = await deviceOf(browser, await employeeWith(browser, role), 1280);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  const links = pages.getByRole('link');
  await links.nth(1).waitFor();
  const more = pages.getByRole('button', { name: 'Plus' });
  if (await more.isVisible()) await more.click();
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const said = faultsOf(page);
  for (const { pathname, search } of addresses.map((address) => new URL(address))) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, pathname + search);
      await page.getByText('Chargement').waitFor({ state: 'detached' });
      await screenshot(page, `largeur-${role}-${pathname.slice(1) || 'accueil'}-${width}`);
      await expectAccessible(page);
    }
  }
  expect(said).toEqual([]);
});

it('that nobody is signed in yet is no fault in the browser’s console', async () => {
  const page = await device(browser, 768);
  const said = faultsOf(page);
  await page.goto(TRAME);
  await page.getByRole('heading', { name: 'Bienvenue dans Trame' }).waitFor();
  await expectAccessible(page);
  expect(said).toEqual([]);
});
