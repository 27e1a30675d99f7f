/** A capability that is to come, in the words of the practice, and what already stands in the house for it. */
export type Later = {
  readonly will: string
  /** Rules, builders, papers and commands by the name of their export; whatever only these use waits with them. */
  readonly asks?: readonly string[]
  /** Numbers of the law and of the practice, by key. */
  readonly numbers?: readonly string[]
  /** What settings keep and nobody reads, as `Table.column`. */
  readonly columns?: readonly string[]
  /** Facts a rule weighs and no row holds: what a loader gives instead, as file and property. */
  readonly facts?: readonly string[]
}

/** What is drawn and not asked yet, by the capability that will ask it. What is asked leaves this list. */
export const notYet = {
  claims: {
    will: 'Signed hours become claims, checked line by line, filed in time, on the right paper to the right address.',
    asks: ['ruleClaim', 'claimQualifier', 'vaAdministrator', 'psychotherapyAddOn', 'ruleDiagnosis', 'diagnosisHeadings'],
  },
  'answers of plans': {
    will: 'What a plan paid, took off, left to the client or took back is posted, and what it refused becomes work.',
    asks: ['ruleRemittance', 'denialActionOf', 'clientPart', 'postingsForRemittance', 'postingsForTakeback', 'postingsForWriteOff'],
  },
  appeals: {
    will: 'A denial shows its way of appeal, the day it is due, and reminds before it.',
    asks: ['appealPathOf', 'internalAppealDueOn', 'externalReviewDue', 'appealReminderOn', 'appealLevels', 'continueBenefitsDays'],
  },
  'good-faith estimates': {
    will: 'A client who pays alone is given the written estimate on time, and may dispute a bill far above it.',
    asks: [
      'estimateClock',
      'requestedEstimateDueOn',
      'isOwedEstimate',
      'ruleGoodFaithEstimate',
      'isDisputable',
      'disputeDueOn',
      'renderGoodFaithEstimate',
    ],
  },
  'payment plans': { will: 'A client pays what they owe in instalments they agreed to.', asks: ['rulePaymentPlan', 'instalmentsOf'] },
  'petitions to a plan': {
    will: 'A client asks their plan to pay for what it does not know, with a letter we write.',
    asks: ['rulePetition', 'renderPetitionLetter'],
  },
  'asking for an authorization': {
    will: 'The request for a prior authorization or a VA referral is followed from the first talk to the answer, with the plan’s clock.',
    asks: ['decisionClock'],
  },
  'medicines in the practice': {
    will: 'Stock of a controlled drug is counted, its log kept, and its source known.',
    asks: ['ruleControlledStock', 'logKeptThrough', 'ruleDrugSource'],
  },
  'records that leave the practice': {
    will: 'Whatever is sent out is asked for its authorization.',
    asks: ['ruleDisclosure'],
  },
} as const satisfies Readonly<Record<string, Later>>

/** Columns of settings that people read where they are kept; no rule weighs them. */
export const keptForTheRecord = [
  'Credential.issuer',
  'Credential.verifiedOn',
  'Credential.verifiedBy',
  'Credential.note',
  // How often a row was saved: asked at each save by the form that was opened with it.
  'Room.version',
  'Service.version',
] as const
