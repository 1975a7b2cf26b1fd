import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { NoAnswer, Problem } from '../api/http';
import * as links from '../api/links';
import type { PartnerPage } from '../api/links';
import { Card } from '../ui/Card';
import { formatDate, NBSP } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { AnswerForm } from './AnswerForm';
import { WORDS } from './answers';
import { Phones } from './Phones';
import { Refused } from './Refused';
import classes from './answer.module.css';

type Seen = { state: 'looking' } | { state: 'refused'; error: unknown } | { state: 'open'; page: PartnerPage };

/** What a partner sees who opens the link of a mail: no account, no session, nothing kept on the device. */
export function AnswerPage({ token }: { token: string }) {
  const [seen, setSeen] = useState<Seen>({ state: 'looking' });
  const [done, setDone] = useState<string | null>(null);
  const [looks, setLooks] = useState(1);
  useEffect(() => {
    let shown = true;
    links.look(token).then(
      (page) => shown && setSeen({ state: 'open', page }),
      (error: unknown) => shown && setSeen({ state: 'refused', error }),
    );
    return () => {
      shown = false;
    };
  }, [token, looks]);
  const look = () => {
    setSeen({ state: 'looking' });
    setLooks(looks + 1);
  };
  const again = seen.state === 'refused' && (seen.error instanceof NoAnswer || busy(seen.error));
  return (
    <Page title="Une personne vous est adressée" narrow>
      <div className={classes.stack}>
        <div role="status">
          {done && (
            <Notice kind="info" title="Merci, votre réponse est arrivée.">
              <p>{WORDS[done]?.done}. Vous pouvez fermer cette page.</p>
            </Notice>
          )}
        </div>
        {seen.state === 'looking' && <Loading label="Ouverture de la demande" />}
        {seen.state === 'refused' && done === null && (
          <Refused error={seen.error} {...(again ? { onRetry: look } : {})} />
        )}
        {seen.state === 'open' && (
          <Open
            token={token}
            page={seen.page}
            onDone={(word) => {
              setDone(word);
              look();
            }}
          />
        )}
      </div>
    </Page>
  );
}

const busy = (error: unknown) => error instanceof Problem && (error.status === 429 || error.status >= 500);

function Open({ token, page, onDone }: { token: string; page: PartnerPage; onDone: (word: string) => void }) {
  const [word, setWord] = useState<string | null>(null);
  const whom = page.mediator ?? 'l’équipe';
  return (
    <>
      <Card title="Ce que la personne accepte de partager">
        {page.shared.length === 0 ? (
          <p>Rien pour l’instant.</p>
        ) : (
          <ul className={classes.list}>
            {page.shared.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ul>
        )}
        <p className={classes.text}>
          {page.association ?? 'Une association de médiation sociale'} vous adresse cette personne, avec son accord.
          Rien de plus n’est écrit ici, ni son nom ni sa situation{NBSP}: {whom} vous le dit de vive voix.
        </p>
        <p className={classes.text}>
          {page.phone ? (
            <strong>
              Appelez {whom} au <Phones text={page.phone} />
            </strong>
          ) : (
            `Demandez ${whom} à l’association qui vous a écrit.`
          )}
        </p>
      </Card>
      {word === null ? (
        <Card title="Votre réponse">
          <div className={classes.taps}>
            {page.words.map((one) => (
              <Button
                key={one}
                size="lg"
                classNames={{ root: classes.tap ?? '', label: classes.label ?? '' }}
                variant={one === 'ACCEPTE' ? 'filled' : 'default'}
                onClick={() => setWord(one)}
              >
                {WORDS[one]?.tap ?? one}
              </Button>
            ))}
          </div>
        </Card>
      ) : (
        <Card title={WORDS[word]?.title ?? word}>
          <AnswerForm token={token} page={page} word={word} onDone={() => onDone(word)} onBack={() => setWord(null)} />
        </Card>
      )}
      {page.answered.length > 0 && (
        <Card title="Déjà répondu">
          <ul className={classes.list}>
            {page.answered.map((one, place) => (
              <li key={place}>
                Le {formatDate(one.on)}
                {NBSP}: {WORDS[one.word]?.tap.toLowerCase() ?? one.word}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <p className={classes.soft}>
        Ce lien vaut jusqu’au {formatDate(page.until)}. Votre service, votre fonction et votre nom sont chiffrés et
        gardés deux ans{NBSP}: <a href="/vos-donnees#partenaires">vos données</a>.
      </p>
    </>
  );
}
