import type { CitationId } from '../citations.ts'
import type { Profession } from '../credentials/profession.ts'
import type { Route } from '../journeys/route.ts'
import type { StateCode } from '../practice/state.ts'
import type { LocalDate } from '../time/local.ts'

/** Why a row says no or waits; its words live in `lib/messages`. */
export type AuthorityReason =
  | 'PROFESSION_NEVER_PRESCRIBES'
  | 'PSYCHOLOGIST_STATE_DOES_NOT_ALLOW'
  | 'PSYCHOLOGIST_LEGAL_REVIEW'
  | 'PSYCHOLOGIST_NO_INJECTION'
  | 'PSYCHOLOGIST_LISTED_DRUGS_ONLY'
  | 'NATUROPATH_STATE_DOES_NOT_ALLOW'
  | 'NATUROPATH_LEGAL_REVIEW'
  | 'NATUROPATH_NO_IV'
  | 'NATUROPATH_LISTED_DRUGS_ONLY'
  | 'NATUROPATH_SOURCES_CONFLICT'

/** One dated, cited line of "who may prescribe ketamine where". The most specific row in force decides: state before all, route before any. */
export type AuthorityRow = {
  readonly key: string
  readonly profession: Profession
  readonly states: readonly StateCode[] | 'all'
  readonly routes: readonly Route[] | 'any'
  readonly result: 'allow' | 'hold' | 'refuse'
  readonly reason: AuthorityReason | null
  /** What must be on file besides licence and registration. */
  readonly needs: readonly AuthorityNeed[]
  readonly clientLimits: ClientLimits | null
  readonly confidence: 'high' | 'medium' | 'low'
  readonly cites: readonly CitationId[]
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly reviewedOn: LocalDate
  /** Who signed the legal review; null until the practice has had one. */
  readonly legalReviewBy: string | null
}

export type AuthorityNeed = 'agreement' | 'agreement-unless-cleared' | 'certificate' | 'supervised-protocol'

/** Whom the law lets such a prescriber treat. Years, both ends inside. */
export type ClientLimits = {
  readonly ageFrom: number
  readonly ageTo: number
  readonly notPregnant: boolean
  readonly noSeriousCondition: boolean
}

type Told = Pick<AuthorityRow, 'key' | 'profession' | 'result' | 'cites'> & Partial<AuthorityRow>

const row = (told: Told): AuthorityRow => ({
  states: 'all',
  routes: 'any',
  reason: null,
  needs: [],
  clientLimits: null,
  confidence: 'medium',
  from: '2000-01-01',
  to: null,
  reviewedOn: '2026-11-22',
  legalReviewBy: null,
  ...told,
})

const never = (profession: Profession): AuthorityRow =>
  row({
    key: `${profession}.never`,
    profession,
    result: 'refuse',
    reason: 'PROFESSION_NEVER_PRESCRIBES',
    confidence: 'high',
    cites: ['scope-of-practice'],
  })

const psychologistReview = (state: StateCode, from: LocalDate, told: Partial<AuthorityRow> = {}): AuthorityRow =>
  row({
    key: `psychologist.${state}`,
    profession: 'psychologist',
    states: [state],
    result: 'hold',
    reason: 'PSYCHOLOGIST_LEGAL_REVIEW',
    needs: ['certificate', 'agreement'],
    cites: ['psychologist-prescribing'],
    from,
    ...told,
  })

/** States in which a nurse practitioner needs a collaborating physician throughout, and those in which none is needed. Elsewhere it depends on years of practice. */
const nurseNeedsAgreement = [
  'AL',
  'GA',
  'IN',
  'LA',
  'MO',
  'MS',
  'NC',
  'NJ',
  'OH',
  'OK',
  'PA',
  'SC',
  'TN',
  'TX',
  'WV',
] as const satisfies readonly StateCode[]
const nurseIndependent = [
  'AK',
  'AZ',
  'DC',
  'HI',
  'IA',
  'ID',
  'KS',
  'MT',
  'ND',
  'NH',
  'NM',
  'OR',
  'RI',
  'WA',
  'WY',
] as const satisfies readonly StateCode[]

const illinoisClients: ClientLimits = { ageFrom: 17, ageTo: 65, notPregnant: true, noSeriousCondition: true }

export const authorityRows: readonly AuthorityRow[] = [
  row({ key: 'physician', profession: 'physician', result: 'allow', confidence: 'high', cites: ['state-licensure', '21-cfr-1301.12'] }),
  row({
    key: 'nurse_practitioner',
    profession: 'nurse_practitioner',
    result: 'allow',
    needs: ['agreement-unless-cleared'],
    cites: ['mid-level-authority'],
  }),
  row({
    key: 'nurse_practitioner.agreement',
    profession: 'nurse_practitioner',
    states: nurseNeedsAgreement,
    result: 'allow',
    needs: ['agreement'],
    cites: ['mid-level-authority'],
  }),
  row({
    key: 'nurse_practitioner.independent',
    profession: 'nurse_practitioner',
    states: nurseIndependent,
    result: 'allow',
    cites: ['mid-level-authority'],
  }),
  row({
    key: 'physician_assistant',
    profession: 'physician_assistant',
    result: 'allow',
    needs: ['agreement-unless-cleared'],
    cites: ['mid-level-authority'],
  }),
  row({
    key: 'psychologist',
    profession: 'psychologist',
    result: 'refuse',
    reason: 'PSYCHOLOGIST_STATE_DOES_NOT_ALLOW',
    confidence: 'high',
    cites: ['psychologist-prescribing'],
  }),
  psychologistReview('NM', '2002-01-01'),
  psychologistReview('LA', '2004-01-01'),
  psychologistReview('IL', '2014-01-01', {
    key: 'psychologist.IL',
    clientLimits: illinoisClients,
    confidence: 'high',
    cites: ['psychologist-prescribing.il'],
  }),
  psychologistReview('IL', '2014-01-01', {
    key: 'psychologist.IL.injection',
    routes: ['im', 'iv'],
    result: 'refuse',
    reason: 'PSYCHOLOGIST_NO_INJECTION',
    clientLimits: illinoisClients,
    confidence: 'high',
    cites: ['psychologist-prescribing.il'],
  }),
  psychologistReview('IA', '2016-01-01', { confidence: 'low' }),
  psychologistReview('ID', '2017-01-01', { confidence: 'low' }),
  psychologistReview('CO', '2023-01-01', { cites: ['psychologist-prescribing.co'] }),
  psychologistReview('UT', '2024-01-01', {
    result: 'refuse',
    reason: 'PSYCHOLOGIST_LISTED_DRUGS_ONLY',
    confidence: 'high',
    cites: ['psychologist-prescribing.ut'],
  }),
  row({
    key: 'naturopath',
    profession: 'naturopath',
    result: 'refuse',
    reason: 'NATUROPATH_STATE_DOES_NOT_ALLOW',
    cites: ['naturopath-prescribing'],
  }),
  row({
    key: 'naturopath.conflict',
    profession: 'naturopath',
    states: ['HI', 'MT', 'NH', 'NM', 'VT', 'ID', 'UT'],
    result: 'refuse',
    reason: 'NATUROPATH_SOURCES_CONFLICT',
    confidence: 'low',
    cites: ['naturopath-prescribing'],
  }),
  row({
    key: 'naturopath.AZ',
    profession: 'naturopath',
    states: ['AZ'],
    result: 'hold',
    reason: 'NATUROPATH_LEGAL_REVIEW',
    needs: ['certificate'],
    cites: ['naturopath-prescribing.az'],
  }),
  row({
    key: 'naturopath.AZ.iv',
    profession: 'naturopath',
    states: ['AZ'],
    routes: ['iv'],
    result: 'refuse',
    reason: 'NATUROPATH_NO_IV',
    needs: ['certificate'],
    cites: ['naturopath-prescribing.az'],
  }),
  row({
    key: 'naturopath.CA',
    profession: 'naturopath',
    states: ['CA'],
    result: 'allow',
    needs: ['supervised-protocol'],
    cites: ['naturopath-prescribing.ca'],
  }),
  row({
    key: 'naturopath.OR',
    profession: 'naturopath',
    states: ['OR'],
    result: 'hold',
    reason: 'NATUROPATH_LEGAL_REVIEW',
    cites: ['naturopath-prescribing.or'],
  }),
  row({
    key: 'naturopath.WA',
    profession: 'naturopath',
    states: ['WA'],
    result: 'refuse',
    reason: 'NATUROPATH_LISTED_DRUGS_ONLY',
    confidence: 'high',
    cites: ['naturopath-prescribing.wa'],
  }),
  never('lcsw'),
  never('lmft'),
  never('lpc'),
  never('registered_nurse'),
]
