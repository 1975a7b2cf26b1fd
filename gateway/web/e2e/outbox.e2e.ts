import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, screenshot, today, WIDTHS } from './browser';
import { deviceOf, employeeWith, loginOf, nameOf, post, read, signInAs, type Employee } from './people';

let browser: Browser;
let mediator: Employee;
let manager: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  manager = await employeeWith(browser, 'MGR', 'TER');
});
afterAll(async () => browser.close());

interface Recorded {
  id: string;
  version: number;
  status: string;
  facts: { peopleMet: number | null; note: string | null; date: string };
  history: { what: string }[];
}

const entryAt = (context: BrowserContext, id: string) => read<Recorded>(context, `/api/interventions/${id}`);
const addressOf = (id: string) => `/journal?equipe=TER&jour=${today()}&acte=${id}`;

/** An entry of the mediator, and the page of a device of theirs that works without network, with the entry open on it. */
async function recordedOn(width: number): Promise<{ page: Page; id: string }> {
  const page = await deviceOf(browser, mediator, width);
  await open(page, '/saisie');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What was read before the worker took over is read again with it.
  await open(page, '/saisie');
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await page.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('link', { name: 'Voir dans le journal' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).waitFor();
  return { page, id: new URL(page.url()).searchParams.get('acte') ?? '' };
}

async function correct(page: Page, people: number, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Corriger' }).click();
  await dialog.getByLabel('Personnes rencontrées').fill(String(people));
  await dialog.getByLabel('Pourquoi cette correction').fill(reason);
  await dialog.getByRole('button', { name: 'Enregistrer la correction' }).click();
}

async function reopened(page: Page, path: string): Promise<Page> {
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(60_000);
  await open(again, path);
  return again;
}

it('a correction made without network waits, survives the closing of the page, and is made once', async () => {
  const { page, id } = await recordedOn(WIDTHS.phone);
  const context = page.context();
  await context.setOffline(true);
  await correct(page, 7, 'Sept personnes en tout');
  await page.getByText('la modification est gardée sur cet appareil').waitFor();
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
  const { page, id } = await recordedOn(WIDTHS.phone);
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
  const { page, id } = await recordedOn(WIDTHS.desktop);
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
  const { page } = await recordedOn(WIDTHS.desktop);
  await page
    .context()
    .route('**/api/interventions/*', (route) => (route.request().method() === 'PUT' ? undefined : route.fallback()));
  await correct(page, 5, 'Cinq');
  const before = Date.now();
  await page.getByText('la modification est gardée sur cet appareil').waitFor();
  expect(Date.now() - before).toBeLessThan(12_000);
});

it('what somebody else changed in the meantime is compared side by side, from what waited too', async () => {
  const { page, id } = await recordedOn(WIDTHS.desktop);
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
  const { page, id } = await recordedOn(WIDTHS.phone);
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
  const { id } = await recordedOn(WIDTHS.phone);
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

const stored = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

it('two people on one phone: without network the second one sees and sends nothing of the first one', async () => {
  const { page, id } = await recordedOn(WIDTHS.phone);
  const context = page.context();
  await context.setOffline(true);
  await correct(page, 9, 'Neuf personnes au pied de la tour');
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();

  const phone = await reopened(page, '/saisie');
  await phone.getByText(`Sans réseau, vous saisissez au nom de ${nameOf(mediator)}`).waitFor();
  await phone.getByRole('button', { name: 'Compléter' }).click();
  await phone.getByLabel('Note', { exact: true }).fill('Échange dans le hall');
  await screenshot(phone, 'sans-reseau-phone');
  await phone.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByText(`Vous n’êtes pas ${nameOf(mediator)}`).waitFor();
  await screenshot(phone, 'pas-moi-phone');
  await expectAccessible(phone);
  await dialog.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await phone.getByText('Sans réseau, personne ne peut se connecter').waitFor();
  await phone.getByText('Une saisie et un brouillon attendent sur cet appareil').waitFor();
  await screenshot(phone, 'pas-moi-sans-reseau-phone');
  await expectAccessible(phone);
  await expect.poll(() => stored(phone)).not.toContain('hall');
  const text = await phone.locator('body').innerText();
  expect(text).not.toContain(nameOf(mediator));
  expect(await stored(phone)).not.toContain('tour');

  // Neither is it theirs when the page is opened again, nor when the network is back.
  const again = await reopened(phone, '/saisie').catch(async () => context.pages().at(-1) as Page);
  await again.getByText('Sans réseau, personne ne peut se connecter').waitFor();
  await context.setOffline(false);
  await again.getByRole('button', { name: 'Se connecter' }).click();
  await signInAs(again, loginOf(manager));
  await again.getByRole('button', { name: new RegExp(`^Vous êtes.*${nameOf(manager)}`) }).waitFor();
  await open(again, '/saisie');
  await again.getByText('Une saisie et un brouillon d’une autre personne attendent').waitFor();
  await screenshot(again, 'autre-personne-phone');
  await expectAccessible(again);
  expect((await entryAt(context, id)).facts.peopleMet).not.toBe(9);

  // The first one comes back: it is all there, and goes.
  await again.getByRole('button', { name: /^Vous êtes/ }).click();
  await again.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await again.getByRole('button', { name: 'Se connecter' }).click();
  await signInAs(again, loginOf(mediator));
  await again.getByRole('button', { name: new RegExp(`^Vous êtes.*${nameOf(mediator)}`) }).waitFor();
  await open(again, '/saisie');
  await again.getByText('Votre saisie en cours a été retrouvée').waitFor();
  await expect.poll(async () => (await entryAt(context, id)).facts.peopleMet).toBe(9);
});
