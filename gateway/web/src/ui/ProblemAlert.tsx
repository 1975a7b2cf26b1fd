import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { NoAnswer, NoRoom, Problem } from '../api/http';
import { Notice } from './Notice';

export function problemTitle(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof NoAnswer || error instanceof NoRoom) return error.message;
  return 'Une erreur inattendue est survenue.';
}

export function problemDetail(error: unknown): string {
  if (error instanceof Problem && error.detail) return error.detail;
  if (error instanceof NoAnswer) return 'Vérifiez votre connexion, puis réessayez.';
  if (error instanceof NoRoom) {
    return 'Ne fermez pas cette page et réessayez dès que le réseau revient : ce que vous avez écrit n’est gardé qu’ici.';
  }
  return 'Réessayez dans un instant. Si cela continue, prévenez votre responsable.';
}

/** Says what went wrong in plain words and, where it helps, lets one try again. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Notice kind="problem" urgent title={problemTitle(error)} icon={<IconAlertTriangle aria-hidden />}>
      {problemDetail(error) !== problemTitle(error) && <p>{problemDetail(error)}</p>}
      {onRetry && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          Réessayer
        </Button>
      )}
    </Notice>
  );
}
