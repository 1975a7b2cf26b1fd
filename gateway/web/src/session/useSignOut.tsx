import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';

// Nobody signs out without network: what is needed for it need not be there before.
const SignOutDialog = lazy(() => import('./SignOutDialog').then((module) => ({ default: module.SignOutDialog })));

/** The question before one leaves, for whatever button asks it. */
export function useSignOut() {
  const [opened, { open, close }] = useDisclosure(false);
  return {
    ask: open,
    dialog: opened && (
      <Suspense>
        <SignOutDialog onClose={close} />
      </Suspense>
    ),
  };
}
