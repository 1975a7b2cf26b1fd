import { describe, expect, it } from 'vitest';
import type { Intervention, Status } from '../api/types';
import type { Permission, Target } from '../people/rights';
import { actionsFor } from './actionsFor';

const RECORDED_AT = '2018-03-05T10:00:00Z';
const ON = (day: string) => new Date(`${day}T10:00:00Z`);
const entry = (status: Status = 'RECORDED', patch: Partial<Intervention> = {}) =>
  ({
    status,
    recordedBy: 'nadia',
    recordedAt: RECORDED_AT,
    facts: { team: 'TER', mediators: ['nadia', 'karim'] },
    ...patch,
  }) as unknown as Intervention;

const mediator = (id: string) => (permission: Permission, target?: Target) =>
  ['intervention.amend', 'intervention.void'].includes(permission) &&
  (target === undefined || (target.people ?? []).includes(id));
const manager = (_: Permission, target?: Target) => target === undefined || target.team === 'TER';
const reader = () => false;

describe('What is offered with an entry', () => {
  it('is for its mediators to correct and to void, for seven days', () => {
    expect(actionsFor(entry(), mediator('karim'), ON('2018-03-12')).actions).toEqual(['amend', 'void']);
    const late = actionsFor(entry(), mediator('karim'), ON('2018-03-13'));
    expect(late.actions).toEqual([]);
    expect(late.why).toContain('demandez à votre manager');
  });

  it('is for its mediators again from the day their manager asks for more', () => {
    const history = [{ what: 'RETURNED', at: '2018-03-20T10:00:00Z' }] as Intervention['history'] & object;
    const returned = entry('RETURNED', { history });
    expect(actionsFor(returned, mediator('karim'), ON('2018-03-27')).actions).toEqual(['amend', 'void']);
    expect(actionsFor(returned, mediator('karim'), ON('2018-03-28')).actions).toEqual([]);
  });

  it('is for a mediator of nobody else', () => {
    expect(actionsFor(entry(), mediator('inès'), ON('2018-03-06')).actions).toEqual([]);
    expect(actionsFor(entry('VALIDATED'), mediator('karim'), ON('2018-03-06')).why).toContain('validée');
  });

  it('is for the manager of the team as long as it stands', () => {
    expect(actionsFor(entry(), manager, ON('2019-01-01')).actions).toEqual(['validate', 'amend', 'return', 'void']);
    expect(actionsFor(entry('RETURNED'), manager, ON('2019-01-01')).actions).toEqual(['validate', 'amend', 'void']);
    expect(actionsFor(entry('VALIDATED'), manager, ON('2019-01-01')).actions).toEqual(['amend', 'void']);
    expect(actionsFor(entry('VOIDED'), manager, ON('2019-01-01')).actions).toEqual([]);
  });

  it('is nothing for who only reads, and says so though nobody is named', () => {
    const unnamed = entry('RECORDED', { recordedBy: null });
    unnamed.facts.mediators = [];
    expect(actionsFor(unnamed, reader, ON('2018-03-06'))).toEqual({
      actions: [],
      why: 'Vous pouvez lire cette intervention, sans la changer.',
    });
  });
});
