// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Intervention } from '../api/types';
import { Actions } from './Actions';

const WHY = 'Cette intervention est validée : seul un manager peut encore la corriger.';
const refused = ['amend', 'void'].map((action) => ({ action, code: 'already-validated', message: WHY }));

function show(entry: Pick<Intervention, 'actions' | 'refused'>) {
  const chosen = vi.fn();
  render(
    <MantineProvider env="test">
      <Actions entry={entry as Intervention} pending={false} onChoose={chosen} />
    </MantineProvider>,
  );
  return chosen;
}

describe('What is offered with an entry', () => {
  beforeEach(() => {
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  });
  afterEach(cleanup);

  it('is what the service says, in its order', () => {
    const chosen = show({ actions: ['validate', 'amend', 'sing', 'void'], refused });
    const buttons = screen.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Valider', 'Corriger', 'Annuler l’intervention']);
    expect(screen.queryByText(WHY)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Corriger' }));
    expect(chosen).toHaveBeenCalledWith('amend');
  });

  it('is nothing where the service lets nothing be done, and why in its words', () => {
    show({ actions: [], refused });
    expect(screen.queryAllByRole('button')).toEqual([]);
    screen.getByText(WHY);
  });
});
