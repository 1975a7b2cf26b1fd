import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, screenshot, TRAME } from './browser';
import { killed, signedIn, switchedOn } from './killing';
import { arriveAtProvider, employeeWith, loginOf, signInAs, type Employee } from './people';
import { button, FOUND, group, pressed, record, takeUp, unfoldPlace } from './typing';

/** The browser itself is killed, as a phone does that is short of memory or of power: whoever comes back signs in again. */

let browser: Browser;
let mediator: Employee;
let folder: string;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'HAB');
  folder = mkdtempSync(join(tmpdir(), 'trame-device-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

type Field = readonly [write: (page: Page) => Promise<void>, still: (page: Page) => Promise<void>];

const typed = (label: string | RegExp, text: string): Field => [
  (page) => page.getByLabel(label).fill(text),
  async (page) => expect(await page.getByLabel(label).inputValue()).toBe(text),
];

/** Each field is written, and the browser killed after it; in the end all of them are still there. */
async function outlived(first: Page, person: Employee, path: string, fields: readonly Field[]): Promise<Page> {
  let page = first;
  for (const [write] of fields) {
    await write(page);
    await killed(page);
    page = await signedIn(folder, person);
    await page.goto(TRAME + path);
    await takeUp(page);
  }
  for (const [, still] of fields) await still(page);
  return page;
}

it('an entry survives the death of the browser after each of its fields', async () => {
  const fields: Field[] = [
    [
      async (page) => {
        await unfoldPlace(page);
        await page.getByLabel('Territoire').selectOption({ index: 2 });
      },
      async (page) => {
        await unfoldPlace(page);
        expect(await page.getByLabel('Territoire').inputValue()).not.toBe('');
      },
    ],
    [
      async (page) => button(group(page, 'À la demande de qui'), /./).first().click(),
      async (page) => pressed(button(group(page, 'À la demande de qui'), /./).first()),
    ],
    typed('Personnes rencontrées', '17'),
  ];
  let page = await signedIn(folder, mediator);
  await open(page, '/saisie');
  page = await outlived(page, mediator, '/saisie', fields);
  await button(page, 'Abandonner ce brouillon').click();
  await button(page, 'Effacer').click();
  await page.getByText(FOUND).waitFor({ state: 'detached' });
  await killed(page);
});

it('what waits for the network survives the death of the browser, and is sent', async () => {
  let page = await signedIn(folder, mediator);
  await open(page, '/saisie');
  await page.context().setOffline(true);
  await unfoldPlace(page);
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await button(group(page, 'Domaine'), /./).first().click();
  await button(page, 'Enregistrer').click();
  await page
    .getByText(/gardée sur cet appareil/)
    .first()
    .waitFor();
  await killed(page);
  page = await switchedOn(folder);
  await page.goto(TRAME);
  await page
    .getByText(/sur cet appareil/)
    .first()
    .waitFor();
  await screenshot(page, 'appareil-rallume-phone');
  await arriveAtProvider(page);
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/interventions/batch'));
  await signInAs(page, loginOf(mediator));
  const { answers } = (await (await sent).json()) as { answers: { status: number }[] };
  expect(answers.map(({ status }) => status)).toEqual([201]);
  await killed(page);
});

it('a correction survives the death of the browser after each of its fields', async () => {
  let page = await signedIn(folder, mediator);
  const path = await record(page);
  const fields: Field[] = [
    typed('Heure de début', '00:02'),
    typed('Durée en minutes', '35'),
    typed('Personnes rencontrées', '14'),
    typed('Pourquoi cette correction', 'Le nombre était faux'),
  ];
  await page.goto(TRAME + path);
  await button(page.getByRole('dialog'), 'Corriger').click();
  page = await outlived(page, mediator, path, fields);
  await killed(page);
});

it('an arrival survives the death of the browser after each of its fields', async () => {
  const hr = await employeeWith(browser, 'RRH');
  const page = await signedIn(folder, hr);
  await open(page, '/equipe?partie=arrivee');
  const fields: Field[] = [
    typed(/^Prénom/, 'Zoé'),
    typed(/^Nom/, 'Zzinachevée'),
    [
      async (tab) => {
        await tab.getByLabel(/^Équipe/).selectOption('TER');
      },
      async (tab) => expect(await tab.getByLabel(/^Équipe/).inputValue()).toBe('TER'),
    ],
    typed(/^Premier jour/, '2024-01-08'),
  ];
  await killed(await outlived(page, hr, '/equipe?partie=arrivee', fields));
});
