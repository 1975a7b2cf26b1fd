// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { useAddress } from './useAddress';

const there = ({ children }: { children: ReactNode }) => (
  <MemoryRouter initialEntries={['/journal?equipe=TER&page=2']}>{children}</MemoryRouter>
);

it('loses nothing of a change that the page has not followed yet', () => {
  const { result } = renderHook(() => useAddress(), { wrapper: there });
  act(() => {
    const [, change] = result.current;
    change({ theme: 'ESP_REGR', page: null });
    change({ etat: 'VALIDATED' });
  });
  expect(result.current[0].toString()).toBe('equipe=TER&theme=ESP_REGR&etat=VALIDATED');
  act(() => result.current[1]({ theme: null }));
  expect(result.current[0].toString()).toBe('equipe=TER&etat=VALIDATED');
});
