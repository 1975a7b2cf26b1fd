import { certificateOf, type Forgotten } from '../api/privacy';
import { EmptyState } from '../ui/EmptyState';
import { FileLink } from '../ui/FileLink';
import { formatInstant } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { shortId, useNames } from './people';
import classes from './protection.module.css';
import { Records } from './Records';
import type { useForgotten } from './useProtection';

const CAUSES: Record<Forgotten['cause'], string> = {
  REQUEST: 'à la demande',
  RETENTION: 'fin de la durée de conservation',
};

/** Who is forgotten, without a name, and the proof of it. */
export function ForgottenPeople({ known: { data, error, refetch } }: { known: ReturnType<typeof useForgotten> }) {
  const names = useNames();
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Lecture de la liste" />;
  if (data.length === 0) return <EmptyState title="Personne n’a encore été oublié" />;
  return (
    <Records
      caption="Personnes oubliées, la dernière d’abord"
      rows={data}
      keyOf={({ person }) => person}
      columns={[
        { name: 'Identifiant', show: ({ person }) => <code className={classes.id}>{person}</code> },
        { name: 'Oubliée le', show: ({ at }) => formatInstant(at) },
        { name: 'Pourquoi', show: ({ cause }) => CAUSES[cause] },
        { name: 'Par', show: ({ by }) => (by === 'retention' ? 'Trame' : (names(by) ?? shortId(by))) },
        {
          name: 'Preuve',
          show: ({ person }) => (
            <FileLink href={certificateOf(person)} name={`certificat-${person}.pdf`}>
              Certificat (PDF)<span className="visually-hidden"> de {shortId(person)}</span>
            </FileLink>
          ),
        },
      ]}
    />
  );
}
