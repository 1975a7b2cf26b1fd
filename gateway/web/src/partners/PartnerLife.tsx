import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { HistoryEntry, Partner } from '../api/partners';
import { useMay } from '../people/RightsContext';
import { Card } from '../ui/Card';
import { formatDate, formatInstant, NBSP } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { toPartner } from './links';
import classes from './partners.module.css';
import { useHistory, useNamed } from './usePartners';

const WHAT: Record<string, string> = {
  'partner-registered': 'Inscrit',
  'partner-changed': 'Fiche changée',
  'partner-confirmed': 'Vérifié',
  'partner-merged': 'Réuni à une autre fiche',
  'partner-separated': 'Séparé de l’autre fiche',
  'partner-inactivated': 'Mis hors activité',
  'partner-reactivated': 'Remis en activité',
};

const FIELDS: Record<string, string> = {
  name: 'Nom',
  formerNames: 'Anciens noms',
  kind: 'Type',
  town: 'Commune',
  address: 'Adresse',
  phone: 'Téléphone',
  email: 'Adresse électronique',
  website: 'Site',
  hours: 'Horaires',
  territories: 'Territoires',
  takes: 'Ce que l’on y prend',
  refuses: 'Ce que l’on n’y prend pas',
  contacts: 'Contacts',
};

/** What became of a partner and of those that are read under it, the last first. */
export function PartnerLife({ partner }: { partner: Partner }) {
  const { data, error, refetch } = useHistory(partner.id, partner.version);
  return (
    <Card title="L’histoire de cette fiche">
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ol className={classes.list} reversed>
          {data.map((entry) => (
            <Entry key={`${entry.partner}${entry.at}${entry.what}`} entry={entry} own={partner.id} />
          ))}
        </ol>
      ) : (
        <Loading label="Lecture de l’histoire" />
      )}
    </Card>
  );
}

function Entry({ entry, own }: { entry: HistoryEntry; own: string }) {
  const words = useWords();
  const may = useMay();
  const { what, partner, at, author, on, changes } = entry;
  const { data: others = [] } = useNamed(partner === own ? [] : [partner]);
  const told = (field: string, text: string | null | undefined) =>
    !text
      ? 'rien'
      : field === 'kind'
        ? words.label('TYPE_PART', text)
        : field === 'territories'
          ? text
              .split(', ')
              .map((code) => words.territory(code))
              .join(', ')
          : text;
  return (
    <li>
      <strong>{WHAT[what] ?? what}</strong>
      {on && `${NBSP}: vrai le ${formatDate(on)}`}
      {partner !== own && (
        <>
          {' '}
          (fiche{' '}
          <Link to={toPartner(partner)} className={classes.name ?? ''}>
            {others[0]?.name ?? 'réunie'}
          </Link>
          )
        </>
      )}
      <br />
      <span className={classes.soft}>
        {formatInstant(at)}
        {author && may('staff.read') && `, ${words.person(author)}`}
        {!author && what === 'partner-registered' && ', repris du fichier des partenaires'}
      </span>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          {FIELDS[field] ?? field}
          {field !== 'contacts' && `${NBSP}: ${told(field, before)} → ${told(field, after)}`}
        </div>
      ))}
    </li>
  );
}
