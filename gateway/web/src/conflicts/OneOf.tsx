import { ChoiceButtons, type Choice } from '../ui/ChoiceButtons';

interface Props {
  label: string;
  choices: Choice[];
  chosen: string | null;
  onChange: (chosen: string | null) => void;
  error?: string | undefined;
  inView?: number;
}

/** One of a few, by a tap. */
export const OneOf = ({ chosen, onChange, choices, ...rest }: Props) => (
  <ChoiceButtons
    {...rest}
    choices={choices.map(({ code, label }) => ({ code, label }))}
    chosen={chosen === null ? [] : [chosen]}
    onChange={(now) => onChange(now[0] ?? null)}
  />
);
