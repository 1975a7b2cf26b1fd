import { Link } from 'react-router';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { Notice } from '../ui/Notice';
import { plural } from '../ui/format';
import { useMails } from './useMails';

/** On the page that the day of whoever must act begins with: letters that did not go out, or perhaps not. */
export function MailsToSee() {
  const allowed = useMay()('mail.send');
  const { data } = useMails(true, allowed);
  const count = data?.mails.length ?? 0;
  if (!allowed || count === 0) return null;
  return (
    <Notice
      kind="warning"
      title={plural(
        count,
        'courriel n’est pas parti, ou peut-être pas',
        'courriels ne sont pas partis, ou peut-être pas',
      )}
    >
      <p>
        <Link to={`${PATHS.mails}?lesquels=a-voir`}>Voir les courriels</Link>
      </p>
    </Notice>
  );
}
