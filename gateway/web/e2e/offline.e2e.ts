import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, eventually, expectAccessible, launch, open, screenshot, today, WIDTHS, year } from './browser';
import { deviceOf, employeeWith, nameOf, read, type Employee } from './people';

let browser: Browser;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
});
afterAll(() => close(browser));

/** How many interventions the mediator's team has in the figures of the year. */
async function counted(phone: Page): Promise<number> {
  const path = `/api/activity/figures?from=${year()}-01-01&to=${year()}-12-31&team=TER`;
  return (await read<{ interventions: { count: number } }>(phone.context(), path)).interventions.count;
}

/** A phone on which Trame was opened once where there is a network. */
async function phoneThatKnowsTrame(): Promise<Page> {
  const phone = await deviceOf(browser, mediator, WIDTHS.phone);
  await open(phone, '/saisie');
  await phone.getByLabel('Territoire').waitFor();
  await phone.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What was read before the worker took over is read again with it.
  await open(phone, '/saisie');
  await phone.getByLabel('Territoire').selectOption({ index: 1 });
  return phone;
}

async function record(phone: Page, domain: number): Promise<void> {
  await phone.getByRole('group', { name: 'Domaine' }).getByRole('button').nth(domain).click();
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
}

it('entries made without network wait on the device, survive its closing, and are recorded once', async () => {
  const phone = await phoneThatKnowsTrame();
  const before = await counted(phone);
  await phone.context().setOffline(true);
  await record(phone, 0);
  await phone.getByText('1 intervention attend le réseau', { exact: true }).last().waitFor();
  await record(phone, 1);
  await phone.getByText('2 interventions attendent le réseau', { exact: true }).last().waitFor();
  await record(phone, 2);
  await phone.getByText('3 interventions attendent le réseau', { exact: true }).last().waitFor();
  await phone.getByText('Voir ce qui attend').click();
  await screenshot(phone, 'saisie-sans-reseau-phone');
  await expectAccessible(phone);

  // Closed and opened again, still without network.
  const context = phone.context();
  await phone.close();
  const again = await context.newPage();
  await open(again, '/saisie');
  await again.getByText('3 interventions attendent le réseau', { exact: true }).last().waitFor();
  await again.getByRole('group', { name: 'Domaine' }).waitFor();

  await again.getByText(`Sans réseau, vous saisissez au nom de ${nameOf(mediator)}`).waitFor();
  await expectAccessible(again);

  // Two tabs are open when the network comes back.
  const other = await context.newPage();
  await open(other, '/saisie');
  await context.setOffline(false);
  for (const tab of [again, other]) await tab.getByText('Voir ce qui attend').waitFor({ state: 'detached' });
  await eventually(async () => expect(await counted(again)).toBe(before + 3));
  await again.reload();
  expect(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trame.queue')))).toEqual(
    [],
  );
});

it('an entry refused later is kept with its reason, corrected and sent again, or discarded after a question', async () => {
  const phone = await phoneThatKnowsTrame();
  const before = await counted(phone);
  await phone.context().setOffline(true);
  for (const domain of [0, 1]) await record(phone, domain);
  await phone.getByText('2 interventions attendent le réseau', { exact: true }).last().waitFor();
  // The page itself would not take such a day: it comes from a device whose clock nobody had set.
  await phone.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith('trame.queue'))) {
      const entry = JSON.parse(localStorage.getItem(key) ?? '') as { form: { date: string } };
      localStorage.setItem(key, JSON.stringify({ ...entry, form: { ...entry.form, date: '2099-01-01' } }));
    }
  });
  await phone.reload();
  await phone.getByText('2 interventions attendent le réseau', { exact: true }).last().waitFor();
  await phone.context().setOffline(false);
  await phone.getByText('2 interventions n’ont pas pu être enregistrées').waitFor();
  await screenshot(phone, 'saisie-refusee-phone');
  await expectAccessible(phone);

  await phone.getByRole('button', { name: 'Supprimer' }).last().click();
  await phone.getByText('supprimée, elle sera perdue').waitFor();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Supprimer pour de bon' }).click();
  await phone.getByText('1 intervention n’a pas pu être enregistrée').waitFor();

  await phone.getByRole('button', { name: 'Ouvrir et corriger' }).click();
  await phone.getByText('dans l’avenir').last().waitFor();
  await phone.getByLabel(/^Date/).fill(today());
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
  await eventually(async () => expect(await counted(phone)).toBe(before + 1));
});
