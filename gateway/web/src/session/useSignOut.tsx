import { useDisclosure } from '@mantine/hooks';
import { SignOutDialog } from './SignOutDialog';

/** The question before one leaves, for whatever button asks it. */
export function useSignOut() {
  const [opened, { open, close }] = useDisclosure(false);
  return { ask: open, dialog: opened && <SignOutDialog onClose={close} /> };
}
