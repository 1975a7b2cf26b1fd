import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';

export function NotFoundPage() {
  return (
    <Page title="Page introuvable">
      <EmptyState title="Cette adresse ne mène nulle part">
        <Button component={Link} to="/">
          Revenir à l’accueil
        </Button>
      </EmptyState>
    </Page>
  );
}
