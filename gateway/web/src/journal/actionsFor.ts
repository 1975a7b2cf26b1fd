import type { Intervention } from '../api/types';
import type { Permission, Target } from '../people/rights';
import { parisClock, shiftDay } from '../ui/format';
import type { Action } from './Actions';

/** How long mediators change their own entries themselves, counted as the service counts. */
const OWN_DAYS = 7;

interface Offered {
  actions: Action[];
  /** Why there is nothing to do, where somebody might look for it. */
  why: string | null;
}

const nothing = (why: string): Offered => ({ actions: [], why });

/** What is offered with an entry as it stands. */
export function actionsFor(
  entry: Intervention,
  may: (permission: Permission, target?: Target) => boolean,
  now: Date,
): Offered {
  const { status, facts, recordedBy } = entry;
  if (status === 'VOIDED') return nothing('Une intervention annulée ne change plus.');
  const ofTeam = { team: facts.team };
  const own = { ...ofTeam, people: [...facts.mediators, recordedBy] };
  const decides = may('intervention.validate', ofTeam);
  if (!may('intervention.amend') && !decides) return nothing('Vous pouvez lire cette intervention, sans la changer.');
  if (!may('intervention.amend', own) && !decides) {
    return nothing('Seuls ses médiateurs et leur manager peuvent changer cette intervention.');
  }
  if (!decides && status === 'VALIDATED') {
    return nothing('Cette intervention est validée : seul un manager peut encore la corriger.');
  }
  if (!decides && parisClock(now).day > lastOwnDay(entry)) {
    return nothing('Saisie il y a plus de 7 jours : demandez à votre manager de la corriger.');
  }
  const actions: Action[] = [];
  if (decides && status !== 'VALIDATED') actions.push('validate');
  if (may('intervention.amend', own)) actions.push('amend');
  if (decides && status === 'RECORDED') actions.push('return');
  if (may('intervention.void', own)) actions.push('void');
  return { actions, why: null };
}

/** Seven days after it was recorded, or after a manager asked for more. */
function lastOwnDay({ recordedAt, history = [] }: Intervention): string {
  const opened = history.findLast(({ what }) => what === 'RETURNED')?.at ?? recordedAt;
  return shiftDay(parisClock(new Date(opened)).day, OWN_DAYS);
}
