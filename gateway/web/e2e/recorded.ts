import type { Browser, Page } from 'playwright-core';
import { open, TRAME } from './browser';
import { deviceOf, type Employee } from './people';

/** A device of theirs that works without network, at a new entry. */
export async function withoutNetworkToo(browser: Browser, mediator: Employee, width: number): Promise<Page> {
  const page = await deviceOf(browser, mediator, width);
  await open(page, '/saisie');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What was read before the worker took over is read again with it.
  await open(page, '/saisie');
  return page;
}

/** Saves the entry; if it is asked whether it is the act that another test has just recorded nearby, it is not. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const saved = page.getByRole('heading', { name: 'Intervention enregistrée' });
  const other = page.getByRole('button', { name: 'Ce sont deux interventions' });
  await saved.or(other).first().waitFor();
  if (await other.isVisible()) await other.click();
  await saved.waitFor();
}

/** An entry of the mediator, and the page of a device of theirs that works without network, with the entry open on it. */
export async function recordedOn(
  browser: Browser,
  mediator: Employee,
  width: number,
): Promise<{ page: Page; id: string }> {
  const page = await withoutNetworkToo(browser, mediator, width);
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await page.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  await save(page);
  await page.getByRole('link', { name: 'Voir dans le journal' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).waitFor();
  return { page, id: new URL(page.url()).searchParams.get('acte') ?? '' };
}

/** Asks for a correction, whatever becomes of it. */
export async function correct(page: Page, people: number, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Corriger' }).click();
  await dialog.getByLabel('Personnes rencontrées').fill(String(people));
  await dialog.getByLabel('Pourquoi cette correction').fill(reason);
  await dialog.getByRole('button', { name: 'Enregistrer la correction' }).click();
}

/** The page closed and opened again, on the same device. */
export async function reopened(page: Page, path: string): Promise<Page> {
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(60_000);
  await again.goto(TRAME + path);
  await again.getByRole('heading', { level: 1 }).waitFor();
  return again;
}
