import { onlineManager } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { queries } from './queries';

it('no change waits unseen for the network: it is tried, and fails or goes to the outbox', async () => {
  onlineManager.setOnline(false);
  const tried = vi.fn(() => Promise.resolve('tried'));
  await queries.getMutationCache().build(queries, { mutationFn: tried }).execute(undefined);
  expect(tried).toHaveBeenCalled();
  onlineManager.setOnline(true);
});
