import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, expectAccessible, launch, open, screenshot, TRAME, WIDTHS } from './browser';
import { employeeWith, type Employee } from './people';
import { button, FOUND, group, kill, LEFT, pressed, record, takeUp, typing, unfoldPlace } from './typing';

/** What was typed is never lost: pages left, reloaded, tabs closed. One device each for whoever types. */

let browser: Browser;
let mediator: Employee;
let manager: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  manager = await employeeWith(browser, 'MGR', 'TER');
});
afterAll(() => close(browser));

it('an entry survives the loss of its tab after each of its fields', async () => {
  let page = await typing(browser, mediator, WIDTHS.phone);
  await open(page, '/saisie');
  const fields: [string, (page: Page) => Promise<void>, (page: Page) => Promise<void>][] = [
    [
      'the time alone',
      async (tab) => tab.getByLabel('Heure de début').fill('00:01'),
      async (tab) => expect(await tab.getByLabel('Heure de début').inputValue()).toBe('00:01'),
    ],
    [
      'the territory',
      async (tab) => {
        await tab.getByLabel('Territoire').selectOption({ index: 2 });
      },
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

it('a correction survives Escape, a tap beside, ✕, Back, reload and the loss of its tab', async () => {
  let page = await typing(browser, mediator, WIDTHS.desktop);
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

it('the reasons of a return, of a voiding and of an opening survive the loss of their tab', async () => {
  const author = await typing(browser, mediator, WIDTHS.desktop);
  const path = await record(author);
  let page = await typing(browser, manager, WIDTHS.desktop);
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
  page = await typing(browser, other, WIDTHS.desktop);
  await page.goto(TRAME + path);
  await page.getByLabel('Pourquoi l’ouvrir').fill('Réclamation du bailleur');
  page = await kill(page, path);
  await takeUp(page);
  expect(await page.getByLabel('Pourquoi l’ouvrir').inputValue()).toBe('Réclamation du bailleur');
  await page.context().close();
});

it('two tabs hold a draft each, and neither swallows the other’s', async () => {
  const one = await typing(browser, mediator, WIDTHS.desktop);
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
