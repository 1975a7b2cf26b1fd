import { TextField } from '../ui/form/fields';

interface Names {
  givenName: string;
  familyName: string;
}

interface Props {
  said: Names;
  problems: Partial<Record<keyof Names, string | undefined>>;
  change: (patch: Partial<Names>) => void;
}

/** What somebody is called who is registered. */
export function NameFields({ said, problems, change }: Props) {
  return (
    <>
      <TextField
        label="Prénom"
        required
        value={said.givenName}
        error={problems.givenName}
        onChange={(givenName) => change({ givenName })}
      />
      <TextField
        label="Nom"
        required
        value={said.familyName}
        error={problems.familyName}
        onChange={(familyName) => change({ familyName })}
      />
    </>
  );
}
