import AxeBuilder from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as browserType, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** The running system: `TRAME_URL`, or the gateway of `./run`. */
export const TRAME = process.env['TRAME_URL'] ?? 'http://localhost:8080';

/**
 * Nothing but the page itself may use the network. The package's own arguments are for one page in one process: there,
 * two devices would share what they remember.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--lang=fr-FR',
];
/** Date and time fields follow the browser's own language, which it takes from here; a page's locale does not reach them. */
const FRENCH = { LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8', LANGUAGE: 'fr_FR' };
const TARGET = join(import.meta.dirname, '..', 'target');
const SCREENSHOTS = join(TARGET, 'screenshots');
const UNPACKED = join(TARGET, 'browser');

export const WIDTHS = { desktop: 1280, phone: 390 };

export async function launch(): Promise<Browser> {
  return browserType.launch(await settings());
}

/** Closes it. What a test holds back on its way is let go first: it would be asked for in vain, and fail somebody else's test. */
export async function close(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.unrouteAll({ behavior: 'ignoreErrors' })));
  await browser.close();
}

async function settings() {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return { executablePath: await executable(), args: ARGUMENTS, env: { ...process.env, ...FRENCH }, headless: true };
}

/**
 * The browser, unpacked once a build. The package writes into the directory for temporary files and takes whatever file
 * it finds there: of two test processes, one would start what the other is still writing. Here a whole directory appears
 * at once, and whoever comes second drops the own one.
 */
async function executable(): Promise<string> {
  const path = join(UNPACKED, 'chromium');
  if (existsSync(path)) return path;
  const own = mkdtempSync(`${UNPACKED}-`);
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = own;
  try {
    await chromium.executablePath();
    renameSync(own, UNPACKED);
  } catch (failure) {
    if (!existsSync(path)) throw failure;
    rmSync(own, { recursive: true });
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  return path;
}

export const today = () => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
export const year = () => today().slice(0, 4);

const ofWidth = (width: number) =>
  ({
    viewport: { width, height: width === WIDTHS.phone ? 844 : 900 },
    hasTouch: width === WIDTHS.phone,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  }) as const;

/** A browser of its own, which keeps what it remembers in this folder. */
export async function launchOn(folder: string, width: number): Promise<BrowserContext> {
  return browserType.launchPersistentContext(folder, { ...(await settings()), ...ofWidth(width) });
}

/** A page of a device of its own, on which nobody has signed in. */
export async function device(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext(ofWidth(width));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(TRAME + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Follows a link to another page of the app; the fields of the page one leaves may have the same names. */
export async function follow(page: Page, link: string, heading = link): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/** No axe violation of WCAG 2.1 A and AA, and nothing wider than the screen, once the page shows what it was asked for. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('[data-stale]').waitFor({ state: 'detached' });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`),
  }));
  expect(found).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Figures and lists follow a moment after what was recorded. */
export async function eventually(what: () => Promise<void>, timeout = 20_000): Promise<void> {
  await expect
    .poll(async () => what().then(() => 'as expected', String), { timeout, interval: 500 })
    .toBe('as expected');
}
