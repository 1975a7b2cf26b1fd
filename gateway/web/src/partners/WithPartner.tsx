import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Ends, Referral } from '../api/partners';
import { toReferral } from '../referrals/links';
import { Card } from '../ui/Card';
import { formatDate, NBSP, plural } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './partners.module.css';
import { useEnds, useReferralsWith } from './usePartners';

/** How they answer in fact: how many referrals, how they ended, and those that the reader may read. */
export function WithPartner({ ids, readable }: { ids: string[]; readable: boolean }) {
  const { data, error, refetch } = useEnds(ids);
  return (
    <Card title="Les mises en relation">
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <InNumbers ends={data} />
      ) : (
        <Loading label="Lecture des mises en relation" />
      )}
      {readable && data && data.total > 0 && <Listed ids={ids} />}
    </Card>
  );
}

function InNumbers({ ends: { total, closed, disputed, byEnd, careShare } }: { ends: Ends }) {
  const words = useWords();
  if (total === 0) return <p className={classes.soft}>Aucune mise en relation ne nomme encore ce partenaire.</p>;
  const open = total - closed;
  return (
    <>
      <p>
        {plural(total, 'mise en relation', 'mises en relation')} de toute l’association, dont {plural(closed, 'close')}
        {open > 0 && ` et ${plural(open, 'en cours', 'en cours')}`}.
      </p>
      <ul className={classes.list}>
        {Object.entries(byEnd)
          .filter(([code]) => code !== 'PROPOSEE')
          .map(([code, count]) => (
            <li key={code}>{`${words.label('MER_STATUT', code)}${NBSP}: ${count}`}</li>
          ))}
      </ul>
      <p className={classes.soft}>
        {careShare === null || careShare === undefined
          ? 'Moins de cinq sont closes : aucune part n’est calculée.'
          : `Prise en charge${NBSP}: ${careShare}${NBSP}% des ${plural(closed - disputed, 'close')}.`}
        {disputed > 0 &&
          ` ${plural(disputed, 'autre laissée', 'autres laissées')} de côté, le partenaire et la personne ne disant pas la même chose.`}
      </p>
    </>
  );
}

function Listed({ ids }: { ids: string[] }) {
  const words = useWords();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useReferralsWith(ids, true);
  const referrals: Referral[] = data?.pages.flatMap(({ items }) => items) ?? [];
  if (referrals.length === 0) return null;
  return (
    <details>
      <summary className={classes.link}>
        Celles que vous pouvez lire ({data?.pages[0]?.total ?? referrals.length})
      </summary>
      <ul className={classes.list}>
        {referrals.map(({ id, date, level, status, outcome, closedOn, team }) => (
          <li key={id}>
            <Link to={toReferral(id)} className={classes.name ?? ''}>
              {formatDate(date)}
            </Link>{' '}
            · {words.team(team)} · {words.label('MER_FORME', level)}
            <br />
            <span className={classes.soft}>
              {outcome && closedOn
                ? `${words.label('MER_STATUT', outcome)}, le ${formatDate(closedOn)}`
                : words.label('MER_STATUT', status)}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Afficher la suite
        </Button>
      )}
    </details>
  );
}
