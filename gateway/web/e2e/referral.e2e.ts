import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, screenshot } from './browser';
import { deviceOf, employeeWith, read, type Employee } from './people';
import { button, group, record } from './typing';

/** The narrowest phone that is still in use. */
const NARROW = 360;

interface Shown {
  status: string;
  level: string;
  counts: boolean;
  contactedOn: string | null;
  outcome: string | null;
  proof: string | null;
  disagreement: boolean;
}

let browser: Browser;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
});
afterAll(async () => browser.close());

const said = (page: Page, text: string) => page.getByRole('status').getByText(text).first().waitFor();
const shown = (page: Page) =>
  read<Shown>(page.context(), `/api/referrals/${new URL(page.url()).searchParams.get('relation') ?? ''}`);

/** Puts somebody in touch from a new entry, and opens the page of that referral. */
async function refer(page: Page, level: RegExp, beginning: RegExp | null): Promise<void> {
  await open(page, await record(page));
  await button(page, 'Mettre en relation').click();
  await button(group(page, 'Jusqu’où'), level).click();
  if (beginning) await button(group(page, 'Où en est-on'), beginning).click();
  await page.getByLabel('Type de partenaire').selectOption('CCAS');
  await button(page, 'Enregistrer la mise en relation').click();
  await said(page, 'La mise en relation est enregistrée.');
  await page.getByRole('region', { name: 'Mises en relation' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Chronologie' }).waitFor();
}

async function voice(page: Page, who: string, word: string, known: string): Promise<void> {
  await button(page, 'Noter une parole').click();
  const form = page.getByRole('form', { name: 'Ce qui est dit' });
  await form.getByRole('button', { name: who }).click();
  await form.getByRole('button', { name: word, exact: true }).click();
  await form.getByRole('button', { name: known }).click();
  await form.getByRole('button', { name: 'Noter cette parole' }).click();
  await said(page, 'La parole est notée');
}

it('a lady who was given an address is followed until the aid is there, on a phone', async () => {
  const page = await deviceOf(browser, mediator, NARROW);
  await refer(page, /Orientation/, null);
  expect(await shown(page)).toMatchObject({ status: 'PROPOSEE', level: 'ORIENTATION', counts: false });
  await expectAccessible(page);

  await button(page, 'Rendez-vous').click();
  const form = page.getByRole('form', { name: 'Rendez-vous' });
  await form.getByRole('button', { name: /Contact pris/ }).click();
  await form.getByLabel('Jour du rendez-vous').fill(await page.evaluate(() => new Date().toISOString().slice(0, 10)));
  await form.getByLabel(/^Heure/).fill('10:30');
  await screenshot(page, 'mise-en-relation-rendez-vous-360');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Noter le rendez-vous' }).click();
  await said(page, 'Le rendez-vous est noté');
  expect(await shown(page)).toMatchObject({ status: 'RDV_FIXE', level: 'CONTACT', counts: true });

  await button(page, 'Accompagnée').click();
  await page.getByRole('heading', { name: 'Accompagnée' }).waitFor();
  await button(page, 'Reçue par le partenaire').click();
  await page.getByRole('heading', { name: 'Reçue par le partenaire' }).first().waitFor();
  await screenshot(page, 'mise-en-relation-recue-360');
  await expectAccessible(page);

  await voice(page, 'Le partenaire', 'Prise en charge', 'Écrit');
  await voice(page, 'La personne', 'Pas prise en charge', 'Dit de vive voix');
  await page
    .getByText(/Le partenaire dit qu’elle est prise en charge, la personne dit/)
    .first()
    .waitFor();
  expect(await shown(page)).toMatchObject({ status: 'RECUE', disagreement: true });
  await screenshot(page, 'mise-en-relation-desaccord-360');
  await expectAccessible(page);
  await button(page, 'Retenir une parole').click();
  await button(page, /^Le partenaire dit/).click();
  await button(page, 'Retenir cette parole').click();
  await said(page, 'C’est noté');

  await button(page, 'Prise en charge effective').click();
  await button(page, 'La personne le dit').click();
  await button(page, 'Noter et clore').click();
  await said(page, 'La mise en relation est close');
  expect(await shown(page)).toMatchObject({
    status: 'CLOSE',
    outcome: 'PRISE_EN_CHARGE',
    proof: 'PERSONNE',
    level: 'ACCOMP',
    counts: true,
    disagreement: false,
  });
  await screenshot(page, 'mise-en-relation-close-360');
  await expectAccessible(page);
});

it('somebody who does not want it before anybody was called is not counted, and is found among what is closed', async () => {
  const page = await deviceOf(browser, mediator, NARROW);
  await refer(page, /Contact/, /réfléchit/);
  await button(page, 'Clore').click();
  await button(page, 'Refusée par la personne').click();
  await page.getByRole('form', { name: 'Clore la mise en relation' }).getByRole('button', { name: 'Clore' }).click();
  await said(page, 'La mise en relation est close');
  expect(await shown(page)).toMatchObject({ outcome: 'REFUSEE', counts: false, contactedOn: null });
  await page.getByText('Ne compte pas').waitFor();
  await page.getByRole('link', { name: 'Toutes les mises en relation' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mises en relation' }).waitFor();
  await page.getByLabel('État').selectOption('CLOSE');
  await page
    .getByText(/Refusée par la personne, le/)
    .first()
    .waitFor();
  await screenshot(page, 'mises-en-relation-360');
  await expectAccessible(page);
});
