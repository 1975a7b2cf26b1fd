import AxeBuilder from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as browserType, type Browser, type Page } from 'playwright-core';
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
const SCREENSHOTS = join(import.meta.dirname, '..', 'target', 'screenshots');

export const WIDTHS = { desktop: 1280, phone: 390 };

export interface Employee {
  id: string;
  displayName: string;
  roles: string[];
  team: string | null;
  until: string | null;
}

export async function launch(): Promise<Browser> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return browserType.launch({
    executablePath: await chromium.executablePath(),
    args: ARGUMENTS,
    env: { ...process.env, ...FRENCH },
    headless: true,
  });
}

/** Somebody who holds this role, as the staff directory knows them. */
export async function employeeWith(role: string, team?: string): Promise<Employee> {
  const response = await fetch(`${TRAME}/api/staff/employees`);
  const { items } = (await response.json()) as { items: Employee[] };
  const found = items.find(
    (one) => one.roles.includes(role) && !one.until && (team === undefined || one.team === team),
  );
  if (!found) throw new Error(`Nobody is ${role}${team ? ` in ${team}` : ''}`);
  return found;
}

export const today = () => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
export const year = () => today().slice(0, 4);

/** How many interventions this person's team has in the figures of the year. */
export async function counted({ id, team }: Employee): Promise<number> {
  const response = await fetch(`${TRAME}/api/activity/figures?year=${year()}&team=${team ?? ''}`, {
    headers: { 'Trame-Person': id, 'Trame-Roles': 'MED', 'Trame-Team': team ?? '' },
  });
  const figures = (await response.json()) as { interventions: { count: number } };
  return figures.interventions.count;
}

/** A page of a device of its own, on which this person has been chosen. */
export async function deviceOf(browser: Browser, person: Employee, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === WIDTHS.phone ? 844 : 900 },
    hasTouch: width === WIDTHS.phone,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((id) => {
    if (localStorage.getItem('trame.person') === null) localStorage.setItem('trame.person', id);
  }, person.id);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(TRAME + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/** No axe violation of WCAG 2.1 A and AA, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
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
