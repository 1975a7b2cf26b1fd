import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../session/way';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import type { Permission } from './rights';
import { useMay } from './RightsContext';

interface Props {
  title: string;
  /** Any of them opens the page. */
  permissions: Permission[];
  children: ReactNode;
}

/** A page for those who may use it; the others are told so, and by which rule. */
export function RequireRight({ title, permissions, children }: Props) {
  const may = useMay();
  if (permissions.some((permission) => may(permission))) return children;
  return (
    <Page title={title}>
      <EmptyState title="Cette page n’est pas ouverte à votre fonction">
        <p>Chaque fonction n’ouvre que ce dont elle a besoin. La table des droits dit laquelle ouvre quoi.</p>
        {may('rights.read') && (
          <Button component={Link} to={PATHS.rights} variant="default">
            Voir les droits
          </Button>
        )}
      </EmptyState>
    </Page>
  );
}
