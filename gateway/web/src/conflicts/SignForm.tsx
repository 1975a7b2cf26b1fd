import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import * as cases from '../api/cases';
import type { Case } from '../api/cases';
import { messagesByField } from '../api/http';
import { LIMITS } from '../api/generated/limits';
import { now } from '../ui/clock';
import { DateField, TextField } from '../ui/form/fields';
import { AtOnce } from '../ui/form/AtOnce';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import { PictureField, SignatureField } from '../ui/form/pictures';
import { clockAt } from '../ui/format';
import classes from './conflicts.module.css';
import { OneOf } from './OneOf';
import { usePaper } from './usePapers';

const PLACE = LIMITS.intervention.ProtocolSignature.place;

interface Props {
  sheet: Case;
  version: number;
  mark: string;
  who: string;
  onDone: () => void;
}

/** One signature, with the finger or photographed. It is in this page until it is sent, and never on the device: no draft. */
export function SignForm({ sheet, version, mark, who, onDone }: Props) {
  const today = clockAt(now()).day;
  const [way, setWay] = useState('ECRAN');
  const [date, setDate] = useState(today);
  const [place, setPlace] = useState('');
  const [picture, setPicture] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const signing = usePaper(
    sheet,
    (body: Parameters<typeof cases.signProtocol>[2], command) => cases.signProtocol(sheet.id, version, body, command),
    onDone,
  );
  const own: Record<string, string | undefined> = {
    place: textFault(place, { ...PLACE, minLength: 1 }),
    picture: picture === null ? (way === 'ECRAN' ? 'Signez dans le cadre.' : 'Choisissez la photo.') : undefined,
  };
  const wrong = Object.values(own).some((fault) => fault !== undefined);
  const problems: Record<string, string | undefined> = { ...messagesByField(signing.error), ...(asked ? own : {}) };
  return (
    <Form
      className={classes.form}
      label={`Signature de ${who}`}
      draft="none"
      refusal={signing.error}
      onSubmit={() => {
        setAsked(true);
        if (wrong || picture === null || signing.isPending) return;
        signing.mutate({ mark, way, date, place: place.trim(), picture: picture.slice(picture.indexOf(',') + 1) });
      }}
    >
      <OneOf
        label="Signé comment ?"
        choices={[
          { code: 'ECRAN', label: 'Du doigt, ici' },
          { code: 'PAPIER', label: 'Sur papier, en photo' },
        ]}
        chosen={way}
        onChange={(chosen) => {
          setWay(chosen ?? 'ECRAN');
          setPicture(null);
        }}
      />
      {way === 'ECRAN' ? (
        <SignatureField
          label={`Signature de ${who}`}
          description="Une image seulement : ni vitesse, ni pression. Pour signer autrement, choisissez le papier."
          value={picture}
          error={problems.picture}
          onChange={setPicture}
        />
      ) : (
        <PictureField label="La page signée" value={picture} error={problems.picture} onChange={setPicture} />
      )}
      <TextField label="Lieu" example="Centre social" value={place} error={problems.place} onChange={setPlace} />
      <DateField label="Date" required latest={today} value={date} error={problems.date} onChange={setDate} />
      <AtOnce
        error={signing.error}
        pending={signing.isPending}
        why="Une signature ne reste pas sur un appareil"
        draft={false}
      />
      <Group>
        <Button type="submit" loading={signing.isPending}>
          Ajouter la signature
        </Button>
      </Group>
    </Form>
  );
}
