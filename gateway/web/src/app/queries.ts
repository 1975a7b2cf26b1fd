import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/http';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Ask even where the browser believes itself offline: what the device knows stands in for the answer.
      networkMode: 'always',
      // A refusal stays a refusal; an outage may pass.
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
    },
    // Left to itself, a change would wait unseen for the network, and be gone with the page.
    mutations: { networkMode: 'always' },
  },
});
