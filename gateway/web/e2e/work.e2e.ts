import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, eventually, expectAccessible, follow, launch, open, screenshot, today, WIDTHS } from './browser';
import { uuidv7 } from '../src/ui/uuid';
import { deviceOf, employeeWith, post, read, type Employee } from './people';
import { recordedOn } from './recorded';

/** The narrowest phone that is still in use. */
const NARROW = 360;

let browser: Browser;
let mediator: Employee;
let manager: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  manager = await employeeWith(browser, 'MGR', 'TER');
});
afterAll(() => close(browser));

interface Listed {
  items: { id: string; lastDay: string }[];
  total: number;
}
const waiting = (page: Page, awaits: string) =>
  read<Listed>(page.context(), `/api/interventions/awaiting?team=TER&awaits=${awaits}`);
const lastStep = async (page: Page, id: string) =>
  (await read<{ history: { what: string }[] }>(page.context(), `/api/interventions/${id}`)).history.at(-1)?.what;

it('a returned act is seen by its author wherever they are, with the reason and the last day, and completed', async () => {
  const { page, id } = await recordedOn(browser, mediator, NARROW);
  const desk = await deviceOf(browser, manager, WIDTHS.desktop);
  const reason = `Combien de personnes dans le hall ${id.slice(-4)} ?`;
  expect(await post(desk.context(), `/api/interventions/${id}/return`, { reason }, 0)).toBe(200);

  await open(page, '/saisie');
  const notice = page.getByText(/renvoyées?$/).first();
  await eventually(async () => {
    await page.reload();
    await notice.waitFor({ timeout: 5_000 });
  });
  await screenshot(page, 'renvoyee-saisie-360');
  await expectAccessible(page);
  await follow(page, 'Compléter', 'Ma journée');
  const entry = page.getByRole('listitem').filter({ hasText: reason });
  await eventually(async () => {
    await page.reload();
    await entry.getByText(/^Jusqu’au .* inclus$/).waitFor({ timeout: 5_000 });
  });
  await screenshot(page, 'ma-journee-360');
  await expectAccessible(page);

  await entry.getByRole('button', { name: /^Compléter/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Personnes rencontrées').fill('3');
  await dialog.getByLabel('Pourquoi cette correction').fill('Comptées');
  await dialog.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await dialog.getByText('La correction est enregistrée.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await entry.waitFor({ state: 'detached' });
});

it('a manager gives more time by one tap', async () => {
  const { id, page } = await recordedOn(browser, mediator, NARROW);
  const desk = await deviceOf(browser, manager, NARROW);
  expect(await post(desk.context(), `/api/interventions/${id}/return`, { reason: 'À compléter' }, 0)).toBe(200);
  await page.context().close();
  await eventually(async () => expect((await waiting(desk, 'RETURNED')).total).toBeGreaterThan(0));
  await open(desk, '/a-valider');
  const first = (await waiting(desk, 'RETURNED')).items[0]?.id ?? '';
  const row = desk.locator(`[data-entry="${first}"]`);
  await row.getByRole('button', { name: /^Prolonger/ }).click();
  await desk.getByRole('status').getByText('7 jours de plus').waitFor();
  expect(await lastStep(desk, first)).toBe('PROLONGED');
  await screenshot(desk, 'a-valider-360');
  await expectAccessible(desk);
});

it('a batch is validated by keyboard, with what stays out, and taken back', async () => {
  const desk = await deviceOf(browser, manager, WIDTHS.desktop);
  await open(desk, '/a-valider');
  const before = await waiting(desk, 'VALIDATION');
  const batch = desk.getByRole('button', { name: /^Valider ces \d+/ }).first();
  await batch.waitFor();
  await screenshot(desk, 'a-valider-desktop');
  await expectAccessible(desk);
  await batch.focus();
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('listitem').first().waitFor();
  await screenshot(desk, 'a-valider-question-desktop');
  await expectAccessible(desk);
  await desk.keyboard.press('Enter');
  const undo = desk.getByRole('button', { name: /^Annuler ces/ });
  await undo.waitFor();
  await screenshot(desk, 'a-valider-fait-desktop');
  await eventually(async () => expect((await waiting(desk, 'VALIDATION')).total).toBeLessThan(before.total));
  await undo.focus();
  await desk.keyboard.press('Enter');
  await desk
    .getByRole('status')
    .getByText(/validations annulées\.$/)
    .waitFor();
  await eventually(async () => expect((await waiting(desk, 'VALIDATION')).total).toBe(before.total));
});

it('one after the other is validated by keys, and the last one taken back', async () => {
  const desk = await deviceOf(browser, manager, WIDTHS.desktop);
  await open(desk, '/a-valider');
  await desk
    .getByRole('button', { name: /^Valider ces \d+/ })
    .first()
    .focus();
  const at = () => desk.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry']);
  await desk.keyboard.press('j');
  const first = (await at()) ?? '';
  await desk.keyboard.press('v');
  const second = await at();
  expect(second).not.toBe(first);
  await desk.locator(`[data-entry="${first}"]`).waitFor({ state: 'detached' });
  expect(await lastStep(desk, first)).toBe('VALIDATED');
  expect(await at()).toBe(second);
  await desk.keyboard.press('u');
  await desk
    .getByRole('status')
    .getByText(/validation annulée\.$/)
    .waitFor();
  expect(await lastStep(desk, first)).toBe('WITHDRAWN');
  await desk.keyboard.press('r');
  await desk.getByRole('dialog').getByLabel('Que faut-il compléter').waitFor();
  await expectAccessible(desk);
});

/** Complete, of a day that is over wherever this runs. */
const complete = (number: number) => ({
  id: uuidv7(),
  date: new Date(Date.parse(today()) - 24 * 3_600_000).toISOString().slice(0, 10),
  startTime: `10:${String(number % 60).padStart(2, '0')}`,
  durationMinutes: 15,
  territory: 'LY8-MER',
  placeType: 'HALL',
  mode: 'PRES_HALL',
  tempo: 'ROUTINE',
  origin: 'AUTO',
  mainDomain: 'D1',
  theme: 'LIEN_DISC',
  publics: { age: {}, gender: {}, capacity: { Q_HAB: 2 } },
  peopleMet: 2,
  outcomes: ['APAISE'],
});

it('a hundred entries are looked at and validated by keyboard in five minutes at most', async () => {
  const MANY = 100;
  const phone = await deviceOf(browser, mediator, WIDTHS.phone);
  const interventions = Array.from({ length: MANY }, (_, number) => complete(number));
  expect(await post(phone.context(), '/api/interventions/batch', { interventions })).toBe(200);
  await phone.context().close();
  const desk = await deviceOf(browser, manager, WIDTHS.desktop);
  await eventually(async () => expect((await waiting(desk, 'VALIDATION')).total).toBeGreaterThanOrEqual(MANY));
  const before = (await waiting(desk, 'VALIDATION')).total;
  await open(desk, '/a-valider');
  await desk
    .getByRole('button', { name: /^Valider ces \d+/ })
    .first()
    .focus();
  const begun = Date.now();
  await desk.keyboard.press('j');
  for (let done = 0; done < MANY; done++) {
    const entry = await desk.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? '',
    );
    await desk.keyboard.press('v');
    await desk.locator(`[data-entry="${entry}"]`).waitFor({ state: 'detached' });
  }
  await eventually(async () => expect((await waiting(desk, 'VALIDATION')).total).toBe(before - MANY));
  expect(Date.now() - begun).toBeLessThan(5 * 60_000);
}, 600_000);
