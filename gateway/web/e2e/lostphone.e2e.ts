import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, expectAccessible, launch, open, screenshot, TRAME, WIDTHS } from './browser';
import { arriveAtProvider, deviceOf, employeeWith, loginOf, nameOf, signInAs, type Employee } from './people';

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
