import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Association } from '../api/association';
import { messagesByField } from '../api/http';
import { now } from '../ui/clock';
import { clockAt, NBSP } from '../ui/format';
import { DateField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { DrawingField } from '../ui/form/pictures';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './association.module.css';
import { useChooseLogo } from './useAssociation';

/** Another logo from a day on. The picture itself is kept in no draft. */
export function LogoForm({ association, onDone }: { association: Association; onDone: () => void }) {
  const [since, setSince] = useState(clockAt(now()).day);
  const [picture, setPicture] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const choosing = useChooseLogo(onDone);
  const problems = messagesByField(choosing.error);
  const version = association.logoVersion;
  return (
    <Form
      className={classes.form}
      label="Changer le logo"
      draft="none"
      refusal={choosing.error}
      onSubmit={() => {
        setAsked(true);
        if (picture === null || choosing.isPending) return;
        choosing.mutate({ since, picture: picture.split(',')[1] ?? '', version });
      }}
    >
      <DateField label="À partir du" required value={since} error={problems['since']} onChange={setSince} />
      <DrawingField
        label="Image"
        description={`PNG ou JPEG, 1${NBSP}Mo au plus, pas de SVG. Elle est refaite à 600 points de côté au plus.`}
        value={picture}
        error={asked && picture === null ? 'Choisissez une image.' : problems['picture']}
        onChange={setPicture}
      />
      {choosing.error && <ProblemAlert error={choosing.error} />}
      <Group>
        <Button type="submit" loading={choosing.isPending}>
          Enregistrer le logo
        </Button>
        {association.presentLogo && (
          <Button
            variant="default"
            loading={choosing.isPending}
            onClick={() => choosing.mutate({ since, picture: null, version })}
          >
            Ne plus avoir de logo
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          Annuler
        </Button>
      </Group>
    </Form>
  );
}
