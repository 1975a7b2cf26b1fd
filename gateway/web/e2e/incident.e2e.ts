import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '../src/ui/uuid';
import { close, eventually, expectAccessible, launch, open, screenshot, today, WIDTHS } from './browser';
import { deviceOf, employeeWith, nameOf, post, read, type Employee } from './people';

/** An attack on a mediator, from the act to what is due of it, for those few who may read it. */

const NARROW = 360;

let browser: Browser;
let mediator: Employee;
let colleague: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'HAB');
  colleague = await employeeWith(browser, 'MED', 'TER');
});
afterAll(() => close(browser));

/** An act in which the mediator withdrew, of today. */
async function withdrawal(page: Page): Promise<string> {
  const id = uuidv7();
  const { items } = await read<{ items: { code: string }[] }>(page.context(), '/api/directory/territories');
  const facts = { date: today(), territory: items[0]?.code, mainDomain: 'D2.2', team: mediator.team };
  const more = { mediators: [mediator.id], outcomes: ['RETRAIT'], tensionBefore: 3 };
  expect(await post(page.context(), '/api/interventions', { id, ...facts, ...more })).toBe(201);
  return id;
}

it('is reported from the act by a gesture, followed by the manager and human resources, and read by nobody else', async () => {
  const page = await deviceOf(browser, mediator, NARROW);
  const act = await withdrawal(page);
  await open(page, `/journal?equipe=HAB&jour=${today()}&acte=${act}`);
  await page.getByRole('button', { name: 'Signaler une agression' }).click();
  const form = page.getByRole('form', { name: 'Signaler une agression' });
  await form.getByRole('button', { name: 'Menaces', exact: true }).click();
  await form.getByRole('button', { name: 'Non', exact: true }).click();
  await screenshot(page, 'incident-signaler-360');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Signaler', exact: true }).click();
  const incident = page.getByRole('dialog').getByRole('region', { name: /^Menaces, le/ });
  await incident.getByText(/Accident du travail à déclarer au plus tard le/).waitFor();
  await expectAccessible(page);

  const hr = await deviceOf(browser, await employeeWith(browser, 'RRH'), WIDTHS.desktop);
  await eventually(async () => {
    await open(hr, '/equipe');
    await hr
      .getByRole('link', { name: /^Menaces, le/ })
      .first()
      .waitFor({ timeout: 2_000 });
  });
  await open(hr, '/incidents');
  const card = hr
    .getByRole('region', { name: /^Menaces, le/ })
    .filter({ hasText: nameOf(mediator) })
    .first();
  await card.getByRole('button', { name: 'Soutien proposé' }).click();
  await card.getByRole('button', { name: 'Les ressources humaines' }).click();
  await screenshot(hr, 'incidents-1280');
  await expectAccessible(hr);
  await card.getByRole('button', { name: 'Noter', exact: true }).click();
  await card.getByText(/Soutien proposé le/).waitFor();

  const other = await deviceOf(browser, colleague, NARROW);
  await open(other, '/incidents');
  expect(await other.getByText(nameOf(mediator)).count()).toBe(0);
  await expectAccessible(other);
});

it('is offered on no act in which nobody was in danger', async () => {
  const page = await deviceOf(browser, mediator, NARROW);
  const id = uuidv7();
  const { items } = await read<{ items: { code: string }[] }>(page.context(), '/api/directory/territories');
  const facts = { date: today(), territory: items[0]?.code, mainDomain: 'D1', team: mediator.team };
  expect(await post(page.context(), '/api/interventions', { id, ...facts, mediators: [mediator.id] })).toBe(201);
  await open(page, `/journal?equipe=HAB&jour=${today()}&acte=${id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).waitFor();
  expect(await page.getByRole('button', { name: 'Signaler une agression' }).count()).toBe(0);
});
