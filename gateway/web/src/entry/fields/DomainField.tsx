import {
  IconArrowsExchange,
  IconBuildingBank,
  IconEye,
  IconInfoCircle,
  IconMessages,
  IconPoint,
  IconScale,
  IconUsersGroup,
  IconWalk,
  type Icon,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useWords } from '../../api/directory';
import classes from '../entry.module.css';
import type { FieldsProps } from './props';

/** Pictures help to find one's way; a domain without one is shown with a dot. */
const PICTURES: Record<string, Icon> = {
  D1: IconWalk,
  D2: IconScale,
  D3: IconBuildingBank,
  D4: IconEye,
  D5: IconArrowsExchange,
  D6: IconMessages,
  D7: IconUsersGroup,
  D8: IconInfoCircle,
};

/** The one domain under which the act counts. A domain with branches opens them below. */
export function DomainField({ form, change, problems }: FieldsProps) {
  const id = useId();
  const choices = useWords().choices('DOMAINE', form.date);
  const chosen = choices.find(({ code }) => code === form.mainDomain);
  const head = chosen?.parent ?? chosen?.code;
  const branches = choices.filter(({ parent }) => parent !== null && parent === head);
  const choose = (code: string) =>
    change({ mainDomain: code, secondaryDomains: form.secondaryDomains.filter((one) => one !== code) });
  return (
    <div role="group" aria-label="Domaine" aria-describedby={problems.mainDomain ? `${id}-error` : undefined}>
      <div className={classes.domains}>
        {choices
          .filter(({ parent }) => parent === null)
          .map(({ code, label }) => {
            const Picture = PICTURES[code] ?? IconPoint;
            return (
              <button
                key={code}
                type="button"
                className={classes.domain}
                aria-pressed={code === head}
                onClick={() => choose(code)}
              >
                <Picture size={26} stroke={1.7} aria-hidden />
                <span>{label}</span>
              </button>
            );
          })}
      </div>
      {branches.length > 0 && (
        <div role="group" aria-label="Préciser le domaine" className={classes.branches}>
          {branches.map(({ code, label }) => (
            <button
              key={code}
              type="button"
              className={classes.branch}
              aria-pressed={code === form.mainDomain}
              onClick={() => choose(code === form.mainDomain && head ? head : code)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {problems.mainDomain && (
        <p id={`${id}-error`} className={classes.error} data-problem>
          {problems.mainDomain}
        </p>
      )}
    </div>
  );
}
