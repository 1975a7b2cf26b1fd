import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { Problem } from '../api/http';
import { EntryPage } from '../entry/EntryPage';
import { PersonProvider } from '../people/PersonProvider';
import { NotFoundPage } from './NotFoundPage';
import { Shell } from './Shell';
import { theme, variables } from './theme';

// A phone in the street loads what it needs to record an intervention; the rest comes with its page.
const JournalPage = lazy(() => import('../journal/JournalPage').then((module) => ({ default: module.JournalPage })));
const DashboardPage = lazy(() =>
  import('../dashboard/DashboardPage').then((module) => ({ default: module.DashboardPage })),
);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Ask even where the browser believes itself offline: the service worker may have kept the answer.
      networkMode: 'always',
      // A refusal stays a refusal; an outage may pass.
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
    },
  },
});

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <PersonProvider>
          <BrowserRouter>
            <Routes>
              <Route element={<Shell />}>
                <Route index element={<Navigate to="/saisie" replace />} />
                <Route path="/saisie" element={<EntryPage />} />
                <Route path="/journal" element={<JournalPage />} />
                <Route path="/tableau-de-bord" element={<DashboardPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </BrowserRouter>
        </PersonProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
