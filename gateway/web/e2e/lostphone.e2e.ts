import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, eventually, expectAccessible, launch, open, screenshot, today, TRAME, WIDTHS } from './browser';
import {
  arriveAtProvider,
  deviceOf,
  employeeWith,
  loginOf,
  nameOf,
  post,
  read,
  signInAs,
  type Employee,
} from './people';
import { uuidv7 } from '../src/ui/uuid';
import { correct, withoutNetworkToo } from './recorded';

let browser: Browser;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'STE');
});
afterAll(() => close(browser));

it('a lost phone is closed from another device within ten seconds, and keeps nothing of its person', async () => {
  const phone = await deviceOf(browser, mediator, WIDTHS.phone);
  await open(phone, '/saisie');
  await phone.getByRole('button', { name: 'Compléter' }).click();
  await phone.getByLabel('Note', { exact: true }).fill('Échange dans le hall');
  await expect.poll(() => phone.evaluate(() => JSON.stringify(localStorage))).toContain('hall');

  const desk = await deviceOf(browser, mediator, WIDTHS.desktop);
  await open(desk, '/compte');
  await desk.getByRole('button', { name: 'Fermer toutes mes sessions' }).click();
  await screenshot(desk, 'telephone-perdu-desktop');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Fermer toutes les sessions' }).click();
  await desk.getByRole('heading', { name: 'Bienvenue dans Trame' }).waitFor();

  const closed = phone.getByText('Vos sessions ont été fermées');
  await expect
    .poll(() => open(phone, '/journal').then(() => closed.isVisible()), { timeout: 10_000, interval: 1_000 })
    .toBe(true);
  await screenshot(phone, 'sessions-fermees-phone');
  await expectAccessible(phone);
  expect(await phone.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toMatch(/hall|trame\.person/);

  // Nobody comes back without the password: what the provider remembers of the phone is ended first.
  await phone.getByRole('button', { name: 'Se connecter' }).click();
  await phone.waitForURL(`${TRAME}/`);
  await arriveAtProvider(phone);
  await signInAs(phone, loginOf(mediator));
  await phone.getByRole('button', { name: new RegExp(`^Vous êtes.*${nameOf(mediator)}`) }).waitFor();
});

const dayBefore = () => new Date(Date.parse(today()) - 24 * 3_600_000).toISOString().slice(0, 10);

it('what somebody who left had corrected without network is delivered, and the device keeps nothing', async () => {
  const desk = await deviceOf(browser, await employeeWith(browser, 'RRH'), WIDTHS.desktop);
  const { items } = await read<{ items: Employee[] }>(desk.context(), '/api/staff/employees');
  // Nobody that another test takes, who take the first of a team.
  const leaver = items.findLast(({ roles, team, until }) => roles[0] === 'MED' && team === 'HAB' && !until);
  if (!leaver) throw new Error('Nobody is a mediator of Habitat');
  const page = await withoutNetworkToo(browser, leaver, WIDTHS.phone);
  const act = { id: uuidv7(), date: dayBefore(), territory: 'LY8-MER', mainDomain: 'D1' };
  expect(await post(page.context(), '/api/interventions', act)).toBe(201);
  await eventually(async () => {
    await open(page, `/journal?equipe=HAB&jour=${act.date}&acte=${act.id}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).waitFor({ timeout: 5_000 });
  });
  await page.context().setOffline(true);
  await correct(page, 8, 'Huit personnes en tout');
  await page.getByRole('dialog').getByText('Modification en attente d’envoi').waitFor();

  const career = `/api/staff/employees/${leaver.id}`;
  const { version } = await read<{ version: number }>(desk.context(), career);
  expect(await post(desk.context(), `${career}/leave`, { until: dayBefore() }, version)).toBe(200);
  await page.context().setOffline(false);
  await page.getByText('Votre accès n’est pas ouvert').waitFor();
  await screenshot(page, 'depart-appareil-phone');
  await expectAccessible(page);
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  await expect.poll(stored, { timeout: 20_000 }).not.toMatch(/trame\.(sealed|change|queue|draft)/);

  const manager = await deviceOf(browser, await employeeWith(browser, 'DIR'), WIDTHS.phone);
  await eventually(async () => {
    const now = await read<{ facts: { peopleMet: number } }>(manager.context(), `/api/interventions/${act.id}`);
    expect(now.facts.peopleMet).toBe(8);
    await open(manager, `/journal?equipe=HAB&jour=${act.date}`);
    await manager.getByText('Reçue après le départ').first().waitFor({ timeout: 5_000 });
  });
  const back = { roles: leaver.roles, team: leaver.team, from: today() };
  expect(await post(desk.context(), `${career}/return`, back, version + 1)).toBe(200);
});
