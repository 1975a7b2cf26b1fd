import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { close, device, expectAccessible, launch, open, screenshot, WIDTHS } from './browser';
import { employeeWith, type Employee } from './people';
import { button, typing } from './typing';

/** The smallest phone. */
const SMALL = 360;

let browser: Browser;
let director: Employee;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  director = await employeeWith(browser, 'DIR');
  mediator = await employeeWith(browser, 'MED', 'TER');
});
afterAll(() => close(browser));

it('the director says what the association will be, and what was stays written', async () => {
  const page = await typing(browser, director, WIDTHS.desktop);
  await open(page, '/notre-association');
  await page.getByRole('heading', { level: 1, name: 'Notre association' }).waitFor();
  await page.getByText('Association Lyonnaise pour la Tranquillité et la Médiation').waitFor();
  await page.getByText('(extrait)').waitFor();
  await screenshot(page, 'association-desktop');
  await expectAccessible(page);
  await button(page, 'Changer ou corriger').click();
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^À partir du/).fill(day);
  await page.getByLabel(/^Horaires/).fill(`du lundi au vendredi, essai ${Date.now()}`);
  await page.getByLabel(/^SIRET/).fill('732 829 320 00075');
  await button(page, 'Enregistrer').click();
  await page
    .getByText(/Ce n’est pas un SIRET/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.getByLabel(/^SIRET/).fill('000 000 000 00000');
  await page.getByText(/: les horaires\./).waitFor();
  await screenshot(page, 'association-changer-desktop');
  await button(page, 'Enregistrer').click();
  await page.getByText('(à venir)').first().waitFor();
  await expectAccessible(page);
});

it('a mediator reads it on a phone, and changes nothing', async () => {
  const page = await typing(browser, mediator, SMALL);
  await open(page, '/compte');
  await page.getByRole('link', { name: 'Notre association' }).click();
  await page.getByText('Agence Lyon Tranquillité Médiation (démonstration)').first().waitFor();
  await screenshot(page, 'association-phone');
  await expectAccessible(page);
  await button(page, 'Changer ou corriger').waitFor({ state: 'detached' });
});

it('who is not signed in reads its name, and whom to write to', async () => {
  const page = await device(browser, SMALL);
  await open(page, '/vos-donnees');
  await page.getByText('dpo@altm.exemple.fr').waitFor();
  await screenshot(page, 'association-vos-donnees-phone');
  await expectAccessible(page);
});
