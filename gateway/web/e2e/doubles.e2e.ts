import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, eventually, expectAccessible, launch, open, screenshot, today } from './browser';
import { deviceOf, employeeWith, post, read, type Employee } from './people';
import { uuidv7 } from '../src/ui/uuid';

/** Not the phone of the other trials: the narrowest one that is still in use. */
const WIDTHS = { narrow: 360, desktop: 1280 };
const TEAM = 'TER';

interface Place {
  code: string;
  territory: string;
  type: string;
}

/** A mediator of the team who is not this one. */
async function otherThan(one: Employee, page: Page): Promise<Employee> {
  const { items } = await read<{ items: Employee[] }>(page.context(), '/api/staff/employees');
  const other = items.find(
    ({ id, roles, team, until }) => id !== one.id && team === TEAM && !until && roles.includes('MED'),
  );
  if (!other) throw new Error('nobody else is in the team');
  return other;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => close(browser));

describe.each(Object.entries(WIDTHS))('On a %s', (device, width) => {
  it('the same act is asked about before it is sent, and merged or told apart by the manager', async () => {
    const nadia = await employeeWith(browser, 'MED', TEAM);
    const hers = await deviceOf(browser, nadia, width);
    const karim = await otherThan(nadia, hers);
    const { items: places } = await read<{ items: Place[] }>(hers.context(), '/api/directory/places');
    const place = places[device === 'narrow' ? 0 : 1];
    if (!place) throw new Error('there is no place');
    const day = today();
    const { code, territory, type } = place;
    const act = (more: object) => ({
      id: uuidv7(),
      date: day,
      startTime: '00:05',
      team: TEAM,
      territory,
      place: code,
      placeType: type,
      mainDomain: 'D1',
      ...more,
    });
    const first = act({ mediators: [nadia.id, karim.id] });
    expect(await post(hers.context(), '/api/interventions', first)).toBe(201);

    const his = await deviceOf(browser, karim, width);
    await open(his, '/saisie');
    await his.getByRole('group', { name: 'Domaine' }).waitFor();
    const unfold = his.getByRole('button', { name: 'Modifier quand et où' });
    if (await unfold.isVisible()) await unfold.click();
    await his.getByLabel('Heure de début').fill('00:10');
    await his.getByLabel('Territoire').selectOption(territory);
    await his.getByLabel('Lieu', { exact: true }).selectOption(code);
    await his.getByRole('group', { name: 'Domaine' }).getByRole('button').first().click();
    await his.getByRole('button', { name: 'Enregistrer' }).click();
    const question = his.getByRole('dialog', { name: 'Est-ce la même intervention ?' });
    await question.getByRole('table').waitFor();
    await screenshot(his, `doublon-${device}`);
    await expectAccessible(his);
    await question.getByRole('button', { name: 'C’est la même intervention' }).click();
    await question.getByRole('button', { name: 'Revenir à ma saisie' }).click();
    await his.getByRole('button', { name: 'Enregistrer' }).click();
    await question.getByRole('button', { name: 'Ce sont deux interventions' }).click();
    await his.getByRole('heading', { name: 'Intervention enregistrée' }).waitFor();
    const way = await his.getByRole('link', { name: 'Voir dans le journal' }).getAttribute('href');
    const told = [first.id, new URLSearchParams(way?.split('?')[1]).get('acte') ?? ''];
    // Another pair that nobody was asked about: the manager is asked about this one alone.
    const untold = [
      act({ mainDomain: 'D2.1', mediators: [nadia.id] }),
      act({ mainDomain: 'D2.1', mediators: [karim.id] }),
    ] as const;
    expect(await post(hers.context(), '/api/interventions', untold[0])).toBe(201);
    expect(await post(his.context(), '/api/interventions', untold[1])).toBe(201);

    const manager = await deviceOf(browser, await employeeWith(browser, 'MGR', TEAM), width);
    await open(manager, `/journal?equipe=${TEAM}&jour=${day}`);
    const asked = async (ids: string[]) => {
      const path = `/api/interventions/doubles?team=${TEAM}&from=${day}&to=${day}`;
      const { items } = await read<{ items: Record<'first' | 'second', { id: string }>[] }>(manager.context(), path);
      return items.some((pair) => ids.includes(pair.first.id) && ids.includes(pair.second.id));
    };
    await eventually(async () => expect(await asked(untold.map(({ id }) => id))).toBe(true));
    expect(await asked(told)).toBe(false);
    await manager.reload();
    const doubles = manager.getByRole('region', { name: 'Doublons possibles' });
    await doubles.getByRole('button', { name: /doublons? possible/ }).click();
    await doubles.getByRole('table').first().waitFor();
    await screenshot(manager, `doublons-${device}`);
    await expectAccessible(manager);
    const pair = doubles.getByRole('listitem').first();
    if (device === 'narrow') {
      await pair.getByRole('button', { name: 'Ce sont deux interventions' }).click();
      await doubles.getByText('Noté').waitFor();
    } else {
      await pair.getByRole('button', { name: 'Fusionner' }).click();
      await doubles.getByText('Fusionnées').waitFor();
    }
    await manager.reload();
    await manager.getByRole('heading', { level: 2 }).first().waitFor();
    await manager.locator('main :is(table, ul) button').first().waitFor();
    await expect.poll(() => doubles.count()).toBe(0);
    for (const page of [hers, his, manager]) await page.context().close();
  });

  it('the journal is searched over any period, by theme, place and state, and says what it found', async () => {
    const page = await deviceOf(browser, await employeeWith(browser, 'MGR', TEAM), width);
    await open(page, `/journal?equipe=${TEAM}&jour=2018-03-06`);
    await page.getByText('Période', { exact: true }).click();
    const found = page.getByRole('region', { name: 'Interventions de la période' });
    await found.getByText(/interventions du 1er\s/).waitFor();
    await screenshot(page, `periode-${device}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filtres', exact: true }).click();
    await page.getByRole('combobox', { name: 'Thème' }).or(page.getByLabel('Thème')).first().fill('regroup');
    await page.getByRole('option', { name: 'Regroupement gênant' }).click();
    await page.getByLabel('État', { exact: true }).selectOption('VALIDATED');
    await expect.poll(() => page.url()).toContain('theme=ESP_REGR');
    await found
      .getByText(/intervention/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Filtres (2)' }).waitFor();
    await screenshot(page, `periode-filtres-${device}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Retirer tous les filtres' }).click();
    const listed = page.locator('main :is(tbody tr, ul > li)');
    await expect.poll(() => listed.count()).toBe(50);
    await page.getByRole('button', { name: 'Afficher la suite' }).click();
    await expect.poll(() => listed.count()).toBe(100);
    await page.context().close();
  });
});
