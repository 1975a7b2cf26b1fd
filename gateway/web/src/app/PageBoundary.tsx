import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from '../ui/Notice';

/** Stands in for a page that could not be brought: no network, or a newer Trame has taken the place of its files. */
export class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice kind="problem" urgent title="Cette page n’a pas pu s’ouvrir">
        <p>Vérifiez votre connexion, puis réessayez. Ce que vous avez saisi est gardé sur cet appareil.</p>
        <Button mt="sm" variant="default" onClick={() => window.location.reload()}>
          Réessayer
        </Button>
      </Notice>
    );
  }
}
