import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, expectAccessible, launch, open, screenshot, today, TRAME, WIDTHS } from './browser';
import { killed, signedIn, switchedOn } from './killing';
import { arriveAtProvider, deviceOf, employeeWith, loginOf, post, read, signInAs, type Employee } from './people';
import { uuidv7 } from '../src/ui/uuid';

/** Steps of a case that are typed where there is no network. */

let browser: Browser;
let mediator: Employee;
let folder: string;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'HAB');
  folder = mkdtempSync(join(tmpdir(), 'trame-steps-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Sheet {
  version: number;
  tableOn: string | null;
  steps: { interventionId: string }[];
  history: { what: string }[];
}
const sheetOf = (page: Page, id: string) => read<Sheet>(page.context(), `/api/cases/${id}`);

/** A case of the mediator in which both parties want a mediation. */
async function caseUnderWay(page: Page): Promise<string> {
  const id = uuidv7();
  const date = today();
  const context = page.context();
  const { items } = await read<{ items: { code: string }[] }>(context, '/api/directory/territories');
  const demand = { kind: 'CONFLIT', origin: 'BAILLEUR', channel: 'ECRIT', theme: 'VOIS_BRUIT' };
  const begun = { id, date, ...demand, territory: items[0]?.code, team: mediator.team };
  expect(await post(context, '/api/cases', begun)).toBe(201);
  const does = async (to: string, body: object) => {
    const { version } = await sheetOf(page, id);
    expect(await post(context, `/api/cases/${id}/${to}`, { date, ...body }, version), to).toBe(200);
  };
  await does('mediators', { mediators: [mediator.id], noTie: true });
  for (const letter of ['A', 'B']) {
    await does('parties', { personId: uuidv7(), partyKind: 'PERSONNE', givenBy: 'ELLE_MEME', name: `Essai ${letter}` });
  }
  await does('qualification', { reason: null });
  for (const letter of ['A', 'B']) {
    await does(`parties/${letter}/contacts`, { told: true });
    await does(`parties/${letter}/consents`, { form: 'ORAL' });
  }
  return id;
}

async function shuttle(page: Page) {
  await page.getByRole('button', { name: 'Navette', exact: true }).click();
  await page.getByRole('button', { name: 'Noter la navette' }).click();
}

it('steps typed without network outlive the browser, go in their order, and are noted once', async () => {
  let page = await signedIn(folder, mediator);
  const id = await caseUnderWay(page);
  await open(page, `/conflits?dossier=${id}`);
  await page.getByRole('button', { name: 'Navette', exact: true }).waitFor();
  await page.context().setOffline(true);
  await shuttle(page);
  await page.getByText(/^Navette, .*attend le réseau$/).waitFor();
  await page.getByRole('button', { name: 'Préparer une table ronde' }).click();
  await page.getByLabel('Jour de la table ronde').fill(today());
  await page.getByRole('button', { name: 'Noter la table ronde' }).click();
  await page.getByText(/^Préparer une table ronde, .*attend le réseau$/).waitFor();
  await page.getByRole('button', { name: 'Ajouter une partie' }).click();
  await page.getByText('Sans réseau, rien n’est enregistré').waitFor();
  await screenshot(page, 'etapes-sans-reseau-phone');
  await expectAccessible(page);
  await killed(page);

  page = await switchedOn(folder);
  await page.goto(TRAME);
  await arriveAtProvider(page);
  await signInAs(page, loginOf(mediator));
  await page.getByRole('button', { name: /^Vous êtes/ }).waitFor();
  await eventually(async () => {
    const sheet = await sheetOf(page, id);
    expect(sheet.history.slice(-2).map(({ what }) => what)).toEqual(['STEP_HELD', 'TABLE_PLANNED']);
    expect(sheet.steps).toHaveLength(1);
    expect(sheet.tableOn).toBe(today());
  });
  await killed(page);
});

it('a step of which somebody else was first is told beside that, and noted all the same', async () => {
  const page = await deviceOf(browser, mediator, WIDTHS.phone);
  const id = await caseUnderWay(page);
  await open(page, `/conflits?dossier=${id}`);
  await page.getByRole('button', { name: 'Navette', exact: true }).waitFor();
  await page.context().setOffline(true);
  await shuttle(page);
  await page.getByText(/^Navette, .*attend le réseau$/).waitFor();
  const colleague = await deviceOf(browser, mediator, WIDTHS.desktop);
  const { version } = await sheetOf(colleague, id);
  const body = { date: today(), plannedOn: today() };
  expect(await post(colleague.context(), `/api/cases/${id}/tables`, body, version)).toBe(200);

  await page.context().setOffline(false);
  const meanwhile = page.getByRole('region', { name: 'Entre-temps' });
  await meanwhile.getByText(/Table ronde prévue le/).waitFor();
  await screenshot(page, 'etape-cote-a-cote-phone');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'La noter quand même' }).click();
  await eventually(async () => {
    const sheet = await sheetOf(page, id);
    expect(sheet.history.slice(-2).map(({ what }) => what)).toEqual(['TABLE_PLANNED', 'STEP_HELD']);
  });
  await meanwhile.waitFor({ state: 'detached' });
});
