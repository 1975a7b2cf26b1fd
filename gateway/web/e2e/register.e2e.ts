import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '../src/ui/uuid';
import { close, eventually, expectAccessible, follow, launch, open, screenshot, today, WIDTHS } from './browser';
import { deviceOf, employeeWith, post, read, type Employee } from './people';

let browser: Browser;
let hr: Employee;
let director: Employee;
/** Last of every list, so that no other test takes this person for one of the demonstration. */
const NAME = `Zoé Zzarrivée-${Date.now().toString(36)}`;

beforeAll(async () => {
  browser = await launch();
  hr = await employeeWith(browser, 'RRH');
  director = await employeeWith(browser, 'DIR');
});
afterAll(() => close(browser));

const day = (page: Page, label: string, value: string) => page.getByLabel(new RegExp(`^${label}`)).fill(value);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function begin(page: Page, gesture: string, name: string): Promise<void> {
  await press(page, gesture);
  await page.getByRole('form', { name: gesture }).waitFor();
  await screenshot(page, `registre-${name}-desktop`);
  await expectAccessible(page);
}

async function find(page: Page): Promise<void> {
  await eventually(async () => {
    await open(page, `/equipe?qui=tous&nom=${encodeURIComponent(NAME)}`);
    expect(await page.getByRole('link', { name: NAME }).count()).toBe(1);
  });
  await follow(page, NAME);
}

it('human resources note an arrival, a move, a departure and a return, each from its day', async () => {
  const page = await deviceOf(browser, hr, WIDTHS.desktop);
  await open(page, '/equipe');
  await page.getByRole('table').waitFor();
  await screenshot(page, 'registre-desktop');
  await expectAccessible(page);
  await follow(page, 'Noter une arrivée');
  const [givenName, familyName] = NAME.split(' ') as [string, string];
  await page.getByLabel(/^Prénom/).fill(givenName);
  await page.getByLabel(/^Nom/).fill(familyName);
  await page.getByLabel(/^Compté/).selectOption('F');
  await page.getByLabel(/^Équipe/).selectOption('TER');
  await day(page, 'Premier jour', '2024-01-08');
  await page.getByText(`Depuis le 8 janvier 2024, ${NAME} saisit dans l’équipe Territoires`).waitFor();
  await screenshot(page, 'registre-arrivee-desktop');
  await expectAccessible(page);
  await press(page, 'Enregistrer l’arrivée');
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();

  await begin(page, 'Changer d’équipe ou de fonction', 'changement');
  await page.getByLabel(/^Équipe/).selectOption('HAB');
  await day(page, 'Premier jour', '2024-06-03');
  await page.getByText(/saisit dans l’équipe Habitat.*ne saisit plus dans l’équipe Territoires/).waitFor();
  await press(page, 'Enregistrer le changement');
  await page.getByText('Le changement est enregistré').waitFor();

  await begin(page, 'Nommer suppléant d’un manager', 'suppleant');
  await page.getByLabel(/^Équipe dont/).selectOption('HAB');
  await day(page, 'Premier jour', '2024-07-01');
  await day(page, 'Dernier jour', '2024-07-05');
  await press(page, 'Nommer suppléant');
  await page.getByText('Le suppléant est nommé').waitFor();

  await begin(page, 'Noter le départ', 'depart');
  await day(page, 'Dernier jour', '2024-08-30');
  // It decides of somebody's access: it never waits by itself.
  await page.context().setOffline(true);
  await press(page, 'Enregistrer le départ');
  await page.getByText('Sans réseau, rien n’est enregistré').waitFor();
  await screenshot(page, 'registre-sans-reseau-desktop');
  await expectAccessible(page);
  await page.context().setOffline(false);
  await press(page, 'Envoyer maintenant');
  await page.getByText('Le départ est enregistré').waitFor();
  await page.getByRole('button', { name: 'Changer d’équipe ou de fonction' }).waitFor({ state: 'detached' });

  await begin(page, 'Noter le retour', 'retour');
  await page.getByLabel(/^Équipe/).selectOption('STE');
  await day(page, 'Premier jour', '2024-08-30');
  await press(page, 'Enregistrer le retour');
  await page.getByText('Le retour commence au plus tôt le lendemain du dernier jour.').first().waitFor();
  await day(page, 'Premier jour', '2024-09-02');
  await press(page, 'Enregistrer le retour');
  await page.getByText('Le retour est enregistré').waitFor();
  await page.getByText('Depuis le 2 septembre 2024').waitFor();
  await screenshot(page, 'registre-fiche-desktop');
  await expectAccessible(page);
});

it('nobody alone gives the register: another one confirms', async () => {
  const proposing = await deviceOf(browser, hr, WIDTHS.desktop);
  await find(proposing);
  await press(proposing, 'Changer d’équipe ou de fonction');
  await proposing.getByRole('checkbox', { name: /^Ressources humaines/ }).check();
  await proposing.getByText('Cette fonction demande deux personnes').waitFor();
  await day(proposing, 'Premier jour', '2024-10-01');
  await press(proposing, 'Enregistrer le changement');
  await proposing.getByText('Une autre personne qui tient le registre doit confirmer.').waitFor();
  expect(await proposing.getByRole('button', { name: 'Confirmer' }).count()).toBe(0);
  await screenshot(proposing, 'registre-attend-desktop');

  const confirming = await deviceOf(browser, director, WIDTHS.phone);
  await open(confirming, '/equipe?partie=attente');
  const waiting = confirming.getByText(new RegExp(`pour ${NAME}`));
  await waiting.waitFor();
  await screenshot(confirming, 'registre-a-confirmer-phone');
  await expectAccessible(confirming);
  await press(confirming, 'Confirmer');
  await waiting.waitFor({ state: 'detached' });

  await find(confirming);
  await confirming
    .getByText(/Ressources humaines/)
    .first()
    .waitFor();
  await screenshot(confirming, 'registre-fiche-phone');
  await expectAccessible(confirming);
  await press(confirming, 'Noter le départ');
  await day(confirming, 'Dernier jour', '2024-12-31');
  await screenshot(confirming, 'registre-depart-phone');
  await press(confirming, 'Enregistrer le départ');
  await confirming.getByText('Le départ est enregistré').waitFor();
});

it('shows the teams, and closes none that somebody is in', async () => {
  const page = await deviceOf(browser, hr, WIDTHS.phone);
  await open(page, '/equipe');
  await screenshot(page, 'registre-phone');
  await expectAccessible(page);
  await open(page, '/equipe?partie=equipes');
  await page.getByRole('button', { name: /^Fermer l’équipe.*Habitat/ }).click();
  await day(page, 'Dernier jour', '2030-12-31');
  await page
    .getByRole('form', { name: /^Fermer/ })
    .getByRole('button', { name: 'Fermer l’équipe' })
    .click();
  await page.getByText('Quelqu’un est encore dans cette équipe après ce jour.').first().waitFor();
  await screenshot(page, 'registre-equipes-phone');
  await expectAccessible(page);
});

it('what stays open of somebody who leaves is handed over to a colleague by the manager', async () => {
  const page = await deviceOf(browser, hr, WIDTHS.desktop);
  const manager = await deviceOf(browser, await employeeWith(browser, 'MGR', 'TER'), WIDTHS.phone);
  const colleague = await employeeWith(browser, 'MED', 'TER');
  const leaver = { id: uuidv7(), givenName: 'Léo', familyName: `Zzdépart-${Date.now().toString(36)}` };
  const joining = { ...leaver, gender: 'H', roles: ['MED'], team: 'TER', from: '2024-01-08' };
  expect(await post(page.context(), '/api/staff/employees', joining)).toBe(201);
  const act = {
    id: uuidv7(),
    date: today(),
    mediators: [leaver.id],
    team: 'TER',
    territory: 'LY8-MER',
    mainDomain: 'D1',
  };
  await eventually(async () => expect(await post(manager.context(), '/api/interventions', act)).toBe(201));
  const referral = { id: uuidv7(), interventionId: act.id, date: today(), level: 'CONTACT', partnerType: 'CCAS' };
  expect(await post(manager.context(), '/api/referrals', referral)).toBe(201);

  await eventually(async () => {
    const { open: found } = await read<{ open: unknown[] }>(page.context(), `/api/handover/${leaver.id}`);
    expect(found).toHaveLength(1);
  });
  await open(page, `/equipe?personne=${leaver.id}`);
  await press(page, 'Noter le départ');
  await page.getByText(/^1\smise en relation ouverte dans .*, que personne d’autre ne suit\.$/).waitFor();
  await day(page, 'Dernier jour', today());
  await screenshot(page, 'registre-passation-desktop');
  await expectAccessible(page);
  await press(page, 'Enregistrer le départ');
  await page.getByText('Le départ est enregistré').waitFor();

  const name = `${leaver.givenName} ${leaver.familyName}`;
  const form = manager.getByRole('form', { name: `Confier les mises en relation de ${name}` });
  await eventually(async () => {
    await open(manager, '/a-valider');
    await form.waitFor({ timeout: 4_000 });
  });
  await form.getByLabel(/^À qui/).selectOption(colleague.id);
  await form.scrollIntoViewIfNeeded();
  await screenshot(manager, 'passation-phone');
  await expectAccessible(manager);
  await form.getByRole('button', { name: 'Confier cette mise en relation' }).click();
  await manager.getByText(/^1\smise en relation confiée à /).waitFor();
  const now = await read<{ mediators: string[] }>(manager.context(), `/api/referrals/${referral.id}`);
  expect(now.mediators).toEqual([colleague.id]);
  await screenshot(manager, 'passation-faite-phone');
});

it('an auditor is registered for two days, and register and accounts are compared', async () => {
  const page = await deviceOf(browser, hr, WIDTHS.phone);
  await open(page, '/equipe?partie=exterieur');
  await page.getByText('Dominique Démonstration').waitFor();
  await press(page, 'Inscrire une personne extérieure');
  const name = `Zzaudit-${Date.now().toString(36)}`;
  await page.getByLabel(/^Prénom/).fill('Ada');
  await page.getByLabel(/^Nom/).fill(name);
  await page.getByLabel(/^Fonction/).selectOption('AUD');
  await day(page, 'Premier jour', today());
  await day(page, 'Dernier jour', today());
  await screenshot(page, 'exterieur-phone');
  await expectAccessible(page);
  await press(page, 'Inscrire');
  await page.getByText('L’accès est enregistré').waitFor();
  await eventually(async () => {
    await open(page, '/equipe?partie=comptes');
    await page.getByText(`Ada ${name}`).waitFor({ timeout: 4_000 });
  });
  await screenshot(page, 'comptes-phone');
  await expectAccessible(page);
});
