import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, eventually, expectAccessible, follow, launch, open, screenshot, WIDTHS } from './browser';
import { deviceOf, employeeWith, type Employee } from './people';
import { button, group, record, typing } from './typing';

let browser: Browser;
let mediator: Employee;
let manager: Employee;
/** Near to one that every directory begins with, and never the same as one of another run. */
const RUN = Date.now().toString(36);
const KNOWN = 'Bibliothèque de la Duchère';
const NAME = `Bibliotheque Duchère ${RUN}`;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  manager = await employeeWith(browser, 'MGR', 'TER');
});
afterAll(() => close(browser));

async function findable(page: Page, name: string): Promise<void> {
  await eventually(async () => {
    await open(page, `/partenaires?nom=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name, exact: true }).waitFor({ timeout: 10_000 });
  }, 40_000);
}

it('a mediator finds a partner, and is asked whether a new one is there already', async () => {
  const page = await typing(browser, mediator, WIDTHS.phone);
  await button(page, 'Plus').click();
  await screenshot(page, 'plus-phone');
  await expectAccessible(page);
  await follow(page, 'Partenaires');
  await findable(page, KNOWN);
  await screenshot(page, 'partenaires-phone');
  await expectAccessible(page);
  await follow(page, 'Nouveau partenaire');
  await page.getByLabel(/^Nom/).first().fill(NAME);
  await page.getByLabel(/^Type/).selectOption('BIB');
  await page.getByLabel(/^Commune/).fill('Lyon');
  await button(page, 'Ajouter un contact').click();
  await group(page, 'Contact 1')
    .getByLabel(/^Service/)
    .fill('Accueil');
  await screenshot(page, 'partenaire-nouveau-phone');
  await expectAccessible(page);
  await button(page, 'Inscrire le partenaire').click();
  await group(page, 'Est-il déjà dans le répertoire ?').getByRole('link', { name: KNOWN }).waitFor();
  await screenshot(page, 'partenaire-doublon-phone');
  await expectAccessible(page);
  await button(page, /C’est un autre/).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await page.getByText('Aucune mise en relation ne nomme encore ce partenaire.').waitFor();
  await button(page, 'C’est toujours vrai').click();
  await page.getByText('La fiche est marquée vérifiée aujourd’hui').waitFor();
  expect(await button(page, 'Réunir à un autre partenaire').count()).toBe(0);
  await screenshot(page, 'partenaire-phone');
  await expectAccessible(page);
});

it('a mediator puts somebody in touch with a partner of the directory', async () => {
  const page = await typing(browser, mediator, WIDTHS.phone);
  await open(page, await record(page));
  await button(page, 'Mettre en relation').click();
  await button(group(page, 'Jusqu’où'), /Contact/).click();
  await button(group(page, 'Où en est-on'), /Contact pris/).click();
  await page.getByLabel('Chercher par nom ou sigle').fill(NAME);
  await button(group(page, 'Partenaire'), new RegExp(NAME)).click();
  await screenshot(page, 'mise-en-relation-phone');
  await expectAccessible(page);
  await button(page, 'Enregistrer la mise en relation').click();
  await page.getByText('La mise en relation est enregistrée.').waitFor();
  await page.getByRole('link', { name: NAME }).waitFor();
});

it('a manager merges it into the one that was there, and its referrals are read under that one', async () => {
  const page = await deviceOf(browser, manager, WIDTHS.desktop);
  page.setDefaultTimeout(15_000);
  await findable(page, NAME);
  await follow(page, NAME);
  await button(page, 'Réunir à un autre partenaire').click();
  await page.getByLabel('Chercher par nom ou sigle').fill('biblio duch');
  await page.getByRole('button', { name: new RegExp(`^${KNOWN}`) }).click();
  await screenshot(page, 'partenaire-reunir-desktop');
  await expectAccessible(page);
  await button(page, 'Réunir les deux fiches').click();
  await page.getByText('Cette fiche est réunie à une autre').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: KNOWN }).first().click();
  await page.getByRole('heading', { level: 1, name: KNOWN }).waitFor();
  await page.getByText('D’autres fiches sont réunies à celle-ci').waitFor();
  await page.getByRole('link', { name: NAME }).first().waitFor();
  await screenshot(page, 'partenaire-reuni-desktop');
  await expectAccessible(page);
  // It is proposed no more.
  await eventually(async () => {
    await open(page, `/partenaires?nom=${encodeURIComponent(NAME)}`);
    await page.getByText('Aucun partenaire ne correspond à cette recherche').waitFor();
  });
});
