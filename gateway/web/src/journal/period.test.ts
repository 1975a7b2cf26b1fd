import { expect, it } from 'vitest';
import { narrowedBy, periodQuery, readPeriod } from './period';

const read = (query: string) => readPeriod(new URLSearchParams(query), '2018-03-05', 'TER');

it('asks for one day unless the address says otherwise', () => {
  expect(read('jour=2018-03-05')).toBeNull();
});

it('begins with the month of the day, and takes what the address says', () => {
  expect(read('vue=periode')).toMatchObject({ from: '2018-03-01', to: '2018-03-31', team: 'TER', mine: false });
  const asked = read(
    'vue=periode&du=2018-01-01&au=2018-12-31&theme=VOIS_EAU&lieu=LY8-EUS-HALL&miennes=oui&etat=VOIDED',
  );
  expect(asked).toEqual({
    from: '2018-01-01',
    to: '2018-12-31',
    team: 'TER',
    theme: 'VOIS_EAU',
    domain: null,
    territory: null,
    place: 'LY8-EUS-HALL',
    status: 'VOIDED',
    mine: true,
  });
  expect(asked && narrowedBy(asked)).toBe(4);
});

it('puts days the right way round and passes over what is none', () => {
  expect(read('vue=periode&du=2018-05-01&au=2018-02-31')).toMatchObject({ from: '2018-03-31', to: '2018-05-01' });
});

it('asks for the own of all teams, or for one team', () => {
  const own = read('vue=periode&miennes=oui');
  expect(own && periodQuery(own, 'emp-nadia')).toMatchObject({ mediator: 'emp-nadia', from: '2018-03-01' });
  expect(own && 'team' in periodQuery(own, 'emp-nadia')).toBe(false);
  const all = read('vue=periode');
  expect(all && periodQuery(all, 'emp-nadia')).toMatchObject({ team: 'TER', latestFirst: 'true' });
});
