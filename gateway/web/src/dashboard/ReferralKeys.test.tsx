// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WordsContext } from '../api/directory';
import { forgetAnswers } from '../api/remembered';
import type { Filters } from './filters';
import { words } from './fixtures';
import { ReferralKeys } from './ReferralKeys';
import { OpenActs } from './useActivity';

const care = {
  period: { from: '2018-01-01', to: '2018-12-31' },
  closed: 4,
  cared: 3,
  proofs: [
    { code: '-', count: 1 },
    { code: 'PERSONNE', count: 2 },
  ],
  disputed: 1,
  accompanied: 5,
  medianDays: 20,
  timed: 2,
};
const NOTHING = { closed: 0, cared: 0, proofs: [], disputed: 0, accompanied: 0, medianDays: null, timed: 0 };
const FILTERS: Filters = { period: { kind: 'year', year: 2018 }, chosen: { team: 'TER' }, knownOn: null };

beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
});
afterEach(() => {
  cleanup();
  forgetAnswers();
  vi.restoreAllMocks();
});

function show(answer: object) {
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((path) =>
      Promise.resolve(
        new Response(JSON.stringify((path as string).includes('/referral-care') ? answer : { items: [] })),
      ),
    );
  const open = vi.fn();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <WordsContext value={words}>
          <OpenActs value={open}>
            <ReferralKeys filters={FILTERS} />
          </OpenActs>
        </WordsContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { fetched, open };
}

const keys = async () => within(await screen.findByRole('list', { name: 'Chiffres des mises en relation' }));

it('tells how many came to an effective care, by which proof, after how long, and what is disputed', async () => {
  const { fetched, open } = show(care);
  const shown = await keys();
  for (const said of [/^75\s%$/, /^3 sur 4\scloses$/, /^20\sjours$/, /^1 sans preuve connue$/, /trancher/]) {
    expect(shown.getByText(said)).toBeTruthy();
  }
  fireEvent.click(shown.getByRole('button', { name: /^2 la personne/ }));
  expect(open).toHaveBeenCalledWith({
    by: 'referral-care',
    value: '',
    and: { by: 'referral-proof', value: 'PERSONNE' },
  });
  expect(fetched.mock.calls.map(([path]) => path as string).join()).toMatch(/referral-care\?.*team=TER/);
});

it('gives no share and no delay of nothing', async () => {
  show({ period: care.period, ...NOTHING });
  const shown = await keys();
  expect(shown.getByText(/^0 sur 0\sclose$/)).toBeTruthy();
  expect(shown.queryByText(/%/)).toBeNull();
});
