import { useMediaQuery } from '@mantine/hooks';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { formatDate, formatTime, plural } from '../ui/format';
import { refusedIn, useChangesOf, waitingIn } from '../outbox/OutboxContext';
import { Remark, StatusBadge } from '../ui/StatusBadge';
import classes from './journal.module.css';

interface Props {
  entries: Intervention[];
  /** They are of several days. */
  dated?: boolean;
  onOpen: (id: string) => void;
}

/** A table where there is room, cards on a phone. */
export function EntryList(props: Props) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return narrow ? <Cards {...props} /> : <Table {...props} />;
}

export function Badges({ entry: { id, status, facts, receivedAfterDeparture } }: { entry: Intervention }) {
  const held = useChangesOf(id);
  return (
    <span className={classes.badges}>
      <StatusBadge status={status} />
      {status !== 'VOIDED' && facts.missing.length > 0 && <Remark>Incomplète</Remark>}
      {facts.late && <Remark>Tardive</Remark>}
      {receivedAfterDeparture && <Remark>Reçue après le départ</Remark>}
      {waitingIn(held).length > 0 && <Remark>Modification en attente d’envoi</Remark>}
      {refusedIn(held).length > 0 && <Remark>Modification à revoir</Remark>}
    </span>
  );
}

/** An entry in the words of a list. */
export function useLine(dated = false) {
  const words = useWords();
  return ({ facts }: Intervention) => ({
    day: dated ? formatDate(facts.date) : null,
    time: facts.startTime ? formatTime(facts.startTime) : 'Heure non précisée',
    subject: words.label('THEME', facts.theme) || words.label('DOMAINE', facts.mainDomain),
    domain: facts.theme ? words.label('DOMAINE', facts.mainDomain) : null,
    where: words.place(facts.place) || words.territory(facts.territory),
    territory: facts.place ? words.territory(facts.territory) : null,
    people: facts.peopleMet ? plural(facts.peopleMet, 'personne') : '—',
    who: facts.mediators.map((id) => words.person(id)).join(' et ') || null,
  });
}

function Table({ entries, dated = false, onOpen }: Props) {
  const line = useLine(dated);
  // Who may not see who acted gets no names, and no empty column either.
  const named = entries.some(({ facts }) => facts.mediators.length > 0);
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <caption className="visually-hidden">
          {dated ? 'Les interventions de la période' : 'Les interventions de la journée'}
        </caption>
        <thead>
          <tr>
            <th scope="col">{dated ? 'Jour et heure' : 'Heure'}</th>
            <th scope="col">Objet</th>
            <th scope="col">Où</th>
            <th scope="col">Publics</th>
            {named && <th scope="col">Qui</th>}
            <th scope="col">État</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const { day, time, subject, domain, where, territory, people, who } = line(entry);
            return (
              <tr key={entry.id} data-voided={entry.status === 'VOIDED' || undefined}>
                <td className={classes.time}>
                  {day && <span className={classes.day}>{day}</span>}
                  {time}
                </td>
                <td>
                  <button type="button" className={classes.open} onClick={() => onOpen(entry.id)}>
                    {subject}
                  </button>
                  <span className={classes.soft}>{domain}</span>
                </td>
                <td>
                  {where}
                  <span className={classes.soft}>{territory}</span>
                </td>
                <td className={classes.nowrap}>{people}</td>
                {named && <td>{who}</td>}
                <td>
                  <Badges entry={entry} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ entries, dated = false, onOpen }: Props) {
  const line = useLine(dated);
  return (
    <ul className={classes.cards}>
      {entries.map((entry) => {
        const { day, time, subject, domain, where, people, who } = line(entry);
        return (
          <li key={entry.id} className={classes.card} data-voided={entry.status === 'VOIDED' || undefined}>
            <div className={classes.cardHead}>
              <span className={classes.time}>
                {day && <span className={classes.day}>{day}</span>}
                {time}
              </span>
              <Badges entry={entry} />
            </div>
            <button type="button" className={classes.open} onClick={() => onOpen(entry.id)}>
              {subject}
            </button>
            <span className={classes.soft}>{domain}</span>
            <p className={classes.cardFacts}>
              {where} · {people}
              {who && (
                <>
                  <br />
                  {who}
                </>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
