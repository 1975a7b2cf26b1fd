import { Button } from '@mantine/core';
import { IconArrowsRightLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { toPartner } from '../partners/links';
import { useNamed, useReferralsOf } from '../partners/usePartners';
import { RequestNotices } from '../outbox/RequestNotices';
import { useMay } from '../people/RightsContext';
import { toReferral } from '../referrals/links';
import { usePerson } from '../session/SessionContext';
import { formatDate } from '../ui/format';
import { ReferralForm } from './ReferralForm';
import classes from './journal.module.css';

/** With whom somebody was put in touch during an act, and the way to do it. */
export function Referrals({ entry }: { entry: Intervention }) {
  const words = useWords();
  const may = useMay();
  const person = usePerson();
  const { team, mediators } = entry.facts;
  const own = mediators.includes(person.id);
  const readable = may('referral.read', own ? undefined : { team });
  const proposable = entry.status !== 'VOIDED' && may('referral.propose', own ? undefined : { team });
  const { data: referrals = [] } = useReferralsOf(entry.id, readable);
  const { data: partners = [] } = useNamed([
    ...new Set(referrals.map(({ partner }) => partner).filter((one) => one != null)),
  ]);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  if (referrals.length === 0 && !proposable) return null;
  return (
    <section aria-label="Mises en relation">
      <h3 className={classes.sectionTitle}>Mises en relation</h3>
      <RequestNotices />
      <div role="status">{said && <p className={classes.said}>{said}</p>}</div>
      {referrals.length > 0 && (
        <ul className={classes.referrals}>
          {referrals.map(({ id, date, level, partner, partnerType, status, outcome, closedOn }) => (
            <li key={id}>
              <Link to={toReferral(id)}>{formatDate(date)}</Link> · {words.label('MER_FORME', level)} ·{' '}
              {partner ? (
                <Link to={toPartner(partner)}>
                  {partners.find((one) => one.id === partner)?.name ?? words.label('TYPE_PART', partnerType)}
                </Link>
              ) : (
                words.label('TYPE_PART', partnerType)
              )}
              {outcome && closedOn
                ? ` · ${words.label('MER_STATUT', outcome)} le ${formatDate(closedOn)}`
                : ` · ${words.label('MER_STATUT', status)}`}
            </li>
          ))}
        </ul>
      )}
      {proposable && !open && (
        <Button
          variant="default"
          leftSection={<IconArrowsRightLeft size={20} aria-hidden />}
          onClick={() => {
            setSaid('');
            setOpen(true);
          }}
        >
          Mettre en relation
        </Button>
      )}
      {open && (
        <ReferralForm
          entry={entry}
          onDone={(there) => {
            setOpen(false);
            setSaid(
              there
                ? 'La mise en relation est enregistrée.'
                : 'Le réseau manque : elle est gardée sur cet appareil et partira toute seule.',
            );
          }}
          onAbandon={() => setOpen(false)}
        />
      )}
    </section>
  );
}
