import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { deviceOf, employeeWith, expectAccessible, launch, open, screenshot, WIDTHS } from './browser';

describe.each(Object.entries(WIDTHS))('On a %s', (device, width) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => browser.close());

  it('the entry page is accessible, folded and unfolded', async () => {
    const page = await deviceOf(browser, await employeeWith('MED', 'TER'), width);
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
    const page = await deviceOf(browser, await employeeWith('MGR', 'TER'), width);
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
    const page = await deviceOf(browser, await employeeWith('DIR'), width);
    await open(page, '/tableau-de-bord?annee=2018');
    await page.getByText('Données de démonstration').waitFor();
    await page.getByRole('heading', { name: 'Jours et heures' }).waitFor();
    await page.getByRole('heading', { name: 'ALTM en 2018' }).waitFor();
    await screenshot(page, `tableau-de-bord-${device}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mois par mois : voir en tableau' }).click();
    await page.getByRole('button', { name: 'Domaines : voir en tableau' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Règle de calcul : Interventions$/ }).click();
    await page.getByText('un binôme compte une fois').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Interventions : / }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await screenshot(page, `actes-${device}`);
    await expectAccessible(page);
  });

  it('somebody new is asked who they are', async () => {
    const page = await (await browser.newContext({ viewport: { width, height: 844 }, locale: 'fr-FR' })).newPage();
    await open(page, '/saisie');
    await page.getByRole('heading', { name: 'Qui êtes-vous' }).waitFor();
    await expectAccessible(page);
  });
});
