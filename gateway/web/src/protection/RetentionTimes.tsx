import type { Retained } from '../api/privacy';
import { now } from '../ui/clock';
import { EmptyState } from '../ui/EmptyState';
import { clockAt, formatDate, formatMonth } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Remark } from '../ui/StatusBadge';
import { monthsInWords, shortId, useNames } from './people';
import classes from './protection.module.css';
import { Records } from './Records';
import { useRetention } from './useProtection';

/** How long what is kept, and whose time is over when. */
export function RetentionTimes() {
  const names = useNames();
  const { data, error, refetch } = useRetention();
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Lecture des durées" />;
  const label = (code: string) => data.rules.find((rule) => rule.code === code)?.label ?? code;
  return (
    <>
      <p className={classes.lead}>
        Trame compte le temps elle-même. À l’échéance, elle oublie la personne sans que l’on ait à le demander, et en
        établit le certificat. Trente jours avant, la liste le signale.
      </p>
      <h3>Les règles</h3>
      <dl className={classes.rules}>
        {data.rules.map(({ code, label: rule, months }) => (
          <div key={code}>
            <dt>{rule}</dt>
            <dd>{monthsInWords(months)}</dd>
          </div>
        ))}
      </dl>
      <h3>Les personnes concernées</h3>
      {data.items.length === 0 ? (
        <EmptyState title="Aucune durée ne court en ce moment" />
      ) : (
        <Records
          caption="Personnes dont la durée de conservation court, la première échéance d’abord"
          rows={data.items}
          keyOf={({ person, rule }) => `${person} ${rule}`}
          columns={[
            { name: 'Personne', show: ({ person }) => names(person) ?? <code>{shortId(person)}</code> },
            { name: 'Règle', show: ({ rule }) => label(rule) },
            { name: 'Depuis le', show: ({ since }) => formatDate(since) },
            { name: 'Échéance', show: (item) => <Due item={item} /> },
          ]}
        />
      )}
      <h3>Les textes libres</h3>
      {data.texts.length === 0 ? (
        <EmptyState title="Aucun texte libre n’est conservé" />
      ) : (
        <Records
          caption="Mois dont les textes libres se lisent encore, la première échéance d’abord"
          rows={data.texts}
          keyOf={({ rule, month }) => `${rule} ${month}`}
          columns={[
            { name: 'Saisis en', show: ({ month }) => formatMonth(month) },
            { name: 'Règle', show: ({ rule }) => label(rule) },
            { name: 'Illisibles le', show: (item) => <Due item={item} /> },
          ]}
        />
      )}
    </>
  );
}

function Due({ item: { due, soon } }: { item: Pick<Retained, 'due' | 'soon'> }) {
  const over = due < clockAt(now()).day;
  return (
    <span className={classes.due}>
      {formatDate(due)}
      {over ? <Remark>échéance passée</Remark> : soon && <Remark>dans moins de 30 jours</Remark>}
    </span>
  );
}
