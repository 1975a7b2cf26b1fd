import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { open, TRAME } from './browser';
import { deviceOf, type Employee } from './people';
import { save } from './recorded';

const PATIENCE_MS = 15_000;

/** A device on which this person types; what does not come is not waited for long. */
export async function typing(browser: Browser, person: Employee, width: number): Promise<Page> {
  const page = await deviceOf(browser, person, width);
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

export const group = (page: Page | Locator, name: string) => page.getByRole('group', { name });
export const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
export const FOUND = 'Votre brouillon a été retrouvé';
export const LEFT = 'Un brouillon vous attend';

/** The tab is gone, with what it knew itself: what the device keeps is all that is left. */
export async function kill(page: Page, path: string): Promise<Page> {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  next.setDefaultTimeout(PATIENCE_MS);
  await next.goto(TRAME + path);
  return next;
}

export async function takeUp(page: Page): Promise<void> {
  await button(page, 'Reprendre ce brouillon').first().click();
  await page.getByText(FOUND).waitFor();
}

export async function unfoldPlace(page: Page): Promise<void> {
  const unfold = button(page, 'Modifier quand et où');
  await group(page, 'Domaine').waitFor();
  if (await unfold.isVisible()) await unfold.click();
}

export async function record(page: Page): Promise<string> {
  await open(page, '/saisie');
  await unfoldPlace(page);
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await button(group(page, 'Domaine'), /./).first().click();
  await save(page);
  const link = page.getByRole('link', { name: 'Voir dans le journal' });
  return (await link.getAttribute('href')) ?? '';
}

export const pressed = async (choice: Locator) => expect(await choice.getAttribute('aria-pressed')).toBe('true');
