/* Made of openapi by npm run generate: changed in the service, never here. */

/** Lengths and ranges of what is sent, as the services will refuse what is beyond. */
export const LIMITS = {
  intervention: {
    AmendRequest: { reason: { maxLength: 500, minLength: 1 } },
    CaseCommitment: { what: { maxLength: 200 } },
    CaseMediators: { note: { maxLength: 500 } },
    CaseOpening: { reason: { maxLength: 500, minLength: 10 } },
    CaseParty: {
      address: { maxLength: 120 },
      alias: { maxLength: 120 },
      email: { maxLength: 120 },
      name: { maxLength: 120 },
      phone: { maxLength: 120 },
    },
    CaseRenewal: { reason: { maxLength: 500, minLength: 10 } },
    ContactFacts: {
      email: { maxLength: 120 },
      function: { maxLength: 120 },
      name: { maxLength: 120 },
      phone: { maxLength: 30 },
      service: { maxLength: 120 },
    },
    Intervention: {
      durationMinutes: { maximum: 1440, minimum: 1 },
      fundingLine: { maxLength: 40, pattern: '^[A-Z0-9][A-Z0-9_.-]{0,39}$' },
      note: { maxLength: 500 },
      peopleMet: { maximum: 10000, minimum: 0 },
      tensionAfter: { maximum: 3, minimum: 0 },
      tensionBefore: { maximum: 3, minimum: 0 },
    },
    NewPartnerLink: { firstName: { maxLength: 60 } },
    OpeningRequest: { reason: { maxLength: 500, minLength: 10 } },
    PartnerAnswer: {
      function: { maxLength: 80 },
      name: { maxLength: 80 },
      question: { maxLength: 500 },
      service: { maxLength: 80 },
      token: { maxLength: 64 },
    },
    PartnerFacts: {
      address: { maxLength: 200 },
      email: { maxLength: 120 },
      hours: { maxLength: 200 },
      name: { maxLength: 120 },
      phone: { maxLength: 30 },
      refuses: { maxLength: 500 },
      takes: { maxLength: 500 },
      town: { maxLength: 120 },
      website: { maxLength: 200 },
    },
    PartnerLink: { token: { maxLength: 64 } },
    ProtocolMediator: { name: { maxLength: 120 } },
    ProtocolSignature: { picture: { maxLength: 1866664 }, place: { maxLength: 60 } },
    ReasonRequest: { reason: { maxLength: 500, minLength: 1 } },
  },
  training: {
    Joining: {
      familyName: { minLength: 1 },
      gender: { pattern: '[FH]' },
      givenName: { minLength: 1 },
      id: { pattern: '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    },
    NewOutsider: {
      familyName: { minLength: 1 },
      function: { minLength: 1 },
      givenName: { minLength: 1 },
      id: { pattern: '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    },
    OutsiderAccess: { function: { minLength: 1 } },
    Posting: { team: { minLength: 1 } },
    Team: {
      code: { minLength: 1, pattern: '[A-Z][A-Z0-9_]{1,11}' },
      label: { minLength: 1 },
      service: { minLength: 1 },
    },
  },
} as const;
