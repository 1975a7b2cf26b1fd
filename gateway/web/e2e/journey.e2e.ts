import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '../src/ui/uuid';
import { close, eventually, expectAccessible, launch, open, screenshot, today, WIDTHS, year } from './browser';
import { deviceOf, employeeWith, post, read, type Employee } from './people';

let browser: Browser;
let mediator: Employee;
let phone: Page;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
  phone = await deviceOf(browser, mediator, WIDTHS.phone);
});
afterAll(() => close(browser));

/** How many interventions the mediator's team has in the figures of the year. */
async function counted(): Promise<number> {
  const path = `/api/activity/figures?from=${year()}-01-01&to=${year()}-12-31&team=TER`;
  return (await read<{ interventions: { count: number } }>(phone.context(), path)).interventions.count;
}

it('an entry is recorded in six taps, found, corrected, counted, opened from its figure and voided', async () => {
  const before = await counted();

  // The first entry of a device says where one works; from then on it is remembered.
  await open(phone, '/saisie');
  await phone.getByLabel('Territoire').selectOption({ index: 1 });
  await phone.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
  await phone.getByRole('button', { name: 'Nouvelle saisie' }).click();

  let taps = 0;
  const tap = async (target: ReturnType<Page['locator']>) => {
    await target.tap();
    taps++;
  };
  await tap(phone.getByRole('group', { name: 'Domaine' }).getByRole('button').nth(4));
  await tap(phone.getByRole('group', { name: 'De quoi' }).getByRole('button').first());
  await tap(phone.getByRole('group', { name: 'Par âge' }).getByRole('button').nth(6));
  await tap(phone.getByRole('group', { name: 'Comment' }).getByRole('button').first());
  await tap(phone.getByRole('group', { name: 'Avec quel' }).getByRole('button').nth(1));
  await tap(phone.getByRole('button', { name: 'Enregistrer' }));
  await phone.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
  expect(taps).toBeLessThanOrEqual(6);
  await screenshot(phone, 'saisie-enregistree-phone');
  await eventually(async () => expect(await counted()).toBe(before + 2));

  await phone.getByRole('link', { name: 'Voir dans le journal' }).click();
  const drawer = phone.getByRole('dialog');
  await drawer.getByRole('heading', { name: 'Les faits' }).waitFor();
  await drawer.getByRole('button', { name: 'Corriger' }).click();
  await drawer.getByLabel('Personnes rencontrées').fill('4');
  await drawer.getByLabel('Pourquoi cette correction').fill('Trois personnes sont arrivées ensuite');
  await drawer.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await drawer.getByText('La correction est enregistrée.').waitFor();
  await drawer.getByText('Trois personnes sont arrivées ensuite').waitFor();
  await screenshot(phone, 'journal-corrigee-phone');

  const entry = new URL(phone.url()).searchParams.get('acte') ?? '';
  await open(phone, `/tableau-de-bord?annee=${year()}&equipe=TER`);
  await phone.getByRole('button', { name: /^Interventions : / }).click();
  const act = phone.locator(`[role="dialog"] a[href*="${entry}"]`);
  const more = phone.getByRole('dialog').getByRole('button', { name: 'Afficher la suite' });
  await phone.getByRole('dialog').getByRole('listitem').first().waitFor();
  while ((await act.count()) === 0) {
    const shown = await phone.getByRole('dialog').getByRole('listitem').count();
    await more.click();
    await eventually(async () =>
      expect(await phone.getByRole('dialog').getByRole('listitem').count()).toBeGreaterThan(shown),
    );
  }
  await act.click();
  await phone.getByRole('dialog').getByRole('heading', { name: 'Les faits' }).waitFor();

  await drawer.getByRole('button', { name: 'Annuler l’intervention' }).click();
  await drawer.getByLabel('Pourquoi l’annuler').fill('Saisie pour essai');
  await drawer.getByRole('button', { name: 'Confirmer l’annulation' }).click();
  await drawer.getByText('elle ne compte plus').waitFor();
  await eventually(async () => expect(await counted()).toBe(before + 1));
});

it('an entry whose answer is lost is sent again as the same act', async () => {
  const before = await counted();
  const device = await deviceOf(browser, mediator, WIDTHS.phone);
  await open(device, '/saisie');
  await device.getByLabel('Territoire').selectOption({ index: 1 });
  await device.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  // The service hears it, but its answer is lost on the way.
  await device.route('**/api/interventions', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await device.getByRole('button', { name: 'Enregistrer' }).click();
  await device.getByText('1 intervention en attente est enregistrée').waitFor();
  await eventually(async () => expect(await counted()).toBe(before + 1));
});

it('two people who change the same entry at once both learn of it', async () => {
  const manager = await employeeWith(browser, 'MGR', 'TER');
  await open(phone, '/saisie');
  await phone.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByRole('link', { name: 'Voir dans le journal' }).click();
  const mine = phone.getByRole('dialog');
  await mine.getByRole('button', { name: 'Corriger' }).click();

  const desk = await deviceOf(browser, manager, WIDTHS.desktop);
  await desk.goto(phone.url());
  await desk.getByRole('dialog').getByRole('button', { name: 'Faire compléter' }).click();
  await desk.getByLabel('Que faut-il compléter').fill('Le thème');
  await desk.getByRole('button', { name: 'Renvoyer' }).click();
  await desk.getByText('renvoyée pour être complétée.').waitFor();

  await mine.getByLabel('Personnes rencontrées').fill('2');
  await mine.getByLabel('Pourquoi cette correction').fill('Comptées sur place');
  await mine.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await mine.getByRole('columnheader', { name: 'Version actuelle' }).waitFor();
  await screenshot(phone, 'journal-conflit-phone');
  await mine.getByRole('button', { name: 'Refaire ma correction' }).click();
  await mine.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await mine.getByText('La correction est enregistrée.').waitFor();
});

/** An entry of today with nothing left to complete. */
async function recordComplete(): Promise<string> {
  const id = uuidv7();
  const entry = {
    id,
    date: today(),
    startTime: '00:00',
    durationMinutes: 10,
    mediators: [mediator.id],
    team: 'TER',
    territory: 'LY8-EUS',
    mainDomain: 'D1',
    secondaryDomains: [],
    theme: 'LIEN_DISC',
    mode: 'PRES_RUE',
    tempo: 'ROUTINE',
    origin: 'AUTO',
    publics: { age: {}, gender: {}, capacity: {} },
    peopleMet: 2,
    outcomes: ['ECOUTE'],
  };
  expect(await post(phone.context(), '/api/interventions', entry)).toBe(201);
  return id;
}

async function journalOfToday(): Promise<string[]> {
  const path = `/api/interventions?team=TER&day=${today()}`;
  return (await read<{ items: { id: string }[] }>(phone.context(), path)).items.map(({ id }) => id);
}

it('a manager validates what is complete of a day with one tap, on a phone', async () => {
  const recorded = [await recordComplete(), await recordComplete()];
  await eventually(async () => expect(await journalOfToday()).toEqual(expect.arrayContaining(recorded)));
  const manager = await deviceOf(browser, await employeeWith(browser, 'MGR', 'TER'), WIDTHS.phone);
  await open(manager, `/journal?equipe=TER&jour=${today()}`);
  const action = manager.getByRole('button', { name: /^Valider les \d+\sinterventions complètes$/ });
  await action.waitFor();
  await expectAccessible(manager);
  expect((await action.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await screenshot(manager, 'journal-a-valider-phone');

  const count = /\d+/.exec((await action.textContent()) ?? '')?.[0] ?? '';
  await action.tap();
  await manager
    .getByRole('status')
    .getByText(new RegExp(`^${count}\\sinterventions validées`))
    .waitFor();
  await manager.getByText('Validée', { exact: true }).first().waitFor();
  expect(await action.count()).toBe(0);
  await expectAccessible(manager);
  await screenshot(manager, 'journal-validee-phone');
  await open(manager, `/journal?equipe=TER&jour=${today()}`);
  await manager.getByText('Validée', { exact: true }).first().waitFor();

  const colleague = await deviceOf(browser, mediator, WIDTHS.phone);
  await open(colleague, `/journal?equipe=TER&jour=${today()}`);
  await colleague.getByText('Validée', { exact: true }).first().waitFor();
  expect(await colleague.getByRole('button', { name: /^Valider/ }).count()).toBe(0);
});
