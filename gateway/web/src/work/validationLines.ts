import type { ComponentType } from 'react';
import { CasesOverTheirTime } from '../conflicts/CaseLines';
import { IncidentsDue } from '../incidents/IncidentLines';
import { OverdueReferrals } from '../referrals/ReferralLines';
import { LeftOpen } from './LeftOpen';
import { Complete, Doubles, Incomplete, Late, Returned } from './TeamWork';

/**
 * What *À valider* shows, in this order; each finds whose work it is in `WorkContext`. Cases, referrals and training add
 * theirs here: one line each.
 */
export const VALIDATION_LINES: { id: string; Line: ComponentType }[] = [
  { id: 'incidents', Line: IncidentsDue },
  { id: 'left-open', Line: LeftOpen },
  { id: 'doubles', Line: Doubles },
  { id: 'cases', Line: CasesOverTheirTime },
  { id: 'referrals', Line: OverdueReferrals },
  { id: 'complete', Line: Complete },
  { id: 'incomplete', Line: Incomplete },
  { id: 'returned', Line: Returned },
  { id: 'late', Line: Late },
];
