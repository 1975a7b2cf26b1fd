/* Made of rights.csv by npm run generate: changed there, never here. */

/** What can be allowed, as the table of rights calls it. */
export type Permission =
  | 'directory.read'
  | 'association.read'
  | 'association.keep'
  | 'staff.read'
  | 'staff.keep'
  | 'intervention.record'
  | 'journal.read'
  | 'intervention.people'
  | 'journal.open'
  | 'intervention.amend'
  | 'intervention.void'
  | 'intervention.validate'
  | 'referral.read'
  | 'referral.propose'
  | 'referral.close'
  | 'partner.read'
  | 'partner.people'
  | 'partner.register'
  | 'partner.keep'
  | 'case.read'
  | 'case.identity'
  | 'case.open'
  | 'case.request'
  | 'case.handle'
  | 'case.renew'
  | 'referral.handover'
  | 'handover.read'
  | 'figures.read'
  | 'figures.person'
  | 'card.read'
  | 'rules.read'
  | 'rights.read'
  | 'privacy.log'
  | 'privacy.forget'
  | 'privacy.held'
  | 'session.read'
  | 'session.close';

/** Whom it can be allowed to. */
export type Role = 'MED' | 'MGR' | 'RSV' | 'DIR' | 'RRH' | 'RDQ' | 'DPO' | 'AUD' | 'PAR' | 'FIN' | 'EMP' | 'REF_US';
