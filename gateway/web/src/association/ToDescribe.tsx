import { Link } from 'react-router';
import { PATHS } from '../session/way';
import { useMay } from '../people/RightsContext';
import { Notice } from '../ui/Notice';
import { useAssociation } from './useAssociation';

/** One line on the first page of who keeps it, until the association has said who it is. */
export function ToDescribe() {
  const keeps = useMay()('association.keep');
  const { data } = useAssociation();
  if (!keeps || !data || data.versions.length > 0) return null;
  return (
    <Notice kind="info" title="Dites qui est votre association">
      <p>
        Son nom, son adresse et son téléphone sont en tête des papiers et des messages.{' '}
        <Link to={PATHS.association}>Décrire l’association</Link>
      </p>
    </Notice>
  );
}
