import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, eventually, expectAccessible, launch, open, screenshot, WIDTHS } from './browser';
import { deviceOf, employeeWith, post, read, type Employee } from './people';

/** The demonstration's data protection officer; the staff directory does not hold people from outside. */
const DPO = process.env['TRAME_DEMO_DPO'] ?? 'dpo.demonstration';
/** A day of the demo year on which every team worked. */
const DAY = '2018-03-06';
const REASON = 'Réclamation du bailleur sur cette intervention';
const HIRED = '2017-01-02';
/** Long enough ago to be gone, not so long that the time of the name is over. */
const LEFT = '2024-06-30';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => close(browser));

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Dans cette page' }).getByRole('link', { name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();

/** Somebody who worked here and left, made for this run: who is forgotten cannot be forgotten twice. */
async function formerEmployee(familyName: string): Promise<Employee> {
  const desk = await deviceOf(browser, await employeeWith(browser, 'RRH'), WIDTHS.desktop);
  const context = desk.context();
  const id = crypto.randomUUID();
  const joining = { id, givenName: 'Dora', familyName, gender: 'F', roles: ['ACC_MET'], team: null, from: HIRED };
  expect(await post(context, '/api/staff/employees', joining)).toBe(201);
  expect(await post(context, `/api/staff/employees/${id}/leave`, { until: LEFT }, 0)).toBe(200);
  await eventually(async () => {
    const { items } = await read<{ items: Employee[] }>(context, '/api/staff/employees');
    expect(items.find((one) => one.id === id)?.until).toBe(LEFT);
  });
  await context.close();
  return { ...joining, until: LEFT };
}

describe.each(Object.entries(WIDTHS))('On a %s, the data protection officer', (device, width) => {
  it('reads who read what', async () => {
    const page = await deviceOf(browser, DPO, width);
    await open(page, '/protection-des-donnees');
    await heading(page, 'Qui a consulté quoi');
    // Reading the list is a line of the list: the second look shows the first.
    await eventually(async () => {
      await page.reload();
      await page
        .getByRole('main')
        .getByText('Dominique Démonstration', { exact: true })
        .first()
        .waitFor({ timeout: 3_000 });
    });
    await screenshot(page, `protection-consultations-${device}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Jour précédent' }).click();
    await page.getByRole('button', { name: 'Jour suivant', disabled: false }).waitFor();
  });

  it('forgets somebody who left, after having been asked twice, and holds the certificate', async () => {
    const familyName = `Partante-${device}-${Date.now()}`;
    const person = await formerEmployee(familyName);
    const page = await deviceOf(browser, DPO, width);
    await open(page, '/protection-des-donnees');

    await part(page, 'Durées de conservation');
    await heading(page, 'Durées de conservation');
    await page.getByText('5 ans').first().waitFor();
    await eventually(async () => {
      await page.reload();
      await page.getByRole('main').getByText(`Dora ${familyName}`).waitFor({ timeout: 3_000 });
    });
    await screenshot(page, `protection-durees-${device}`);
    await expectAccessible(page);

    await part(page, 'Oublier une personne');
    await heading(page, 'Oublier une personne');
    await page.getByLabel('Personne qui ne travaille plus ici').selectOption(person.id);
    await page.getByText('La durée de conservation n’est pas finie').waitFor();
    await screenshot(page, `protection-oublier-${device}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Oublier cette personne' }).click();
    const dialog = page.getByRole('dialog', { name: `Oublier Dora ${familyName}` });
    await dialog.getByRole('button', { name: 'Oublier pour toujours' }).click();
    await dialog.getByText('Écrivez le mot').last().waitFor();
    await expectAccessible(page);
    await dialog.getByRole('textbox').fill('oublier');
    await dialog.getByRole('button', { name: 'Oublier pour toujours' }).click();
    await page.getByText('La personne est oubliée', { exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Certificat d’oubli (PDF)' }).click();
    expect((await download).suggestedFilename()).toBe(`certificat-${person.id}.pdf`);
    await page.getByText(person.id, { exact: true }).waitFor();
    await screenshot(page, `protection-oubliee-${device}`);
    await expectAccessible(page);

    await eventually(async () => {
      const { items } = await read<{ items: Employee[] }>(page.context(), '/api/staff/employees');
      expect(items.find((one) => one.id === person.id)?.familyName).toBe('personne oubliée');
    });
    await page.reload();
    await heading(page, 'Oublier une personne');
    expect(await page.getByText(familyName).count()).toBe(0);
  });

  it('hands to a person what is kept of that person', async () => {
    const mediator = await employeeWith(browser, 'MED', 'TER');
    const page = await deviceOf(browser, DPO, width);
    await open(page, '/protection-des-donnees?partie=remettre');
    await page.getByLabel('Personne qui demande').selectOption(mediator.id);
    await screenshot(page, `protection-remettre-${device}`);
    await expectAccessible(page);
    for (const [link, file] of [
      ['Registre du personnel en PDF', 'registre-du-personnel.pdf'],
      ['Registre du personnel en JSON', 'registre-du-personnel.json'],
      ['Activité en PDF', 'activite.pdf'],
      ['Activité en JSON', 'activite.json'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: link }).click();
      expect((await download).suggestedFilename()).toBe(file);
    }
  });

  it('sees that a manager opened an entry of another team, and why', async () => {
    const reader = await deviceOf(browser, await employeeWith(browser, 'MED', 'HAB'), WIDTHS.desktop);
    const { items } = await read<{ items: { id: string }[] }>(
      reader.context(),
      `/api/interventions?team=HAB&day=${DAY}`,
    );
    const entry = items[0]?.id ?? '';
    const manager = await deviceOf(browser, await employeeWith(browser, 'MGR', 'TER'), width);
    await open(manager, `/journal?acte=${entry}`);
    const dialog = manager.getByRole('dialog');
    await dialog.getByText('Cette intervention n’est pas dans votre périmètre').waitFor();
    await dialog.getByLabel('Pourquoi l’ouvrir').fill('court');
    await dialog.getByRole('button', { name: 'Ouvrir et noter mon motif' }).click();
    await dialog
      .getByText(/^Écrivez au moins 10.caractères/)
      .last()
      .waitFor();
    await screenshot(manager, `bris-de-glace-${device}`);
    await expectAccessible(manager);
    await dialog.getByLabel('Pourquoi l’ouvrir').fill(`${REASON} (${device})`);
    await dialog.getByRole('button', { name: 'Ouvrir et noter mon motif' }).click();
    await dialog.getByText('Vous lisez cette intervention hors de votre périmètre').waitFor();
    await dialog.getByRole('heading', { name: 'Les faits' }).waitFor();
    expect(await dialog.getByRole('button', { name: /^(Valider|Corriger|Annuler|Faire)/ }).count()).toBe(0);
    await screenshot(manager, `bris-de-glace-ouvert-${device}`);
    await expectAccessible(manager);

    const page = await deviceOf(browser, DPO, width);
    await eventually(async () => {
      await open(page, '/protection-des-donnees?partie=consultations');
      await page.getByText(`${REASON} (${device})`).first().waitFor({ timeout: 3_000 });
    });
  });
});

it('the page is for the data protection officer alone', async () => {
  const page = await deviceOf(browser, await employeeWith(browser, 'DIR'), WIDTHS.desktop);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Journal' }).waitFor();
  expect(await pages.getByRole('link', { name: 'Protection des données' }).count()).toBe(0);
  await open(page, '/protection-des-donnees');
  await page.getByText('Cette page n’est pas ouverte à votre fonction').waitFor();
});
