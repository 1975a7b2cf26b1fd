import { describe, expect, it } from 'vitest';
import { workIn } from '../ui/timeZone';
import {
  actsQuery,
  readDrill,
  readFilters,
  readPivot,
  selectionQuery,
  writeDrill,
  writePeriod,
  type Drill,
} from './filters';

const DIMENSIONS = ['team', 'territory', 'domain', 'theme', 'origin', 'mode', 'outcome', 'status', 'convention'];
const read = (address: string) => readFilters(new URLSearchParams(address), 2018, DIMENSIONS);
const drillOf = (actes: string) => readDrill(new URLSearchParams({ actes }), 2018);

describe('The filters of the dashboard', () => {
  it('are read from an address of before', () => {
    expect(read('annee=2018&mois=3&equipe=TER&territoire=LY8-EUS&mediateur=nadia')).toEqual({
      period: { kind: 'month', year: 2018, month: 3 },
      chosen: { team: 'TER', territory: 'LY8-EUS', mediator: 'nadia' },
      knownOn: null,
    });
  });

  it('combine freely, and a dimension that the page does not know by name is one like the others', () => {
    const filters = read('du=2017-12-24&au=2018-01-02&domaine=D2&theme=BRUIT&etat=VALIDATED&convention=VILLE');
    expect(selectionQuery(filters)).toEqual({
      from: '2017-12-24',
      to: '2018-01-02',
      domain: 'D2',
      theme: 'BRUIT',
      status: 'VALIDATED',
      convention: 'VILLE',
      asOf: null,
    });
  });

  it('ignore what makes no sense', () => {
    expect(read('mois=13').period).toEqual({ kind: 'year', year: 2018 });
    expect(read('du=2018-02-30&au=2018-03-01').period).toEqual({ kind: 'year', year: 2018 });
    expect(read('du=2018-03-02&au=2018-03-01').period).toEqual({ kind: 'year', year: 2018 });
    expect(read('connu=hier').knownOn).toBeNull();
    expect(read('equipe=').chosen).toEqual({});
  });

  it('ask for what was known at the end of a day in Paris, summer and winter', () => {
    expect(selectionQuery(read('connu=2018-07-14')).asOf).toBe('2018-07-14T21:59:59.999Z');
    expect(selectionQuery(read('connu=2018-12-31')).asOf).toBe('2018-12-31T22:59:59.999Z');
    expect(selectionQuery(read('connu=2018-03-24')).asOf).toBe('2018-03-24T22:59:59.999Z');
    expect(selectionQuery(read('connu=2018-03-25')).asOf).toBe('2018-03-25T21:59:59.999Z');
    expect(selectionQuery(read('connu=2018-10-28')).asOf).toBe('2018-10-28T22:59:59.999Z');
  });

  it('end a day where the association works, be it on the other side of the earth', () => {
    workIn('Pacific/Noumea');
    expect(selectionQuery(read('connu=2018-07-14')).asOf).toBe('2018-07-14T12:59:59.999Z');
    workIn('America/Martinique');
    expect(selectionQuery(read('connu=2018-07-14')).asOf).toBe('2018-07-15T03:59:59.999Z');
  });

  it('are written so that nothing is left of the period before', () => {
    expect(writePeriod({ kind: 'span', from: '2018-01-01', to: '2018-06-30' })).toEqual({
      annee: null,
      mois: null,
      du: '2018-01-01',
      au: '2018-06-30',
    });
    expect(writePeriod({ kind: 'month', year: 2017, month: 2 })).toMatchObject({ annee: '2017', mois: '2', du: null });
  });
});

describe('The acts behind a figure', () => {
  const march = read('mois=3&equipe=TER&domaine=D2');

  it('are asked for with the whole selection', () => {
    const selection = { from: '2018-03-01', to: '2018-03-31', team: 'TER', domain: 'D2', asOf: null };
    expect(actsQuery(march, { by: 'all', value: '' })).toEqual(selection);
    expect(actsQuery(march, { by: 'theme', value: 'BRUIT' })).toEqual({ ...selection, by: 'theme', value: 'BRUIT' });
    const cell: Drill = { by: 'age', value: 'A_12_17', and: { by: 'hour', value: '1-14' } };
    expect(actsQuery(march, cell)).toEqual({
      ...selection,
      by: 'age',
      value: 'A_12_17',
      and: 'hour',
      andValue: '1-14',
    });
  });

  it.each<Drill>([
    { by: 'hour', value: '1-14' },
    { by: 'all', value: '' },
    { by: 'theme', value: '-' },
    { by: 'age', value: 'A_12_17', and: { by: 'gender', value: '-' } },
  ])('come back from the address as they were: %o', (drill) => {
    expect(drillOf(writeDrill(drill))).toEqual(drill);
  });

  it('are those of an address of before', () => {
    expect(drillOf('notValidated')).toEqual({ by: 'not-validated', value: '' });
    expect(drillOf('onRequest')).toEqual({ by: 'on-request', value: '' });
    expect(drillOf('month:3')).toEqual({ by: 'month', value: '2018-03' });
    expect(drillOf('')).toBeNull();
  });
});

describe('A crossing', () => {
  it('is of two different dimensions', () => {
    const of = (address: string) => readPivot(new URLSearchParams(address));
    expect(of('lignes=theme&colonnes=team')).toEqual({ rows: 'theme', columns: 'team' });
    expect(of('lignes=theme&colonnes=theme')).toBeNull();
    expect(of('lignes=theme')).toBeNull();
  });
});
