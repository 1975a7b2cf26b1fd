import { MantineProvider } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { BrowserRouter } from 'react-router';
import { theme, variables } from '../app/theme';
import { AnswerPage } from './AnswerPage';
import classes from './answer.module.css';

/** What stands after the # reaches no server, no log and no other page. */
const tokenOfAddress = () => window.location.hash.slice(1);

/** Another mail is opened where this one is: only what stands after the # changes. */
function onOtherLink(hear: () => void) {
  window.addEventListener('hashchange', hear);
  return () => window.removeEventListener('hashchange', hear);
}

/** The page of a link, apart from all others: whoever opens it has no session, and nothing asks for one. */
export function AnswerApp() {
  const token = useSyncExternalStore(onOtherLink, tokenOfAddress);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <BrowserRouter>
        <main className={classes.shell}>
          <AnswerPage key={token} token={token} />
        </main>
      </BrowserRouter>
    </MantineProvider>
  );
}
