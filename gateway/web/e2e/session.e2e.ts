import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, device, expectAccessible, launch, open, screenshot, today, TRAME, WIDTHS } from './browser';
import {
  arriveAtProvider,
  deviceOf,
  employeeWith,
  endSession,
  loginOf,
  nameOf,
  signInAs,
  type Employee,
} from './people';

let browser: Browser;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
});
afterAll(() => close(browser));

const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('trame.'));

/** How many lists of the directory the device keeps. */
const keptLists = () =>
  new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open('trame-kept', 1);
    opening.onerror = () => reject(new Error('The database of the page does not open'));
    opening.onsuccess = () => {
      const count = opening.result.transaction('answers').objectStore('answers').count();
      count.onsuccess = () => resolve(count.result);
    };
  });

it('one signs in at the provider’s page and comes back to the page one came for', async () => {
  const page = await device(browser, WIDTHS.desktop);
  await open(page, `/journal?equipe=TER&jour=${today()}`);
  await arriveAtProvider(page);
  expect(new URL(page.url()).origin).not.toBe(new URL(TRAME).origin);
  await signInAs(page, loginOf(mediator));
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
  expect(new URL(page.url()).search).toBe(`?equipe=TER&jour=${today()}`);
  await page.getByRole('button', { name: `Vous êtes : ${nameOf(mediator)}` }).waitFor();

  const session = (await page.context().cookies(TRAME)).find(({ name }) => name === 'TRAME_SESSION');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('TRAME_SESSION');
});

it('a wrong password does not let anybody in', async () => {
  const page = await device(browser, WIDTHS.phone);
  await open(page, '/saisie');
  await arriveAtProvider(page);
  await signInAs(page, loginOf(mediator), 'faux');
  await page.locator('input[name="password"]:visible').waitFor();
  await open(page, '/saisie');
  await page.getByRole('heading', { name: 'Bienvenue dans Trame' }).waitFor();
});

it('an entry under way is still there after the session ended and one signed in again', async () => {
  const phone = await deviceOf(browser, mediator, WIDTHS.phone);
  await open(phone, '/saisie');
  await phone.getByLabel('Territoire').selectOption({ index: 1 });
  await phone.getByRole('group', { name: 'Domaine' }).getByRole('button').nth(2).click();
  await phone.getByRole('button', { name: 'Compléter' }).click();
  await phone.getByLabel('Note', { exact: true }).fill('Échange au pied de l’immeuble');
  await endSession(phone.context());
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByRole('dialog', { name: 'Votre session est terminée' }).waitFor();
  await screenshot(phone, 'session-terminee-phone');
  await expectAccessible(phone);

  await phone.getByRole('button', { name: 'Se reconnecter' }).click();
  // The provider may still know the browser; if it does not, it asks again.
  const back = phone.getByText('Votre brouillon a été retrouvé');
  const login = phone.locator('input[name="password"]:visible');
  await back.or(login).first().waitFor();
  if (await login.isVisible()) await signInAs(phone, loginOf(mediator));
  await back.waitFor();
  expect(new URL(phone.url()).pathname).toBe('/saisie');
  await phone.getByRole('button', { name: 'Compléter' }).click();
  expect(await phone.getByLabel('Note', { exact: true }).inputValue()).toBe('Échange au pied de l’immeuble');
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
});

it('a correction under way is still there after the session ended', async () => {
  const desk = await deviceOf(browser, mediator, WIDTHS.desktop);
  await open(desk, '/saisie');
  await desk.getByLabel('Territoire').selectOption({ index: 1 });
  await desk.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  await desk.getByRole('button', { name: 'Enregistrer' }).click();
  await desk.getByRole('link', { name: 'Voir dans le journal' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Corriger' }).click();
  await desk.getByLabel('Personnes rencontrées').fill('7');
  await desk.getByLabel('Pourquoi cette correction').fill('Sept personnes en tout');
  await endSession(desk.context());
  await desk.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await desk.getByRole('button', { name: 'Se reconnecter' }).click();
  const reason = desk.getByLabel('Pourquoi cette correction');
  const login = desk.locator('input[name="password"]:visible');
  await reason.or(login).first().waitFor();
  if (await login.isVisible()) await signInAs(desk, loginOf(mediator));
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('Sept personnes en tout');
  expect(await desk.getByLabel('Personnes rencontrées').inputValue()).toBe('7');
  await desk.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await desk.getByText('La correction est enregistrée.').waitFor();
});

it('signing out leaves nothing on the device, here and at the provider', async () => {
  const phone = await deviceOf(browser, mediator, WIDTHS.phone);
  await open(phone, '/saisie');
  await phone.getByLabel('Territoire').selectOption({ index: 1 });
  await phone.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  expect((await phone.evaluate(kept)).join()).toContain(`trame.draft.${mediator.id}.`);
  await expect.poll(() => phone.evaluate(keptLists)).toBeGreaterThan(4);
  await phone.getByRole('button', { name: /^Vous êtes/ }).click();
  await phone.getByRole('button', { name: 'Se déconnecter' }).click();
  const dialog = phone.getByRole('dialog', { name: 'Se déconnecter' });
  await dialog.getByText('il sera effacé').waitFor();
  await screenshot(phone, 'se-deconnecter-phone');
  await expectAccessible(phone);
  await dialog.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  await phone.getByRole('heading', { name: 'Bienvenue dans Trame' }).waitFor();
  expect(await phone.evaluate(kept)).toEqual([]);
  expect(await phone.evaluate(keptLists)).toBe(0);

  // Neither the session nor the provider's own one is left: it asks for the password again.
  await open(phone, '/journal');
  await arriveAtProvider(phone);
});

it('unsent entries are told before one signs out', async () => {
  const phone = await deviceOf(browser, mediator, WIDTHS.phone);
  await open(phone, '/saisie');
  await phone.getByLabel('Territoire').selectOption({ index: 1 });
  await phone.route('**/api/interventions**', (route) => route.abort('connectionreset'));
  await phone.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByText('1 intervention attend le réseau', { exact: true }).last().waitFor();
  await phone.getByRole('button', { name: /^Vous êtes/ }).click();
  await phone.getByRole('button', { name: 'Se déconnecter' }).click();
  const dialog = phone.getByRole('dialog', { name: 'Se déconnecter' });
  await dialog.getByText('1 saisie ou modification n’a pas encore été envoyée').waitFor();
  await expectAccessible(phone);
  await phone.unroute('**/api/interventions**');
  await dialog.getByRole('button', { name: 'Envoyer d’abord' }).click();
  await dialog.getByText('n’a pas encore été envoyée').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  await phone.getByRole('heading', { name: 'Bienvenue dans Trame' }).waitFor();
});
