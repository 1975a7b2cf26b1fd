// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChoiceButtons, type Choice } from './ChoiceButtons';

const FAMILIES = ['Troubles de voisinage', 'Espace public', 'Parties communes', 'Incivilités'];
const THEMES: Choice[] = FAMILIES.flatMap((group, family) =>
  Array.from({ length: 10 }, (_, n) => ({ code: `${family}-${n}`, label: `Thème ${family} ${n}`, group })),
);
THEMES.push({ code: 'AUTRE', label: 'Autre', group: '' });
THEMES[12] = { code: 'EAUX', label: 'Dégâts des eaux', group: 'Espace public' };

function show(choices: Choice[], chosen: string[] = []) {
  const onChange = vi.fn();
  render(
    <MantineProvider env="test">
      <ChoiceButtons label="Thème" choices={choices} chosen={chosen} onChange={onChange} inView={8} />
    </MantineProvider>,
  );
  return onChange;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const look = (text: string) =>
  fireEvent.change(screen.getByRole('searchbox', { name: 'Chercher dans la liste' }), { target: { value: text } });

beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
});
afterEach(cleanup);

it('shows the first ones, and all of a long list by its families', () => {
  const onChange = show(THEMES);
  expect(screen.getAllByRole('button')).toHaveLength(9);
  press('Tout afficher (41)');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    ...FAMILIES,
    'Autres',
    'Réduire la liste',
  ]);
  press('Incivilités');
  press('Thème 3 4');
  expect(onChange).toHaveBeenCalledWith(['3-4']);
});

it('opens the family of what is chosen', () => {
  show(THEMES, ['3-4']);
  press('Tout afficher (41)');
  expect(screen.getByRole('button', { name: 'Thème 3 4' }).getAttribute('aria-pressed')).toBe('true');
});

it('is searched without accents, also by a family, and says how much was found', () => {
  show(THEMES);
  press('Tout afficher (41)');
  look('degat EAUX');
  expect(screen.getByRole('button', { name: 'Dégâts des eaux' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('1\u00a0choix');
  look('communes');
  expect(screen.getByRole('status').textContent).toBe('10\u00a0choix');
  look('lune');
  expect(screen.getByRole('status').textContent).toBe('Rien ne correspond.');
});

it('leaves a short list as it is', () => {
  show(THEMES.slice(0, 12));
  press('Tout afficher (12)');
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.getAllByRole('button')).toHaveLength(13);
});
