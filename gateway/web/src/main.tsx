import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.css';
import './app/global.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { PATHS } from './session/way';
import { bringBack } from './ui/lasting';

const AnswerApp = lazy(() => import('./answer/AnswerApp').then((module) => ({ default: module.AnswerApp })));

const place = document.getElementById('root');
if (!place) throw new Error('No place to show the page');
const root = createRoot(place);
if (window.location.pathname === PATHS.answer) {
  // A partner's page: nothing is brought back to it, and nothing stays on that device.
  root.render(
    <StrictMode>
      <Suspense>
        <AnswerApp />
      </Suspense>
    </StrictMode>,
  );
} else {
  void bringBack().then(() =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
  // Opens Trame where there is no network. Without it (plain http, an old browser) everything else works.
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
}
