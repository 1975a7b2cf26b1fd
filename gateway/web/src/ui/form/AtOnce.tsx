import { Button } from '@mantine/core';
import { IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { outcomeUnknown } from '../../api/http';
import { Notice } from '../Notice';
import { ProblemAlert } from '../ProblemAlert';
import { useOnline } from '../useOnline';

interface Props {
  error: unknown;
  pending: boolean;
  /** What it decides of, in a clause. */
  why?: string;
  /** False where nothing of the form is kept on this device, either. */
  draft?: boolean;
}

/**
 * Of a form whose gesture must not wait by itself, because it gives or ends the access of somebody, or names somebody: says so at once where there is no network,
 * and offers to send it when there is. What came of the last attempt is said here, too.
 */
export function AtOnce({ error, pending, why = 'Ceci décide des accès d’une personne', draft = true }: Props) {
  const online = useOnline();
  if (!online) {
    return (
      <Notice kind="warning" urgent icon={<IconCloudOff aria-hidden />} title="Sans réseau, rien n’est enregistré">
        <p>
          {why}&#160;: rien ne part tout seul plus tard.{' '}
          {draft
            ? 'Le formulaire reste gardé sur cet appareil\u00a0; vous pourrez l’envoyer dès que le réseau revient.'
            : 'Rien n’en est gardé sur cet appareil\u00a0: laissez cette page ouverte, et envoyez-le dès que le réseau revient.'}
        </p>
      </Notice>
    );
  }
  if (!outcomeUnknown(error)) return error ? <ProblemAlert error={error} /> : null;
  return (
    <Notice kind="warning" urgent icon={<IconCloudUp aria-hidden />} title="Personne n’a répondu">
      <p>
        Rien ne part tout seul&#160;:{' '}
        {draft
          ? 'le formulaire reste gardé sur cet appareil jusqu’à ce que vous l’envoyiez.'
          : 'laissez cette page ouverte jusqu’à ce que vous l’envoyiez.'}{' '}
        L’envoyer de nouveau ne fait rien deux fois.
      </p>
      <Button type="submit" mt="sm" variant="default" loading={pending}>
        Envoyer maintenant
      </Button>
    </Notice>
  );
}
