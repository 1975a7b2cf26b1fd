import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { device, TRAME, WIDTHS } from './browser';

/** The people of the demonstration sign in with their names, all with the same password. */
const PASSWORD = process.env['TRAME_DEMO_PASSWORD'] ?? 'demonstration';
/** Whoever may read the names of everybody; the staff directory says who the others are. */
const DIRECTOR = 'karim.clairbois';

export interface Employee {
  id: string;
  givenName: string;
  familyName: string;
  roles: string[];
  team: string | null;
  until: string | null;
}

/** « Inès Prévert-Combes » signs in as `ines.prevert-combes`. */
export function loginOf({ givenName, familyName }: Employee): string {
  return `${givenName}.${familyName}`.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s/g, '').toLowerCase();
}

/** As the identity provider calls the person. */
export const nameOf = ({ givenName, familyName }: Employee) => `${givenName} ${familyName}`;

/** Fills in the provider's own page, the embedded one's or Keycloak's, and comes back to Trame. */
export async function signInAs(page: Page, login: string, password = PASSWORD): Promise<void> {
  const form = page.locator('form').filter({ has: page.locator(LOGIN) });
  await form.locator(LOGIN).fill(login);
  await form.locator('input[name="password"]').fill(password);
  await form.locator('button[type="submit"], input[type="submit"]').first().click();
}

const LOGIN = 'input:is([name="username"], [name="login"]):visible';

/** From the first page, or from where a session has ended. */
export async function arriveAtProvider(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Se (re)?connecter$/ }).click();
  await page.locator(LOGIN).waitFor();
}

/** A page of a device of its own, on which this person has signed in. */
export async function deviceOf(browser: Browser, person: Employee | string, width: number): Promise<Page> {
  const page = await device(browser, width);
  await page.goto(TRAME);
  await arriveAtProvider(page);
  await signInAs(page, typeof person === 'string' ? person : loginOf(person));
  await page.getByRole('button', { name: /^Vous êtes/ }).waitFor();
  return page;
}

let staff: Promise<Employee[]> | null = null;

/** Somebody who holds this role, as the staff directory knows them. */
export async function employeeWith(browser: Browser, role: string, team?: string): Promise<Employee> {
  staff ??= readStaff(browser);
  const found = (await staff).find(
    (one) => one.roles.includes(role) && !one.until && (team === undefined || one.team === team),
  );
  if (!found) throw new Error(`Nobody is ${role}${team ? ` in ${team}` : ''}`);
  return found;
}

async function readStaff(browser: Browser): Promise<Employee[]> {
  const page = await deviceOf(browser, DIRECTOR, WIDTHS.desktop);
  const { items } = await read<{ items: Employee[] }>(page.context(), '/api/staff/employees');
  await page.context().close();
  return items;
}

/** Asks the API with the session of this device. */
export async function read<T>(context: BrowserContext, path: string): Promise<T> {
  const response = await context.request.get(TRAME + path);
  expect(response.status(), path).toBe(200);
  return (await response.json()) as T;
}

/** Changes something with the session of this device, as the page itself would; the version is the one changed. */
export async function post(context: BrowserContext, path: string, data: unknown, version?: number): Promise<number> {
  const token = (await context.cookies(TRAME)).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const match = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const response = await context.request.post(TRAME + path, { data, headers: { 'X-XSRF-TOKEN': token, ...match } });
  return response.status();
}

/** The session of this device is over, as after its last hour: its cookie no longer says anything. */
export async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies({ name: 'TRAME_SESSION' });
}
