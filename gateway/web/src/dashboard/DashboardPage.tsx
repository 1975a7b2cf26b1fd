import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';

export function DashboardPage() {
  return (
    <Page title="Tableau de bord">
      <EmptyState title="Cette page arrive" />
    </Page>
  );
}
