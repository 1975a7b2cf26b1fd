import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';

export function JournalPage() {
  return (
    <Page title="Journal">
      <EmptyState title="Cette page arrive" />
    </Page>
  );
}
