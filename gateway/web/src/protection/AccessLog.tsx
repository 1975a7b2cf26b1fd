import { Link } from 'react-router';
import type { Access } from '../api/privacy';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { now } from '../ui/clock';
import { DayChooser } from '../ui/DayChooser';
import { EmptyState } from '../ui/EmptyState';
import { capitalise, formatDate, formatLongDate, formatNumber, formatTime, NBSP, clockAt } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import { shortId, useNames } from './people';
import classes from './protection.module.css';
import { Records } from './Records';
import { useAccesses } from './useProtection';
import { useAddress } from '../ui/useAddress';

/** Who read what, day by day, where reading is noted. */
export function AccessLog() {
  const names = useNames();
  const [query, change] = useAddress();
  const day = query.get('jour') ?? clockAt(now()).day;
  const { data, error, refetch } = useAccesses(day);
  return (
    <>
      <p className={classes.lead}>
        Trame note certaines lectures : une intervention ouverte hors de son périmètre, les chiffres d’un médiateur, ce
        qui est conservé d’une personne, cette liste elle-même. Chaque ligne dit qui, quoi, quand et, s’il a été
        demandé, le motif. Elle est gardée <strong>un an</strong>.
      </p>
      <DayChooser day={day} onDay={(jour) => change({ jour })} />
      <h3 className={classes.day}>{capitalise(formatLongDate(day))}</h3>
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <>
          {data.truncated && (
            <Notice kind="warning" title="La liste est coupée">
              <p>
                Il y a eu plus de consultations ce jour-là : seules les {formatNumber(data.items.length)}
                {NBSP}plus récentes sont montrées.
              </p>
            </Notice>
          )}
          {data.items.length === 0 ? (
            <EmptyState title="Aucune consultation notée ce jour-là" />
          ) : (
            <Records
              caption={`Qui a consulté quoi le ${formatDate(day)}`}
              rows={data.items}
              keyOf={({ id }) => id}
              columns={[
                { name: 'Heure', show: ({ at }) => formatTime(clockAt(new Date(at)).time) },
                { name: 'Qui', show: ({ person }) => names(person) ?? <Id id={person} /> },
                { name: 'Quoi', show: ({ label }) => capitalise(label) },
                { name: 'De qui ou de quoi', show: (access) => subjectOf(access) },
                { name: 'Motif', show: ({ reason }) => reason },
              ]}
            />
          )}
        </>
      ) : (
        <Loading label="Lecture des consultations" />
      )}
    </>
  );

  function subjectOf({ what, subject }: Access) {
    if (!subject) return null;
    const name = names(subject);
    if (name) return name;
    if (/^\d{4}-\d{2}-\d{2}$/.test(subject)) return formatDate(subject);
    return what.startsWith('intervention.') ? <Entry id={subject} /> : <Id id={subject} />;
  }
}

/** An entry by its id, and a way to it for who reads the journal too. */
function Entry({ id }: { id: string }) {
  const may = useMay();
  if (!may('journal.read')) return <Id id={id} />;
  return (
    <Link className={classes.link ?? ''} to={`${PATHS.journal}?acte=${encodeURIComponent(id)}`}>
      Intervention <Id id={id} />
    </Link>
  );
}

function Id({ id }: { id: string }) {
  return (
    <code className={classes.id} title={id}>
      {shortId(id)}
    </code>
  );
}
