import { useOpenAssociation } from '../association/useAssociation';
import { NBSP } from '../ui/format';

/** How the data protection officer is reached, once the association has said it. */
export function ToWriteTo() {
  const dpo = useOpenAssociation().data?.dpo;
  return (
    dpo && (
      <p>
        Délégué à la protection des données{NBSP}: <strong>{dpo}</strong>
      </p>
    )
  );
}
