import { describe, expect, it } from 'vitest';
import { actsQuery, readDrill, readFilters, writeDrill } from './filters';

const filters = readFilters(new URLSearchParams('mois=3&equipe=TER'), 2018);

describe('The filters of the dashboard', () => {
  it('are read from the address and ignore what makes no sense', () => {
    expect(filters).toEqual({ year: 2018, month: 3, team: 'TER', territory: null, mediator: null });
    expect(readFilters(new URLSearchParams('mois=13'), 2018).month).toBeNull();
  });

  it('lead to the acts behind a figure', () => {
    expect(actsQuery(filters, { kind: 'domain', value: 'D1' }, 2)).toMatchObject({
      by: 'domain',
      value: 'D1',
      page: 2,
    });
    expect(actsQuery(filters, { kind: 'all', value: '' }, 0)).not.toHaveProperty('by');
    const own = { ...filters, mediator: 'nadia' };
    expect(actsQuery(own, { kind: 'all', value: '' }, 0)).toMatchObject({ mediator: 'nadia', team: 'TER' });
    expect(actsQuery(filters, { kind: 'team', value: 'HAB' }, 0)).toMatchObject({ team: 'HAB', month: 3 });
  });

  it('come back from the address as they were', () => {
    const drill = { kind: 'hour', value: '1-14' };
    expect(readDrill(new URLSearchParams({ actes: writeDrill(drill) }))).toEqual(drill);
    expect(readDrill(new URLSearchParams())).toBeNull();
  });
});
