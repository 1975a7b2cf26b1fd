import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Notice } from '../ui/Notice';
import { problemDetail, problemTitle } from '../ui/ProblemAlert';
import { Phones } from './Phones';

/** Why it does not work, and whom to call. */
export function Refused({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Notice kind="problem" urgent title={problemTitle(error)} icon={<IconAlertTriangle aria-hidden />}>
      <p>
        <Phones text={problemDetail(error).replace(`${problemTitle(error)} `, '')} />
      </p>
      {onRetry && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          Réessayer
        </Button>
      )}
    </Notice>
  );
}
