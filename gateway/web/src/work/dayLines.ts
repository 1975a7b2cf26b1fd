import type { ComponentType } from 'react';
import type { Action } from '../journal/Actions';
import { CasesOfMyDay } from '../conflicts/CaseLines';
import { IncidentsDue } from '../incidents/IncidentLines';
import { AnsweredReferrals, AppointmentsOfMyDay, QuietReferrals, SilentReferrals } from '../referrals/ReferralLines';
import { Incomplete, Recorded, Returned } from './OwnWork';
import { WaitingToBeSent } from './WaitingToBeSent';

export interface DayLineProps {
  /** The day whose page it is. */
  day: string;
  /** Opens an entry, and begins what there is to do with it. */
  onOpen: (id: string, doing?: Action | null) => void;
}

/** What *Ma journée* shows, in this order. Cases, referrals and training add theirs here: one line each. */
export const DAY_LINES: { id: string; Line: ComponentType<DayLineProps> }[] = [
  { id: 'returned', Line: Returned },
  { id: 'waiting', Line: WaitingToBeSent },
  { id: 'incomplete', Line: Incomplete },
  { id: 'answered', Line: AnsweredReferrals },
  { id: 'appointments', Line: AppointmentsOfMyDay },
  { id: 'incidents', Line: IncidentsDue },
  { id: 'cases', Line: CasesOfMyDay },
  { id: 'referrals', Line: QuietReferrals },
  { id: 'silent', Line: SilentReferrals },
  { id: 'recorded', Line: Recorded },
];
