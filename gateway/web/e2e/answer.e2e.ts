import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, eventually, expectAccessible, launch, open, screenshot, TRAME } from './browser';
import { deviceOf, employeeWith, post, read, type Employee } from './people';
import { button, group, record } from './typing';

/** The narrowest phone that is still in use. */
const NARROW = 360;
/** Where the system that is tried shows its letters. */
const MAILS = process.env['TRAME_MAILS'] ?? 'http://localhost:8085';
const RUN = Date.now().toString(36);

let browser: Browser;
let mediator: Employee;

beforeAll(async () => {
  browser = await launch();
  mediator = await employeeWith(browser, 'MED', 'TER');
});
afterAll(() => close(browser));

/** A UUID of version 7 that nobody had before. */
const newId = () => {
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(15)}`;
};

/** Somebody who agreed to be sent to a centre of this run; its page. */
async function agreed(page: Page, email: string): Promise<string> {
  const entry = await record(page);
  const [partner, referral] = [newId(), newId()];
  const facts = { name: `Centre social ${RUN} ${email}`, kind: 'CS', town: `Ville ${RUN}`, email };
  expect(await post(page.context(), '/api/partners', { id: partner, facts })).toBe(201);
  const today = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
  expect(
    await post(page.context(), '/api/referrals', {
      id: referral,
      interventionId: new URL(entry, TRAME).searchParams.get('acte'),
      date: today,
      level: 'CONTACT',
      partnerType: 'CS',
      partner,
      status: 'ACCEPTEE',
      shared: ['PRENOM', 'OBJET'],
    }),
  ).toBe(201);
  return referral;
}

/** Sends the link from the page of the referral, and finds it in the letter. */
async function send(page: Page, referral: string, email: string): Promise<string> {
  await open(page, `/mises-en-relation?relation=${referral}`);
  await button(page, /^Envoyer un (nouveau )?lien$/).click();
  await page
    .getByRole('form', { name: 'Envoyer un lien au partenaire' })
    .getByRole('button', { name: 'Envoyer' })
    .click();
  await page.getByRole('status').getByText('Le lien part par courriel').waitFor();
  let link = '';
  await eventually(async () => {
    const mails = (await (await fetch(`${MAILS}/mails.json`)).json()) as { to: string; text: string }[];
    const letters = mails.filter(({ to }) => to === email).map(({ text }) => /\S+\/reponse#\S+/.exec(text)?.[0] ?? '');
    expect(letters.length).toBeGreaterThan(0);
    link = letters.find((one) => !seen.has(one)) ?? '';
    expect(link).not.toBe('');
  }, 30_000);
  seen.add(link);
  return link;
}
const seen = new Set<string>();

/** A phone on which nobody ever signed in; what of the address leads to the system stands before it. */
async function phone(link: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: NARROW, height: 740 },
    hasTouch: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${TRAME}/reponse${link.slice(link.indexOf('#'))}`);
  await page.getByRole('heading', { level: 1, name: 'Une personne vous est adressée' }).waitFor();
  return page;
}

it('a partner answers from the mail in three taps, and whoever follows the referral reads it', async () => {
  const email = `accueil-${RUN}@partenaire.example`;
  const page = await deviceOf(browser, mediator, 1280);
  const referral = await agreed(page, email);
  const first = await send(page, referral, email);
  await expectAccessible(page);
  await screenshot(page, 'lien-envoye-1280');
  const link = await send(page, referral, email);

  const old = await phone(first);
  await old.getByRole('alert').getByText('Ce lien n’est plus valable.').waitFor();
  await expectAccessible(old);
  await screenshot(old, 'lien-remplace-360');

  const partner = await phone(link);
  await partner.getByText('Objet de la demande').waitFor();
  await expectAccessible(partner);
  await screenshot(partner, 'reponse-360');
  await button(partner, 'Nous acceptons la demande').click();
  await partner.getByLabel(/^Votre service/).fill('Accueil social');
  await partner.getByLabel(/^Votre fonction/).fill('Assistante');
  await expectAccessible(partner);
  await screenshot(partner, 'reponse-accepter-360');
  await button(partner, 'Envoyer la réponse').click();
  await partner.getByText('Merci, votre réponse est arrivée.').waitFor();
  await expectAccessible(partner);

  await button(partner, 'Nous ne pouvons pas').click();
  await button(partner, 'Envoyer la réponse').click();
  await group(partner, 'Pour quelle raison').getByRole('button', { name: 'Saturation' }).click();
  await screenshot(partner, 'reponse-refus-360');
  await expectAccessible(partner);
  expect(await partner.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  expect((await partner.context().cookies()).some(({ name }) => name === 'TRAME_SESSION')).toBe(false);

  await open(page, '/ma-journee');
  await page.getByRole('heading', { name: /Le partenaire a répondu/ }).waitFor();
  await screenshot(page, 'partenaire-a-repondu-1280');
  await open(page, `/mises-en-relation?relation=${referral}`);
  await page.getByText('le partenaire, par le lien (Accueil social, Assistante)').first().waitFor();
  expect(await read<{ status: string }>(page.context(), `/api/referrals/${referral}`)).toMatchObject({
    status: 'CONTACT_PRIS',
  });
  await screenshot(page, 'partenaire-repond-1280');
  await expectAccessible(page);
  await button(page, 'J’ai vu la réponse').click();
  await page.getByRole('status').getByText('C’est noté').waitFor();
  await button(page, 'Révoquer le lien').click();
  await page.getByRole('status').getByText('Le lien est révoqué').waitFor();
  const revoked = await phone(link);
  await revoked.getByRole('alert').getByText('Ce lien n’est plus valable.').waitFor();
});
