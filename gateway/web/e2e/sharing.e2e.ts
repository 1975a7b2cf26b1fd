import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, expectAccessible, launch, open, screenshot, WIDTHS } from './browser';
import { employeeWith, loginOf, nameOf, read, signInAs, type Employee } from './people';
import { correct, recordedOn, reopened } from './recorded';

let browser: Browser;
let mediator: Employee;
let manager: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  manager = await employeeWith(browser, 'MGR', 'TER');
});
afterAll(() => close(browser));

const peopleMet = async (context: BrowserContext, id: string) =>
  (await read<{ facts: { peopleMet: number | null } }>(context, `/api/interventions/${id}`)).facts.peopleMet;
const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([localStorage, sessionStorage].map((storage) => Object.entries(storage))));

it('two people on one phone: without network the second one sees and sends nothing of the first one', async () => {
  const { page, id } = await recordedOn(browser, mediator, WIDTHS.phone);
  const context = page.context();
  await context.setOffline(true);
  await correct(page, 9, 'Neuf personnes au pied de la tour');
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();

  const phone = await reopened(page, '/saisie');
  await phone.getByText(`Sans réseau, vous saisissez au nom de ${nameOf(mediator)}`).waitFor();
  await phone.getByRole('button', { name: 'Compléter' }).click();
  await phone.getByLabel('Note', { exact: true }).fill('Échange dans le hall');
  await screenshot(phone, 'sans-reseau-phone');
  await phone.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByText(`Vous n’êtes pas ${nameOf(mediator)}`).waitFor();
  await screenshot(phone, 'pas-moi-phone');
  await expectAccessible(phone);
  await dialog.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await phone.getByText('Sans réseau, personne ne peut se connecter').waitFor();
  await phone.getByText('Une saisie et un brouillon attendent sur cet appareil').waitFor();
  await screenshot(phone, 'pas-moi-sans-reseau-phone');
  await expectAccessible(phone);
  await expect.poll(() => stored(phone)).not.toContain('hall');
  const text = await phone.locator('body').innerText();
  expect(text).not.toContain(nameOf(mediator));
  expect(await stored(phone)).not.toContain('tour');

  // Neither is it theirs when the page is opened again, nor when the network is back.
  const again = await reopened(phone, '/saisie');
  await again.getByText('Sans réseau, personne ne peut se connecter').waitFor();
  await context.setOffline(false);
  await again.getByRole('button', { name: 'Se connecter' }).click();
  await signInAs(again, loginOf(manager));
  await again.getByRole('button', { name: new RegExp(`^Vous êtes.*${nameOf(manager)}`) }).waitFor();
  await open(again, '/saisie');
  await again.getByText('Une saisie et un brouillon d’une autre personne attendent').waitFor();
  await screenshot(again, 'autre-personne-phone');
  await expectAccessible(again);
  expect(await peopleMet(context, id)).not.toBe(9);

  // The first one comes back: it is all there, and goes.
  await again.getByRole('button', { name: /^Vous êtes/ }).click();
  await again.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await again.getByRole('button', { name: 'Se connecter' }).click();
  await signInAs(again, loginOf(mediator));
  await again.getByRole('button', { name: new RegExp(`^Vous êtes.*${nameOf(mediator)}`) }).waitFor();
  await open(again, '/saisie');
  await again.getByText('Un brouillon vous attend').waitFor();
  await expect.poll(() => peopleMet(context, id)).toBe(9);
});
