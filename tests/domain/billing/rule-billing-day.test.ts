import { expect, test } from 'vitest'
import type { BillingDayFacts, BillingLine } from '@/lib/domain/billing/billing-line'
import { ruleBillingDay } from '@/lib/domain/billing/rule-billing-day'
import { type PayerFlags, payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import type { CoverageProgram } from '@/lib/domain/coverage/program'
import { commercial, ruleset, said } from '../coverage/facts'
import { billed, type LineChanges } from './facts'

const individual = (changes: LineChanges = {}) => billed('90837', changes)
const group = (changes: LineChanges = {}) => billed('90853', { at: '20:00', groupSessionId: 'group-1', ...changes })
const medicalVisit = (changes: LineChanges = {}) => billed('99214', { at: '22:00', clinicianId: 'prescriber-1', ...changes })

const bill = (
  lines: BillingLine[],
  {
    program = 'commercial',
    flags = {},
    ...changes
  }: { program?: CoverageProgram; flags?: Partial<PayerFlags> } & Partial<Omit<BillingDayFacts, 'lines'>> = {},
) => {
  const payer = { program, flags: program === 'commercial' ? commercial(flags).flags : payerFlagsOf(program, flags) }
  return said(ruleBillingDay({ lines: lines.map((line) => ({ ...line, ...payer })), ...changes }, ruleset))
}

test('one individual hour has nothing to say', () => {
  expect(bill([individual()])).toEqual([])
})

test('T55 individual in the morning and group in the afternoon, the modifier on the individual line', () => {
  expect(bill([individual({ modifiers: ['59'] }), group()])).toEqual([])
  expect(bill([individual({ modifiers: ['XE'] }), group()], { flags: { allowsSameDayPair: 'unknown' } })).toEqual([])
})

test('the pair without the modifier, or with it on the group line', () => {
  expect(bill([individual(), group()])).toEqual(['hold PAIR_MODIFIER_MISSING'])
  expect(bill([individual(), group({ modifiers: ['59'] })])).toEqual(['hold PAIR_MODIFIER_MISSING', 'hold PAIR_MODIFIER_ON_GROUP'])
})

test('T57 the pair without a note for the group', () => {
  expect(bill([individual({ modifiers: ['59'] }), group({ noteSigned: false })])).toEqual(['hold PAIR_NOTE_MISSING'])
})

test('the pair needs content and need of its own for each', () => {
  expect(bill([individual({ modifiers: ['59'], contentDistinct: false }), group({ medicallyNecessary: false })])).toEqual([
    'hold PAIR_NOT_DISTINCT',
    'hold PAIR_NOT_NECESSARY',
  ])
})

test('a payer that refuses the pair refuses its group, and the hour stands; on two claims there is no pair', () => {
  const pair = [individual({ modifiers: ['59'] }), group()]
  const refusing = { flags: { allowsSameDayPair: 'no' } } as const
  expect(bill(pair, refusing)).toEqual(['refuse PAIR_NOT_PAID'])
  const lines = pair.map((line) => ({ ...line, flags: commercial(refusing.flags).flags }))
  expect(ruleBillingDay({ lines }, ruleset)[0]?.params).toMatchObject({ code: '90853' })
  expect(bill([individual({ claimKey: null }), group()], refusing)).toEqual([])
  expect(bill([individual({ claimKey: null }), group({ claimKey: null, contentDistinct: false })], refusing)).toEqual([])
})

test('a pair whose times overlap is held as a pair and refused as sessions', () => {
  expect(bill([individual({ modifiers: ['59'] }), group({ at: '16:30' })])).toEqual(['hold PAIR_OVERLAPS', 'hold SESSIONS_OVERLAP_CLIENT'])
  expect(bill([individual({ modifiers: ['59'] }), group({ at: '17:00' })])).toEqual([])
})

test('T58 a second individual hour that day, whoever gives it', () => {
  expect(bill([individual(), individual({ at: '20:00', clinicianId: 'therapist-2' })])).toEqual(['refuse INDIVIDUAL_SECOND_SAME_DAY'])
  expect(bill([individual(), billed('90832', { at: '20:00', minutes: 30 })])).toEqual(['refuse INDIVIDUAL_SECOND_SAME_DAY'])
})

test('T59 two units of 90834 for 90 minutes where the payer takes them', () => {
  expect(bill([billed('90834', { minutes: 90, units: 2 })], { flags: { allows2x90834: true } })).toEqual([])
})

test('two units where the payer does not, three units, or too short a visit', () => {
  expect(bill([billed('90834', { minutes: 90, units: 2 })])).toEqual(['refuse CODE_MINUTES_ABOVE', 'refuse CODE_UNITS'])
  expect(bill([billed('90834', { minutes: 90, units: 3 })], { flags: { allows2x90834: true } })).toContain('refuse CODE_UNITS')
  expect(bill([billed('90834', { minutes: 50, units: 2 })], { flags: { allows2x90834: true } })).toEqual(['refuse CODE_UNITS'])
  expect(bill([individual({ units: 2, minutes: 120 })], { flags: { allows2x90834: true } })).toEqual(['refuse CODE_UNITS'])
})

test('T61 prolonged contact codes are gone since 2023', () => {
  for (const code of ['99354', '99355', '99356', '99357']) expect(bill([billed(code)])).toEqual(['refuse CODE_DELETED'])
  const lastDay = billed('99354', { on: '2022-12-31', servedOn: '2022-12-31' })
  expect(bill([lastDay])).toEqual([])
})

test('T62 the code must be the one of its minutes', () => {
  expect(bill([individual({ minutes: 52 })])).toEqual(['refuse CODE_MINUTES_BELOW'])
  expect(bill([billed('90834', { minutes: 53 })])).toEqual(['refuse CODE_MINUTES_ABOVE'])
  expect(bill([billed('90832', { minutes: 15 })])).toEqual(['refuse CODE_MINUTES_BELOW'])
  expect(bill([individual({ minutes: 180 })])).toEqual([])
})

test('T63 S0013 after 2025 is refused, J0013 takes its place', () => {
  const dosed = (code: string, day: `${number}-${number}-${number}`) =>
    billed(code, { on: day, servedOn: day, units: 56, drugMilligrams: 56 })
  expect(bill([dosed('S0013', '2026-01-02')])).toEqual(['refuse CODE_DELETED'])
  expect(bill([dosed('S0013', '2025-12-31')])).toEqual([])
  expect(bill([dosed('J0013', '2025-12-31')])).toEqual(['refuse CODE_NOT_YET'])
  expect(bill([dosed('J0013', '2026-01-01')])).toEqual([])
})

test('T63 names the code to use', () => {
  const facts = { lines: [billed('S0013', { units: 56 })] }
  expect(ruleBillingDay(facts, ruleset)[0]?.params).toMatchObject({ code: 'S0013', instead: 'J0013', lastOn: '2025-12-31' })
})

test('T64 Medicare esketamine has its own codes by dose, and no medical visit beside them', () => {
  expect(bill([billed('G2082', { drugMilligrams: 56 })], { program: 'medicare' })).toEqual([])
  expect(bill([billed('G2083', { drugMilligrams: 84 })], { program: 'medicare' })).toEqual([])
  expect(bill([billed('G2082', { drugMilligrams: 84 })], { program: 'medicare' })).toEqual(['refuse CODE_DOSE_MISMATCH'])
  expect(bill([billed('G2083', { drugMilligrams: 84 }), medicalVisit()], { program: 'medicare' })).toEqual([
    'refuse ESKETAMINE_WITH_MEDICAL_VISIT',
  ])
  expect(bill([billed('J0013', { units: 56, drugMilligrams: 56 })], { program: 'medicare' })).toEqual(['refuse CODE_NOT_FOR_MEDICARE'])
  expect(bill([billed('G2082', { drugMilligrams: 56 })])).toEqual(['refuse CODE_MEDICARE_ONLY'])
  expect(bill([billed('J0013', { units: 50, drugMilligrams: 56 })])).toEqual(['refuse CODE_DOSE_MISMATCH'])
})

test('two groups a day: refused, or held where the payer may take it', () => {
  expect(bill([group(), group({ at: '22:00' })])).toEqual(['refuse GROUP_SECOND_SAME_DAY'])
  expect(bill([group(), group({ at: '22:00' })], { flags: { allowsSecondGroup: true } })).toEqual(['hold GROUP_SECOND_SAME_DAY'])
})

test('an evaluation and therapy on one day, by one clinician, one specialty, or two', () => {
  expect(bill([billed('90791', { at: '14:00' }), individual()])).toEqual(['refuse EVALUATION_WITH_THERAPY'])
  const other = (specialty: string | null) => billed('90791', { at: '14:00', clinicianId: 'therapist-2', specialty })
  expect(bill([other('1041C0700X'), individual()])).toEqual(['refuse EVALUATION_WITH_THERAPY'])
  expect(bill([other('103TC0700X'), individual()])).toEqual(['warn EVALUATION_OTHER_SPECIALTY'])
  expect(bill([other(null), individual()])).toEqual(['hold EVALUATION_SPECIALTY_UNKNOWN'])
  expect(bill([other('103TC0700X'), individual({ specialty: null })])).toEqual(['hold EVALUATION_SPECIALTY_UNKNOWN'])
  expect(bill([other('103TC0700X'), individual()], { flags: { allowsEvaluationWithTherapy: 'no' } })).toEqual([
    'refuse EVALUATION_WITH_THERAPY',
  ])
})

test('a medical visit and stand-alone therapy by one clinician; the add-on is the way', () => {
  expect(bill([medicalVisit({ at: '14:00', clinicianId: 'therapist-1' }), individual()])).toEqual(['refuse MEDICAL_VISIT_WITH_THERAPY'])
  expect(bill([medicalVisit({ at: '14:00' }), billed('90838', { clinicianId: 'prescriber-1' })])).toEqual([])
  expect(bill([billed('90838')])).toEqual(['refuse ADD_ON_WITHOUT_BASE'])
  expect(bill([medicalVisit({ at: '14:00' }), billed('90838', { clinicianId: 'therapist-1' })])).toEqual(['refuse ADD_ON_WITHOUT_BASE'])
})

test('prolonged medical visits never lengthen therapy', () => {
  expect(bill([individual({ minutes: 180 }), billed('99417', { at: '19:00' })])).toEqual(['refuse PROLONGED_NOT_WITH_THERAPY'])
  expect(bill([medicalVisit({ at: '14:00' }), billed('99417', { clinicianId: 'prescriber-1' })])).toEqual([])
  expect(bill([billed('99417')])).toEqual(['refuse ADD_ON_WITHOUT_BASE'])
})

test('crisis care stands alone', () => {
  expect(bill([billed('90839', { at: '14:00' }), individual()])).toEqual(['refuse CRISIS_WITH_THERAPY'])
  expect(bill([billed('90839', { minutes: 80 }), billed('90840', { minutes: 80 })])).toEqual([])
  expect(bill([billed('90840', { minutes: 80 })])).toEqual(['refuse ADD_ON_WITHOUT_BASE'])
  expect(bill([billed('90839', { minutes: 29 })])).toEqual(['refuse CODE_MINUTES_BELOW'])
})

test('interactive complexity needs a visit it goes with', () => {
  expect(bill([individual(), billed('90785')])).toEqual([])
  expect(bill([billed('90785')])).toEqual(['refuse COMPLEXITY_WITHOUT_BASE'])
  expect(bill([billed('90847'), billed('90785')])).toEqual(['refuse COMPLEXITY_NOT_WITH'])
})

test('units a day follow the payer’s file', () => {
  const drug = billed('J3490', { units: 6 })
  expect(bill([drug], { unitLimits: { J3490: { most: 5, kind: 'absolute' } } })).toEqual(['refuse CODE_UNITS_LIMIT'])
  expect(bill([drug], { unitLimits: { J3490: { most: 5, kind: 'appealable' } } })).toEqual(['hold CODE_UNITS_LIMIT'])
  expect(bill([drug], { unitLimits: { J3490: { most: 6, kind: 'absolute' } } })).toEqual([])
  expect(
    bill(
      [
        { ...drug, units: 4 },
        { ...drug, lineId: 'second', units: 4 },
      ],
      { unitLimits: { J3490: { most: 5, kind: 'per-line' } } },
    ),
  ).toEqual([])
})

test('a Medicare group has at most twelve', () => {
  expect(bill([group({ participants: 12 })], { program: 'medicare' })).toEqual([])
  expect(bill([group({ participants: 13 })], { program: 'medicare' })).toEqual(['refuse GROUP_TOO_LARGE'])
  expect(bill([group({ participants: 13 })])).toEqual([])
})

test('one clinician is not with two clients at once, except in one group', () => {
  const other = (groupSessionId: string | null) => ({ clinicianId: 'therapist-1', session: group().session, groupSessionId })
  expect(bill([group()], { otherSessions: [other('group-1')] })).toEqual([])
  expect(bill([group()], { otherSessions: [other('group-2')] })).toEqual(['hold SESSIONS_OVERLAP_CLINICIAN'])
  expect(bill([individual({ at: '20:00' })], { otherSessions: [other(null)] })).toEqual(['hold SESSIONS_OVERLAP_CLINICIAN'])
  expect(bill([individual({ at: '21:00' })], { otherSessions: [other(null)] })).toEqual([])
})

test('one long session is not split over days or clinicians', () => {
  expect(bill([individual({ servedOn: '2026-11-30' })])).toEqual(['refuse SPLIT_OVER_DAYS'])
  expect(bill([individual(), individual({ at: '17:00', clinicianId: 'therapist-2' })])).toEqual([
    'refuse INDIVIDUAL_SECOND_SAME_DAY',
    'refuse SPLIT_OVER_CLINICIANS',
  ])
})

test('extended care is no line of a claim unless the payer wants to deny it', () => {
  expect(bill([billed('KAP-EXT', { units: 2 })])).toEqual(['refuse CODE_CLIENT_ONLY'])
  expect(bill([billed('KAP-EXT', { units: 2 })], { flags: { wantsNoncoveredLine: true } })).toEqual([])
})

test('a code nobody knows, or units that are no whole number', () => {
  expect(bill([billed('90899X')])).toEqual(['refuse CODE_NOT_KNOWN'])
  expect(bill([individual({ units: 0 })])).toEqual(['refuse CODE_UNITS'])
  expect(bill([individual({ units: 1.5 })])).toEqual(['refuse CODE_UNITS'])
})
