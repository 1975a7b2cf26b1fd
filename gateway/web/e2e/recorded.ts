import type { Browser, Page } from 'playwright-core';
import { open, TRAME } from './browser';
import { deviceOf, type Employee } from './people';

/** An entry of the mediator, and the page of a device of theirs that works without network, with the entry open on it. */
export async function recordedOn(
  browser: Browser,
  mediator: Employee,
  width: number,
): Promise<{ page: Page; id: string }> {
  const page = await deviceOf(browser, mediator, width);
  await open(page, '/saisie');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What was read before the worker took over is read again with it.
  await open(page, '/saisie');
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await page.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
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
