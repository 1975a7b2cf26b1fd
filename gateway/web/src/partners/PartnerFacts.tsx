import type { ReactNode } from 'react';
import { useWords } from '../api/directory';
import type { Partner } from '../api/partners';
import { useMay } from '../people/RightsContext';
import { formatDate, NBSP } from '../ui/format';
import { Phone } from './PartnerList';
import classes from './partners.module.css';

/** What is told of a partner, and whom to ask for there. */
export function PartnerFacts({ partner }: { partner: Partner }) {
  const words = useWords();
  const may = useMay();
  const { profile, contacts, confirmedOn, confirmedBy } = partner;
  const who = confirmedBy && may('staff.read') ? `, par ${words.person(confirmedBy)}` : '';
  const rows: [string, ReactNode][] = [
    ['Type', words.label('TYPE_PART', profile.kind)],
    ['Vérifié le', confirmedOn ? `${formatDate(confirmedOn)}${who}` : 'Jamais'],
    ['Téléphone', profile.phone && <Phone number={profile.phone} />],
    ['Adresse électronique', profile.email && <Mail address={profile.email} />],
    ['Adresse', [profile.address, profile.town].filter(Boolean).join(', ')],
    ['Horaires', profile.hours],
    ['Site', profile.website && <Site address={profile.website} />],
    ['Territoires desservis', profile.territories.map((code) => words.territory(code)).join(', ')],
    ['Ce que l’on y prend', profile.takes],
    ['Ce que l’on n’y prend pas', profile.refuses],
    ['Anciens noms', profile.formerNames.join(', ')],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {rows
          .filter(([, shown]) => Boolean(shown))
          .map(([name, shown]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{shown}</dd>
            </div>
          ))}
      </dl>
      {contacts.length > 0 && (
        <>
          <h3>Contacts</h3>
          <ul className={classes.list}>
            {contacts.map((contact) => (
              <li key={contact.id}>
                <strong>{[contact.service, contact.function].filter(Boolean).join(', ')}</strong>
                {contact.name && <>{`${NBSP}: ${contact.name}`}</>}
                <br />
                {contact.phone && <Phone number={contact.phone} />}
                {contact.phone && contact.email && ' · '}
                {contact.email && <Mail address={contact.email} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const Mail = ({ address }: { address: string }) => (
  <a href={`mailto:${address}`} className={classes.name}>
    {address}
  </a>
);

/** Only an address of the web is one, whatever was stored. */
const Site = ({ address }: { address: string }) =>
  /^https?:\/\//.test(address) ? (
    <a href={address} className={classes.name} target="_blank" rel="noreferrer noopener">
      {address}
    </a>
  ) : (
    <>{address}</>
  );
