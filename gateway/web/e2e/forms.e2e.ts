import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, screenshot, today, TRAME, WIDTHS } from './browser';
import { deviceOf, employeeWith, read, type Employee } from './people';

/** What was typed is never lost: pages left, tabs killed, days passed. One device each for whoever types. */

let browser: Browser;
let mediator: Employee;
let manager: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  manager = await employeeWith(browser, 'MGR', 'TER');
});
afterAll(async () => browser.close());

const PATIENCE_MS = 15_000;

/** A device on which this person types; what does not come is not waited for long. */
async function typing(person: Employee, width: number): Promise<Page> {
  const page = await deviceOf(browser, person, width);
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

const group = (page: Page | Locator, name: string) => page.getByRole('group', { name });
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const FOUND = 'Votre brouillon a été retrouvé';
const LEFT = 'Un brouillon vous attend';

/** The tab is gone, with what it knew itself: what the device keeps is all that is left. */
async function kill(page: Page, path: string): Promise<Page> {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  next.setDefaultTimeout(PATIENCE_MS);
  await next.goto(TRAME + path);
  return next;
}

async function takeUp(page: Page): Promise<void> {
  await button(page, 'Reprendre ce brouillon').first().click();
  await page.getByText(FOUND).waitFor();
}

async function unfoldPlace(page: Page): Promise<void> {
  const unfold = button(page, 'Modifier quand et où');
  await group(page, 'Domaine').waitFor();
  if (await unfold.isVisible()) await unfold.click();
}

async function record(page: Page): Promise<string> {
  await open(page, '/saisie');
  await unfoldPlace(page);
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await button(group(page, 'Domaine'), /./).first().click();
  await button(page, 'Enregistrer').click();
  await page.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
  const link = page.getByRole('link', { name: 'Voir dans le journal' });
  return (await link.getAttribute('href')) ?? '';
}

it('an entry survives the kill of the browser between all of its fields', async () => {
  let page = await typing(mediator, WIDTHS.phone);
  await open(page, '/saisie');
  const fields: [string, (page: Page) => Promise<void>, (page: Page) => Promise<void>][] = [
    [
      'the time alone',
      async (tab) => tab.getByLabel('Heure de début').fill('00:01'),
      async (tab) => expect(await tab.getByLabel('Heure de début').inputValue()).toBe('00:01'),
    ],
    [
      'the territory',
      async (tab) => void (await tab.getByLabel('Territoire').selectOption({ index: 2 })),
      async (tab) => expect(await tab.getByLabel('Territoire').inputValue()).not.toBe(''),
    ],
    [
      'the origin',
      async (tab) => button(group(tab, 'À la demande de qui'), /./).first().click(),
      async (tab) => pressed(button(group(tab, 'À la demande de qui'), /./).first()),
    ],
    [
      'the duration',
      async (tab) => tab.getByLabel('Durée en minutes').fill('25'),
      async (tab) => expect(await tab.getByLabel('Durée en minutes').inputValue()).toBe('25'),
    ],
    [
      'the mode',
      async (tab) => button(group(tab, 'Comment'), /./).first().click(),
      async (tab) => pressed(button(group(tab, 'Comment'), /./).first()),
    ],
    [
      'the people',
      async (tab) => tab.getByLabel('Personnes rencontrées').fill('1 500'),
      async (tab) => expect(await tab.getByLabel('Personnes rencontrées').inputValue()).toMatch(/^1\s500$/),
    ],
  ];
  for (const [, write] of fields) {
    await unfoldPlace(page);
    await write(page);
    page = await kill(page, '/saisie');
    await takeUp(page);
  }
  await unfoldPlace(page);
  for (const [, , still] of fields) await still(page);
  await page.getByText(/^Il est gardé sur cet appareil depuis le/).waitFor();
  await screenshot(page, 'brouillon-retrouve-phone');
  await expectAccessible(page);
  await page.reload();
  await page.getByText(FOUND).waitFor();
  await button(page, 'Abandonner ce brouillon').click();
  await button(page, 'Effacer').click();
  await page.getByText(FOUND).waitFor({ state: 'detached' });
  await page.reload();
  await group(page, 'Domaine').waitFor();
  expect(await page.getByText(FOUND).count()).toBe(0);
  await page.context().close();
});

const pressed = async (choice: Locator) => expect(await choice.getAttribute('aria-pressed')).toBe('true');

it('a correction survives Escape, a tap beside, ✕, Back, reload and the kill of the browser', async () => {
  let page = await typing(mediator, WIDTHS.desktop);
  const path = await record(page);
  await page.goto(TRAME + path);
  await button(page.getByRole('dialog'), 'Corriger').click();
  const reason = 'Pourquoi cette correction';
  const ways: [string, (page: Page) => Promise<Page>][] = [
    ['Escape', async (tab) => tab.keyboard.press('Escape').then(() => tab)],
    ['beside', async (tab) => tab.mouse.click(20, 300).then(() => tab)],
    [
      '✕',
      async (tab) =>
        button(tab.getByRole('dialog'), 'Fermer')
          .click()
          .then(() => tab),
    ],
    ['Back', async (tab) => tab.goBack().then(() => tab)],
    ['reload', async (tab) => tab.reload().then(() => tab)],
    ['kill', (tab) => kill(tab, path)],
  ];
  for (const [way, leave] of ways) {
    await page.getByLabel(reason).fill(`Après ${way}`);
    page = await leave(page);
    if (way !== 'kill' && way !== 'reload') {
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.goto(TRAME + path);
    }
    if (way === 'kill') await takeUp(page);
    await page.getByText(FOUND).waitFor();
    expect(await page.getByLabel(reason).inputValue()).toBe(`Après ${way}`);
  }
  await page.getByLabel('Personnes rencontrées').fill('12');
  await page.getByLabel(reason).focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('La correction est enregistrée.').waitFor();
  await page.context().close();
});

it('the reasons of a return, of a voiding and of an opening survive the kill of the browser', async () => {
  const author = await typing(mediator, WIDTHS.desktop);
  const path = await record(author);
  let page = await typing(manager, WIDTHS.desktop);
  for (const [choose, label] of [
    ['Faire compléter', 'Que faut-il compléter'],
    ['Annuler l’intervention', 'Pourquoi l’annuler'],
  ] as const) {
    await page.goto(TRAME + path);
    await button(page.getByRole('dialog'), choose).click();
    await page.getByLabel(label).fill(`Le thème, ${choose}`);
    page = await kill(page, path);
    await page.getByText(LEFT).waitFor();
    await takeUp(page);
    expect(await page.getByLabel(label).inputValue()).toBe(`Le thème, ${choose}`);
    await button(page.getByRole('dialog'), 'Abandonner ce brouillon').click();
    await button(page, 'Effacer').click();
  }
  await page.context().close();
  await author.context().close();

  const other = await employeeWith(browser, 'MGR', 'HAB');
  page = await typing(other, WIDTHS.desktop);
  await page.goto(TRAME + path);
  await page.getByLabel('Pourquoi l’ouvrir').fill('Réclamation du bailleur');
  page = await kill(page, path);
  await takeUp(page);
  expect(await page.getByLabel('Pourquoi l’ouvrir').inputValue()).toBe('Réclamation du bailleur');
  await page.context().close();
});

it('two tabs hold a draft each, and neither swallows the other’s', async () => {
  const one = await typing(mediator, WIDTHS.desktop);
  const other = await one.context().newPage();
  for (const [tab, minutes] of [
    [one, '11'],
    [other, '22'],
  ] as const) {
    await open(tab, '/saisie');
    await tab.getByLabel('Durée en minutes').fill(minutes);
  }
  for (const [tab, minutes] of [
    [one, '11'],
    [other, '22'],
  ] as const) {
    await tab.reload();
    await tab.getByText(FOUND).waitFor();
    expect(await tab.getByLabel('Durée en minutes').inputValue()).toBe(minutes);
    expect(await tab.getByText(LEFT).count()).toBe(0);
  }
  await other.close();
  await one.reload();
  await one.getByText(LEFT).waitFor();
  await takeUp(one);
  await expect.poll(() => one.getByLabel('Durée en minutes').inputValue()).toBe('22');
  await one.getByText(LEFT).waitFor();
  await one.context().close();
});

it('what is wrong at the end of a long form is gone to and said, and nothing is changed in silence', async () => {
  const page = await typing(mediator, WIDTHS.phone);
  await open(page, '/saisie');
  await unfoldPlace(page);
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await button(group(page, 'Domaine'), /./).first().click();
  await page.getByLabel('Personnes rencontrées').fill('1500');
  await button(page, 'Compléter').click();
  await page.getByLabel('Ligne de financement').fill('Contrat de ville');
  await page.evaluate(() => window.scrollTo(0, 0));
  await button(page, 'Enregistrer').click();
  const line = page.getByLabel('Ligne de financement');
  await expect.poll(() => line.evaluate((field) => field === document.activeElement)).toBe(true);
  await expect.poll(() => inView(line)).toBe(true);
  expect(await page.getByRole('alert').allTextContents()).toContainEqual(
    expect.stringContaining('Ligne de financement\u00a0: Écrivez un code'),
  );
  await screenshot(page, 'saisie-premiere-faute-phone');
  await expectAccessible(page);
  await line.fill('CV-2026');
  await button(page, 'Enregistrer').click();
  await page.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
  await page.getByText(/1\s500\spersonnes/).waitFor();
  await page.context().close();
});

const inView = (field: Locator) =>
  field.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

it('an entry is complete after at most ten taps, and the bar and the confirmation say what is left', async () => {
  const page = await typing(mediator, WIDTHS.phone);
  await record(page);
  await button(page, 'Nouvelle saisie').click();
  let taps = 0;
  const tap = async (target: Locator) => {
    await target.tap();
    taps++;
  };
  await tap(button(group(page, 'Domaine'), /conflictuelles/).first());
  await tap(button(group(page, 'Préciser le domaine'), 'Gérer en temps réel'));
  await pressed(button(group(page, 'Rapport au temps'), 'Temps réel'));
  await tap(button(group(page, 'De quoi'), /./).first());
  await page.getByText('Incomplète sans').waitFor();
  await tap(button(group(page, 'Par âge'), /./).nth(6));
  await tap(button(group(page, 'Comment'), /./).first());
  await tap(button(group(page, 'Avec quel'), /./).first());
  await tap(button(group(page, 'À la demande de qui'), /./).first());
  await tap(button(group(page, 'Combien de temps'), /15/));
  await page.getByText('Complète, prête à enregistrer').waitFor();
  await screenshot(page, 'saisie-complete-phone');
  await tap(button(page, 'Enregistrer'));
  await page.getByText('Elle est complète.').waitFor();
  expect(taps).toBeLessThanOrEqual(10);
  await expectAccessible(page);
  const id = new URL(
    (await page.getByRole('link', { name: 'Voir dans le journal' }).getAttribute('href')) ?? '',
    TRAME,
  );
  const { facts } = await read<{ facts: { missing: string[] } }>(
    page.context(),
    `/api/interventions/${id.searchParams.get('acte')}`,
  );
  expect(facts.missing).toEqual([]);
  await page.context().close();
});

/** The server's hour moves with the device's, so that only the day has passed. */
async function answersFollow(context: BrowserContext, aheadMs: () => number): Promise<void> {
  await context.route('**/api/**', async (route) => {
    const answer = await route.fetch();
    const date = new Date(Date.now() + aheadMs()).toUTCString();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), date } });
  });
}

it('a form left open until the next day asks which day it is about', async () => {
  const page = await typing(mediator, WIDTHS.phone);
  let ahead = 0;
  await answersFollow(page.context(), () => ahead);
  await page.clock.install();
  await open(page, '/saisie');
  await unfoldPlace(page);
  const began = today();
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  ahead = 24 * 60 * 60_000;
  await page.clock.fastForward(ahead);
  await page.getByRole('alert').getByText('Cette saisie concerne hier').waitFor();
  await button(group(page, 'Domaine'), /./).first().click();
  await button(page, 'Enregistrer').click();
  const question = group(page, 'De quel jour');
  await expect.poll(() => button(question, /^Hier/).evaluate((one) => one === document.activeElement)).toBe(true);
  await screenshot(page, 'saisie-lendemain-phone');
  await expectAccessible(page);
  await button(question, /^Hier/).click();
  expect(await page.getByLabel(/^Date/).inputValue()).toBe(began);
  await button(page, 'Enregistrer').click();
  await page.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
  await page.context().close();
});

it('a device whose clock is 14 hours ahead gets the hour of the server, not a refusal', async () => {
  const page = await typing(mediator, WIDTHS.phone);
  await page.clock.install({ time: Date.now() + 14 * 60 * 60_000 });
  await open(page, '/saisie');
  await unfoldPlace(page);
  await expect.poll(() => page.getByLabel(/^Date/).inputValue()).toBe(today());
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await button(group(page, 'Domaine'), /./).first().click();
  await button(page, 'Enregistrer').click();
  await page.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
  await page.context().close();
});
