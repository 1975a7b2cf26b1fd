import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, expectAccessible, launch, open, screenshot, today, WIDTHS } from './browser';
import { deviceOf, employeeWith, post, read, type Employee } from './people';
import { correct, recordedOn, reopened } from './recorded';

let browser: Browser;
let mediator: Employee;
let manager: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  manager = await employeeWith(browser, 'MGR', 'TER');
});
afterAll(() => close(browser));

interface Recorded {
  id: string;
  version: number;
  status: string;
  facts: { peopleMet: number | null; note: string | null; date: string };
  history: { what: string }[];
}

const entryAt = (context: BrowserContext, id: string) => read<Recorded>(context, `/api/interventions/${id}`);
const addressOf = (id: string) => `/journal?equipe=TER&jour=${today()}&acte=${id}`;

it('a correction made without network waits, survives the closing of the page, and is made once', async () => {
  const { page, id } = await recordedOn(browser, mediator, WIDTHS.phone);
  const context = page.context();
  await context.setOffline(true);
  await correct(page, 7, 'Sept personnes en tout');
  await page.getByRole('dialog').getByText('la modification est gardée sur cet appareil').waitFor();
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();
  await screenshot(page, 'modification-en-attente-phone');
  await expectAccessible(page);

  const again = await reopened(page, '/saisie');
  await again.getByText('1 modification attend le réseau', { exact: true }).last().waitFor();
  await again.getByText('Voir ce qui attend').click();
  await screenshot(again, 'modification-en-attente-saisie-phone');
  await expectAccessible(again);

  // Two tabs are open when the network comes back.
  const other = await context.newPage();
  await open(other, '/saisie');
  await context.setOffline(false);
  for (const tab of [again, other]) await tab.getByText('Voir ce qui attend').waitFor({ state: 'detached' });
  const now = await entryAt(context, id);
  expect(now.facts.peopleMet).toBe(7);
  expect(now.history.map(({ what }) => what)).toEqual(['RECORDED', 'AMENDED']);
});

it('several changes of one entry go in the order in which they were made', async () => {
  const { page, id } = await recordedOn(browser, mediator, WIDTHS.phone);
  await page.context().setOffline(true);
  await correct(page, 3, 'Trois');
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();
  await correct(page, 4, 'Quatre');
  await expect.poll(() => page.getByRole('dialog').getByText('Modification en attente d’envoi').count()).toBe(2);
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’intervention' }).click();
  await page.getByLabel('Pourquoi l’annuler').fill('Saisie deux fois');
  await page.getByRole('button', { name: 'Confirmer l’annulation' }).click();
  await expect.poll(() => page.getByRole('dialog').getByText('Modification en attente d’envoi').count()).toBe(3);
  await page.context().setOffline(false);
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').first().waitFor({ state: 'detached' });
  const now = await entryAt(page.context(), id);
  expect(now.history.map(({ what }) => what)).toEqual(['RECORDED', 'AMENDED', 'AMENDED', 'VOIDED']);
  expect(now.facts.peopleMet).toBe(4);
});

it('an answer lost on the way changes nothing twice', async () => {
  const { page, id } = await recordedOn(browser, mediator, WIDTHS.desktop);
  let lost = 0;
  await page.context().route(`**/api/interventions/${id}`, async (route) => {
    if (route.request().method() !== 'PUT' || lost++ > 0) return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await correct(page, 5, 'Cinq');
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor({ state: 'detached' });
  expect(lost).toBeGreaterThan(1);
  const now = await entryAt(page.context(), id);
  expect(now.history.map(({ what }) => what)).toEqual(['RECORDED', 'AMENDED']);
});

it('a server that never answers keeps nobody waiting for ever', async () => {
  const { page } = await recordedOn(browser, mediator, WIDTHS.desktop);
  await page
    .context()
    .route('**/api/interventions/*', (route) => (route.request().method() === 'PUT' ? undefined : route.fallback()));
  await correct(page, 5, 'Cinq');
  const before = Date.now();
  await page.getByRole('dialog').getByText('la modification est gardée sur cet appareil').waitFor();
  expect(Date.now() - before).toBeLessThan(12_000);
});

it('what somebody else changed in the meantime is compared side by side, from what waited too', async () => {
  const { page, id } = await recordedOn(browser, mediator, WIDTHS.desktop);
  await page.context().setOffline(true);
  await correct(page, 7, 'Sept personnes en tout');
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();

  const desk = await deviceOf(browser, manager, WIDTHS.desktop);
  const { version } = await entryAt(desk.context(), id);
  expect(await post(desk.context(), `/api/interventions/${id}/return`, { reason: 'Le thème' }, version)).toBe(200);

  const again = await reopened(page, '/saisie');
  await again.context().setOffline(false);
  await again.getByText('1 modification n’a pas pu être enregistrée').waitFor();
  await screenshot(again, 'modification-a-comparer-desktop');
  await expectAccessible(again);
  await again.getByRole('link', { name: /^Comparer/ }).click();
  await again.getByText('Quelqu’un a changé cette intervention entre-temps').last().waitFor();
  await again.getByRole('rowheader', { name: 'Personnes rencontrées' }).waitFor();
  await screenshot(again, 'comparer-desktop');
  await expectAccessible(again);
  // Nothing is lost by looking and going away.
  await open(again, addressOf(id));
  await again.getByRole('button', { name: 'Refaire ma correction sur la version actuelle' }).click();
  expect(await again.getByLabel('Pourquoi cette correction').inputValue()).toBe('Sept personnes en tout');
  await again.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await again.getByText('La correction est enregistrée.').waitFor();
  const now = await entryAt(again.context(), id);
  expect(now.history.map(({ what }) => what)).toEqual(['RECORDED', 'RETURNED', 'AMENDED']);
  expect(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trame.change')))).toEqual(
    [],
  );
});

it('a refused change says why, is found again, and can be given up after a question', async () => {
  const { page, id } = await recordedOn(browser, mediator, WIDTHS.phone);
  await page.context().setOffline(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’intervention' }).click();
  await page.getByLabel('Pourquoi l’annuler').fill('Saisie deux fois');
  await page.getByRole('button', { name: 'Confirmer l’annulation' }).click();
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();
  await page
    .context()
    .route(`**/api/interventions/${id}/void`, (route) =>
      route.fulfill({ status: 403, contentType: 'application/problem+json', body: REFUSED }),
    );
  await page.context().setOffline(false);
  await page.getByRole('dialog').getByText('Modification non enregistrée').waitFor();
  await page.getByRole('dialog').getByText('Le délai est passé.').waitFor();
  await screenshot(page, 'modification-refusee-phone');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
  await page.getByRole('dialog').getByText('abandonnée, elle sera perdue').waitFor();
  await page.getByRole('button', { name: 'L’abandonner pour de bon' }).click();
  await page.getByRole('dialog').getByText('Modification non enregistrée').waitFor({ state: 'detached' });
  expect((await entryAt(page.context(), id)).status).toBe('RECORDED');
});

const REFUSED = JSON.stringify({ title: 'Refusé', status: 403, code: 'too-late', detail: 'Le délai est passé.' });

it('a manager validates a day without network', async () => {
  const { id } = await recordedOn(browser, mediator, WIDTHS.phone);
  const desk = await deviceOf(browser, manager, WIDTHS.desktop);
  await open(desk, addressOf(id));
  await desk.getByRole('dialog').getByRole('button', { name: 'Valider' }).waitFor();
  await desk.context().setOffline(true);
  await desk.getByRole('dialog').getByRole('button', { name: 'Valider' }).click();
  await desk.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();
  await desk.keyboard.press('Escape');
  await desk.getByRole('table').getByText('Modification en attente d’envoi').waitFor();
  await screenshot(desk, 'journal-en-attente-desktop');
  await expectAccessible(desk);
  await desk.context().setOffline(false);
  await desk.getByText('1 modification en attente est enregistrée').waitFor();
  expect((await entryAt(desk.context(), id)).status).toBe('VALIDATED');
});
