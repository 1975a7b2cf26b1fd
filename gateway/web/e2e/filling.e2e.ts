import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, expectAccessible, launch, open, screenshot, today, TRAME, WIDTHS } from './browser';
import { employeeWith, read, type Employee } from './people';
import { button, group, pressed, record, typing, unfoldPlace } from './typing';

/** A form says what is wrong with it and what is left, and knows what hour it is. */

let browser: Browser;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
});
afterAll(() => close(browser));

it('what is wrong at the end of a long form is gone to and said, and nothing is changed in silence', async () => {
  const page = await typing(browser, mediator, WIDTHS.phone);
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
  const page = await typing(browser, mediator, WIDTHS.phone);
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
  const page = await typing(browser, mediator, WIDTHS.phone);
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
  const page = await typing(browser, mediator, WIDTHS.phone);
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
