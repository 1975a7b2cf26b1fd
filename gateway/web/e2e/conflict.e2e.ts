import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, expectAccessible, follow, launch, open, screenshot } from './browser';
import { deviceOf, employeeWith, nameOf, read, type Employee } from './people';

/** The narrowest phone that is still in use. */
const NARROW = 360;
/** Beyond what is written, a step takes no more than that. */
const MOST_TAPS = 8;
const ANNE = 'Anne Essai-Martin';
const BRUNO = 'Bruno Essai-Petit';

let browser: Browser;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'HAB');
});
afterAll(() => close(browser));

const said = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const idOf = (page: Page) => new URL(page.url()).searchParams.get('dossier') ?? '';
const caseOf = (page: Page) =>
  read<{ state: string; outcome: string | null; steps: { interventionId: string }[] }>(
    page.context(),
    `/api/cases/${idOf(page)}`,
  );

/** All that the browser keeps of this origin: both storages, every database, every cached answer. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('unreadable'));
      });
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        kept.push(await answered(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        if (request.url.includes('/api/')) kept.push(request.url, await answer?.text());
      }
    }
    return JSON.stringify(kept);
  });

async function addParty(page: Page, name: string, givenBy: string) {
  await page.getByRole('button', { name: 'Ajouter une partie' }).click();
  const form = page.getByRole('form', { name: 'Ajouter une partie' });
  await form.getByRole('button', { name: givenBy }).click();
  await form.getByLabel('Nom', { exact: true }).fill(name);
  await form.getByRole('button', { name: 'Ajouter la partie' }).click();
  await form.waitFor({ state: 'detached' });
  await said(page, 'La partie est ajoutée');
}

async function consents(page: Page, letter: string, toBeTold: boolean) {
  await page.getByRole('button', { name: `Noter le contact avec ${letter}` }).click();
  if (toBeTold) await page.getByLabel('Je lui ai dit qui a donné son nom, et pourquoi').check();
  await page.getByRole('button', { name: 'Noter le contact', exact: true }).click();
  await said(page, 'Le contact est noté');
  await page.getByRole('button', { name: `Noter l’accord de ${letter}` }).click();
  await page.getByRole('button', { name: 'Par écrit' }).click();
  await page.getByRole('button', { name: 'Noter l’accord', exact: true }).click();
  await said(page, 'L’accord est noté');
}

/** With the finger, or by a photograph of the page; each on a place of its own. */
async function sign(page: Page, who: string, photo?: Buffer) {
  await page.getByRole('button', { name: `Signature de ${who}`, exact: true }).click();
  const form = page.getByRole('form', { name: `Signature de ${who}` });
  await form.getByLabel('Lieu').fill('Centre social');
  if (photo) {
    await form.getByRole('button', { name: 'Sur papier, en photo' }).click();
    await form.getByLabel('La page signée').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: photo });
    await form.getByAltText('La page photographiée').waitFor();
  } else {
    const box = await form.getByRole('img', { name: `Signature de ${who}` }).boundingBox();
    if (!box) throw new Error('nowhere to sign');
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 });
    await page.mouse.move(box.x + 180, box.y + 15, { steps: 5 });
    await page.mouse.up();
    await screenshot(page, 'conflit-signature-360');
  }
  await form.getByRole('button', { name: 'Ajouter la signature' }).click();
  await form.waitFor({ state: 'detached' });
  await said(page, 'La signature est ajoutée');
}

/** What a phone would take of the page: here, of the screen. */
const photograph = (page: Page) => page.screenshot({ type: 'png' });

it('a neighbours’ conflict goes from the landlord’s request to an agreement that is kept, on a phone', async () => {
  const page = await deviceOf(browser, mediator, NARROW);
  await open(page, '/conflits');
  await follow(page, 'Noter une demande', 'Demande de médiation');
  await page.getByLabel('Qui a demandé').selectOption('BAILLEUR');
  await page.getByRole('button', { name: 'Par courrier ou courriel' }).click();
  await page.getByLabel('Thème').selectOption('VOIS_BRUIT');
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await screenshot(page, 'conflit-demande-360');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Noter la demande' }).click();
  await page.getByRole('heading', { level: 1, name: /^Conflit — / }).waitFor();

  await page.getByRole('button', { name: 'Confier', exact: true }).first().click();
  await page.getByLabel(nameOf(mediator)).check();
  await page.getByLabel('Je n’ai aucun lien avec une partie').check();
  await page.getByRole('form', { name: 'Confier le dossier' }).getByRole('button', { name: 'Confier' }).click();
  await said(page, 'Le dossier est confié');
  await addParty(page, ANNE, 'La partie elle-même');
  await addParty(page, BRUNO, 'L’autre partie');
  expect(await page.content()).not.toContain(BRUNO);
  await page.getByRole('button', { name: 'Voir qui est B' }).click();
  await page.getByText(BRUNO).waitFor();
  await expectAccessible(page);
  const kept = await keptOnDevice(page);
  expect(kept).not.toContain('Essai-');

  await page.getByRole('button', { name: 'Ouvrir une médiation' }).click();
  await page.getByRole('button', { name: 'Ouvrir la médiation' }).click();
  await said(page, 'La médiation est ouverte');
  await consents(page, 'A', false);
  await consents(page, 'B', true);
  await screenshot(page, 'conflit-parties-360');

  let taps = 0;
  const tap = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).first().click();
    taps += 1;
  };
  await tap('Navette');
  await tap('Situation apaisée');
  await tap('Noter la navette');
  await said(page, 'La navette est notée');
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  await page.getByRole('button', { name: 'Table ronde', exact: true }).click();
  await page.getByRole('button', { name: 'Noter la table ronde' }).click();
  await said(page, 'La table ronde est notée');

  await page.getByRole('button', { name: 'Accord', exact: true }).click();
  await page.getByRole('button', { name: 'Protocole écrit' }).click();
  await page.getByLabel('Qui s’engage').selectOption('B');
  await page.getByLabel('À quoi').fill('Poser des patins sous le lit');
  await screenshot(page, 'conflit-accord-360');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Noter l’accord', exact: true }).click();
  await said(page, 'L’accord est noté');

  await page.getByRole('button', { name: 'Établir le protocole' }).click();
  await said(page, 'Le protocole est établi');
  await sign(page, 'Partie A');
  await expectAccessible(page);
  await sign(page, 'Partie B', await photograph(page));
  await sign(page, nameOf(mediator));
  await page.getByText('en vigueur depuis le').waitFor();
  await screenshot(page, 'conflit-protocole-360');
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Protocole, version 1, en PDF' }).click();
  expect((await saving).suggestedFilename()).toBe('protocole-1.pdf');
  expect(await keptOnDevice(page)).not.toContain('data:image');

  await page.getByRole('button', { name: 'Faire l’information' }).click();
  const told = page.getByText(/Notre numéro/);
  await told.waitFor();
  expect(await told.textContent()).toMatch(/accord le/);
  expect(await told.textContent()).not.toMatch(/patins|Essai-|Partie/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Suivi de l’accord', exact: true }).click();
  for (const word of await page.getByRole('button', { name: 'Tenu', exact: true }).all()) await word.click();
  await screenshot(page, 'conflit-suivi-360');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Noter le suivi' }).click();
  await said(page, 'Le suivi est noté');
  await page.getByRole('button', { name: 'Clore', exact: true }).first().click();
  await page
    .getByRole('form', { name: 'Clore le dossier' })
    .getByRole('button', { name: 'Clore', exact: true })
    .click();
  await said(page, 'Le dossier est clos');
  await screenshot(page, 'conflit-clos-360');
  await expectAccessible(page);

  const { outcome, steps } = await caseOf(page);
  expect(outcome).toBe('ACC_ECRIT');
  const modes = await Promise.all(
    steps.map(async ({ interventionId }) => {
      const act = await read<{ facts: { mode: string } }>(page.context(), `/api/interventions/${interventionId}`);
      return act.facts.mode;
    }),
  );
  expect(modes).toEqual(['NAVETTE', 'TABLE']);
});

it('a party that does not want it ends it without blame, and its name is gone', async () => {
  const page = await deviceOf(browser, mediator, NARROW);
  await open(page, '/conflits?partie=demande');
  await page.getByLabel('Qui a demandé').selectOption('HAB_DIRECT');
  await page.getByRole('button', { name: 'Par téléphone' }).click();
  await page.getByLabel('Territoire').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Noter la demande' }).click();
  await page.getByRole('heading', { level: 1, name: /^Conflit — / }).waitFor();
  await addParty(page, ANNE, 'La partie elle-même');
  await addParty(page, BRUNO, 'L’autre partie');
  await page.getByRole('button', { name: 'Ouvrir une médiation' }).click();
  await page.getByRole('button', { name: 'Ouvrir la médiation' }).click();
  await said(page, 'La médiation est ouverte');
  await page.getByRole('button', { name: 'B ne souhaite pas' }).click();
  await page.getByRole('button', { name: 'Clore sans reproche' }).click();
  await said(page, 'Le dossier est clos');
  await page.getByText('Identité effacée').waitFor();
  expect((await caseOf(page)).outcome).toBe('REFUS_B');
  await expectAccessible(page);
});
