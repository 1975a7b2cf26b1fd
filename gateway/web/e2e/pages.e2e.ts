import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, device as newDevice, expectAccessible, launch, open, screenshot, TRAME, WIDTHS } from './browser';
import { deviceOf, employeeWith } from './people';

describe.each(Object.entries(WIDTHS))('On a %s', (device, width) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => close(browser));

  it('the entry page is accessible, folded and unfolded', async () => {
    const page = await deviceOf(browser, await employeeWith(browser, 'MED', 'TER'), width);
    await open(page, '/saisie');
    await page.getByRole('group', { name: 'Domaine' }).waitFor();
    await screenshot(page, `saisie-${device}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Compléter' }).click();
    await page.getByLabel('Note', { exact: true }).fill('Rappeler au 06 12 34 56 78');
    await page.getByText('On dirait un numéro de téléphone').waitFor();
    await expectAccessible(page);
  });

  it('the journal is accessible, with an entry open too', async () => {
    const page = await deviceOf(browser, await employeeWith(browser, 'MGR', 'TER'), width);
    await open(page, '/journal?equipe=TER&jour=2018-03-06');
    await page.getByRole('heading', { name: 'Mardi 6 mars 2018' }).waitFor();
    await page.locator('main :is(table, ul) button').first().waitFor();
    await screenshot(page, `journal-${device}`);
    await expectAccessible(page);
    await page.locator('main :is(table, ul) button').first().click();
    await page.getByRole('heading', { name: 'Les faits' }).waitFor();
    await screenshot(page, `journal-entry-${device}`);
    await expectAccessible(page);
  });

  it('the dashboard is accessible, its tables and acts too', async () => {
    const page = await deviceOf(browser, await employeeWith(browser, 'DIR'), width);
    await open(page, '/tableau-de-bord?annee=2018');
    await page.getByText('Données de démonstration').waitFor();
    if (device === 'phone') {
      await page.getByText(/^2018\s: 34\s444\sinterventions, /).waitFor();
      expect(await page.getByRole('heading', { name: 'Jour et heure' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Quand' }).click();
    }
    await page.getByRole('heading', { name: 'Jour et heure' }).waitFor();
    await page.getByRole('heading', { name: 'ALTM en 2018' }).waitFor();
    await screenshot(page, `tableau-de-bord-${device}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mois par mois : voir en tableau', exact: true }).click();
    if (device === 'phone') await page.getByRole('button', { name: 'Ce qui est fait' }).click();
    await page.getByRole('button', { name: 'Domaine : voir en tableau', exact: true }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Règle de calcul : Interventions$/ }).click();
    await page.getByText('un binôme compte une fois').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Interventions : / }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await screenshot(page, `actes-${device}`);
    await expectAccessible(page);
  });

  it('any days, any filter and two crossed criteria are shown, and can be taken away', async () => {
    const page = await deviceOf(browser, await employeeWith(browser, 'DIR'), width);
    await open(page, '/tableau-de-bord?du=2018-03-01&au=2018-04-15&domaine=D2&lignes=theme&colonnes=team');
    await page.getByRole('region', { name: /en lignes/ }).waitFor();
    await page.getByRole('button', { name: 'Plus de filtres' }).click();
    await page.getByLabel('Tel que connu le').waitFor();
    await screenshot(page, `tableau-de-bord-filtres-${device}`);
    await expectAccessible(page);
    for (const link of await page.getByRole('link', { name: /XLSX|CSV/ }).all()) {
      const file = await page.context().request.get(TRAME + ((await link.getAttribute('href')) ?? ''));
      expect(file.status()).toBe(200);
      expect((await file.body()).length).toBeGreaterThan(500);
    }
    const cell = page
      .getByRole('region', { name: /en lignes/ })
      .locator('tbody td button')
      .first();
    const count = /\d+/.exec(((await cell.textContent()) ?? '').replace(/\s/g, ''))?.[0] ?? '';
    await cell.click();
    await page
      .getByRole('dialog')
      .getByText(new RegExp(`^${count}\\sactes?`))
      .waitFor();
    await expectAccessible(page);
  });

  it('somebody who is not signed in is welcomed, and may read what is kept of them', async () => {
    const page = await newDevice(browser, width);
    await open(page, '/saisie');
    await page.getByRole('heading', { name: 'Bienvenue dans Trame' }).waitFor();
    await screenshot(page, `bienvenue-${device}`);
    await expectAccessible(page);
    await open(page, '/?sign-in=failed');
    await page.getByText('La connexion n’a pas abouti').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Vos données' }).click();
    await page.getByRole('heading', { name: 'Vous êtes habitant' }).waitFor();
    await page.getByRole('heading', { name: 'Vous travaillez dans l’association' }).waitFor();
    await screenshot(page, `vos-donnees-${device}`);
    await expectAccessible(page);
  });

  it('the account and the table of rights are accessible', async () => {
    const page = await deviceOf(browser, await employeeWith(browser, 'MED', 'TER'), width);
    await page.getByRole('button', { name: /^Vous êtes/ }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Mon compte' }).click();
    await page.getByRole('heading', { name: 'Votre session' }).waitFor();
    await screenshot(page, `compte-${device}`);
    await expectAccessible(page);
    await open(page, '/droits');
    await page.getByText('son équipe', { exact: true }).nth(1).waitFor();
    await screenshot(page, `droits-${device}`);
    await expectAccessible(page);
  });
});
