import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, eventually, expectAccessible, launch, open, screenshot, WIDTHS } from './browser';
import { deviceOf, employeeWith } from './people';

/** The demonstration's auditor; the staff directory does not hold people from outside. */
const AUDITOR = process.env['TRAME_DEMO_AUDITOR'] ?? 'audit.demonstration';
/** A day of the demo year on which every team worked. */
const DAY = '2018-03-06';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => close(browser));

const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts();

async function openFirstEntry(page: Page): Promise<void> {
  await open(page, `/journal?equipe=TER&jour=${DAY}`);
  await page.locator('main :is(table, ul) button').first().click();
  await page.getByRole('heading', { name: 'Les faits' }).waitFor();
}

it('a mediator sees the own team, and changes nothing that is long past', async () => {
  const page = await deviceOf(browser, await employeeWith(browser, 'MED', 'TER'), WIDTHS.desktop);
  await eventually(async () =>
    expect(await pages(page)).toEqual([
      'Ma journée',
      'Saisir',
      'Journal',
      'Conflits',
      'Mises en relation',
      'Tableau de bord',
      'Partenaires',
      'Incidents',
    ]),
  );
  await openFirstEntry(page);
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: /^(Valider|Corriger|Annuler|Faire)/ }).count()).toBe(0);
  await open(page, `/journal?equipe=HAB&jour=${DAY}`);
  await page.getByText('Le journal de cette équipe ne vous est pas ouvert').waitFor();
  await expectAccessible(page);

  await open(page, '/tableau-de-bord?annee=2018');
  await page.getByText(/^Ces chiffres sont ceux de\s: Équipe Territoires/).waitFor();
  await page.getByLabel('Chiffres', { exact: true }).selectOption('Mes chiffres');
  await page.getByText('Vous et votre manager êtes seuls à les voir').waitFor();
  await page.getByRole('combobox', { name: 'Équipe' }).waitFor({ state: 'detached' });
  await expectAccessible(page);
});

it('a manager decides for the own team, and sees the figures of one of its mediators at a time', async () => {
  const page = await deviceOf(browser, await employeeWith(browser, 'MGR', 'TER'), WIDTHS.phone);
  await openFirstEntry(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).waitFor();
  await open(page, '/tableau-de-bord?annee=2018');
  await page.getByLabel('Chiffres', { exact: true }).selectOption({ index: 1 });
  await page.getByText('Cette personne et vous êtes seuls à les voir').waitFor();
  await screenshot(page, 'tableau-de-bord-mediateur-phone');
  await expectAccessible(page);
});

it('an auditor reads everything without a name, and records nothing', async () => {
  const page = await deviceOf(browser, AUDITOR, WIDTHS.desktop);
  await eventually(async () =>
    expect(await pages(page)).toEqual(['Journal', 'Conflits', 'Mises en relation', 'Tableau de bord', 'Partenaires']),
  );
  await open(page, `/journal?equipe=TER&jour=${DAY}`);
  await page.locator('main table button').first().waitFor();
  expect(await page.getByRole('columnheader', { name: 'Qui' }).count()).toBe(0);
  await openFirstEntry(page);
  expect(
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Valider|Corriger|Annuler|Faire)/ })
      .count(),
  ).toBe(0);
  expect(
    await page
      .getByRole('dialog')
      .getByText(/^(Médiateurs|Note)$/)
      .count(),
  ).toBe(0);
  await screenshot(page, 'journal-auditeur-desktop');
  await expectAccessible(page);
  await open(page, '/saisie');
  await page.getByText('Cette page n’est pas ouverte à votre fonction').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Voir les droits' }).click();
  await page.getByRole('heading', { level: 1, name: 'Droits' }).waitFor();
});
