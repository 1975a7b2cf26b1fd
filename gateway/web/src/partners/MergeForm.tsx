import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { messagesByField } from '../api/http';
import type { ListedPartner, Partner } from '../api/partners';
import { usePerson } from '../session/SessionContext';
import { Abandon } from '../ui/form/Abandon';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import { PartnerChooser } from './PartnerChooser';
import classes from './partners.module.css';
import { usePartnerChange } from './usePartners';

interface Props {
  partner: Partner;
  onDone: (now: Partner | null) => void;
  onAbandon: () => void;
}

/** Two records of one organisation: which of them stays. */
export function MergeForm({ partner, onDone, onAbandon }: Props) {
  const me = usePerson();
  const [asked, setAsked] = useState(false);
  const { value, change, begin, draft } = useDraft<ListedPartner | null>(
    { person: me.id, form: 'partner-merge', thing: partner.id },
    null,
  );
  const merging = usePartnerChange((now) => {
    begin(null);
    onDone(now);
  });
  const own = value === null ? 'Choisissez la fiche à garder.' : undefined;
  return (
    <Form
      className={classes.form}
      label="Réunir à un autre partenaire"
      draft={draft}
      refusal={merging.error}
      onSubmit={() => {
        setAsked(true);
        if (value && !merging.isPending)
          merging.mutate({
            partner,
            what: { to: 'merge', into: value.id },
            draft: { form: 'partner-merge', thing: partner.id, value },
          });
      }}
    >
      <PartnerChooser
        label="La fiche à garder"
        kind={null}
        without={partner.id}
        chosen={value}
        error={asked && own ? own : messagesByField(merging.error)['into']}
        onChange={change}
      />
      <Notice kind="info" title="Ce que cela change">
        <p>
          {partner.profile.name} n’est plus proposé. Ses mises en relation et son histoire se lisent sous la fiche
          gardée ; rien n’est perdu, aucun chiffre ne change. Les deux fiches peuvent être séparées de nouveau.
        </p>
      </Notice>
      {merging.error && <ProblemAlert error={merging.error} />}
      <Group>
        <Button type="submit" loading={merging.isPending}>
          Réunir les deux fiches
        </Button>
        <Abandon
          touched={draft.touched}
          onAbandon={() => {
            begin(null);
            onAbandon();
          }}
        />
      </Group>
    </Form>
  );
}
