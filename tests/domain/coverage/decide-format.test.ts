import { expect, test } from 'vitest'
import { formatLines } from '@/lib/domain/billing/format-lines'
import { decideFormat, type FormatFacts, findingsOfFormat } from '@/lib/domain/coverage/decide-format'
import { cycleFormats } from '@/lib/domain/coverage/format'
import { worstEffect } from '@/lib/domain/finding'
import { EXTENDED_CARE } from '@/lib/domain/reference/billing-codes'
import { commercial, coverage, formatFacts, on, ruleset, said, vaReferral } from './facts'

const now = new Date('2026-11-22T18:00:00Z')
const visits = (format: 'A' | 'B' | 'C' | 'D') =>
  formatLines(format, on, { groupPhase: 'preparation', homeJourneyWithTherapist: true, extendedHours: 2 })
    .filter(({ code }) => code !== EXTENDED_CARE)
    .map(({ code, on }) => ({ code, on }))
const facts = (changes: Partial<FormatFacts> = {}) =>
  formatFacts({ A: visits('A'), B: visits('B'), C: visits('C'), D: visits('D') }, changes)
const decide = (changes: Partial<FormatFacts> = {}, format: 'A' | 'B' | 'C' | 'D' = 'A') =>
  decideFormat(format, facts(changes), { ruleset, now })
const medicaid = coverage('medicaid', { flags: { requiresAuthorization: 'no', coversTelehealth: 'yes' } })

test('what is allowed needs no alternative', () => {
  expect(decide()).toMatchObject({
    effect: 'allow',
    findings: [],
    alternatives: [],
    rulesetVersion: ruleset.version,
    evaluatedAt: now.toISOString(),
  })
})

test('T47 Medicaid with the three-hour visit offers the other three', () => {
  expect(decide({ coverages: [medicaid] })).toMatchObject({ effect: 'refuse', alternatives: ['B', 'C', 'D'] })
})

test('a plan that pays no pair is offered one all the same, as the hour alone is billed', () => {
  const coverages = [{ ...medicaid, flags: { ...medicaid.flags, allowsSameDayPair: 'no' as const } }]
  expect(decide({ coverages }).alternatives).toEqual(['B', 'C', 'D'])
})

test('T73 a veteran without a referral is offered nothing, with one everything but three hours', () => {
  expect(decide({ coverages: [coverage('va')] }, 'B')).toMatchObject({ effect: 'refuse', alternatives: [] })
  const referred = { coverages: [coverage('va')], authorizations: [vaReferral()] }
  expect(decide(referred, 'B').effect).toBe('allow')
  expect(decide(referred, 'A').alternatives).toEqual(['B', 'C', 'D'])
})

test('a held format offers what goes ahead now', () => {
  expect(decide({ notices: [] })).toMatchObject({ effect: 'hold', alternatives: ['B', 'C', 'D'] })
})

test('every alternative goes ahead when it is asked for itself', () => {
  for (const coverages of [[medicaid], [commercial({ allowsNoncoveredCharge: 'no', coversTelehealth: 'unknown' })], [coverage('medicare')]])
    for (const format of cycleFormats)
      for (const alternative of decide({ coverages }, format).alternatives)
        expect(['allow', 'warn']).toContain(worstEffect(findingsOfFormat(alternative, facts({ coverages }), ruleset)))
})

test('what Medicare says is said once', () => {
  const findings = findingsOfFormat(
    'B',
    facts({ coverages: [coverage('medicare')], medicare: { status: 'neither', privateContractSignedOn: null } }),
    ruleset,
  )
  expect(said(findings)).toEqual(['refuse MEDICARE_CLINICIAN_NEITHER'])
})
