import { describe, expect, it } from 'vitest';
import { Problem } from '../api/http';
import { fieldProblems } from './refusals';

const refused = (code: string, errors: { field: string; code: string; message: string }[] = []) =>
  new Problem(422, { title: 'Refusé', detail: 'Une phrase.', code, errors });

describe('Refusals', () => {
  it('stand beside their field, also inside lists and maps', () => {
    const problems = fieldProblems(
      refused('invalid-value', [
        { field: 'publics.age.A_12_17', code: 'invalid-value', message: 'Nombre négatif.' },
        { field: 'outcomes[0]', code: 'unknown-code', message: 'Code inconnu.' },
        { field: 'facts.date', code: 'date-in-future', message: 'Date future.' },
      ]),
    );
    expect(problems).toEqual({ age: 'Nombre négatif.', outcomes: 'Code inconnu.', date: 'Date future.' });
  });

  it('find their field by the code when the service names none', () => {
    expect(fieldProblems(refused('publics-exceed-people-met'))).toEqual({ peopleMet: 'Une phrase.' });
  });

  it('are general when they belong to no field', () => {
    expect(fieldProblems(refused('forbidden'))).toEqual({ general: 'Une phrase.' });
    expect(fieldProblems(refused('unknown-field', [{ field: 'colour', code: 'x', message: 'Inconnu.' }]))).toEqual({
      general: 'colour\u00a0: Inconnu.',
    });
  });
});
