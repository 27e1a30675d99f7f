import { expect, test } from 'vitest'
import { type AuthorizationOnFile, authorizationStatuses } from '@/lib/domain/coverage/authorization'
import { cycleFormats } from '@/lib/domain/coverage/format'
import { noticeOn } from '@/lib/domain/coverage/notice'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { coveragePrograms, coverageStatuses, hasMedicaid } from '@/lib/domain/coverage/program'
import { clientChargeKinds, ruleClientCharge } from '@/lib/domain/coverage/rule-client-charge'
import { type CoverageFacts, ruleCoverage } from '@/lib/domain/coverage/rule-coverage'
import type { CoverageWithFlags } from '@/lib/domain/coverage/rule-extended-care'
import { type ProductFacts, ruleProduct } from '@/lib/domain/coverage/rule-product'
import { atLeastAsSevere, worstEffect } from '@/lib/domain/finding'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { coverage, ruleset, signedOn } from './facts'

const day = fc.integer({ min: -400, max: 800 }).map((days): LocalDate => addDays('2026-11-22', days))
const answer = fc.constantFrom('yes', 'no', 'unknown')
const flags = fc.record({
  allowsNoncoveredCharge: answer,
  allowsSameDayPair: answer,
  coversTelehealth: answer,
  requiresAuthorization: answer,
  authorizationPattern: fc.option(fc.string()),
})
const coverages = fc.array(
  fc
    .record({
      id: fc.uuid(),
      program: fc.constantFrom(...coveragePrograms),
      status: fc.constantFrom(...coverageStatuses),
      priority: fc.integer({ min: 1, max: 4 }),
      startsOn: fc.option(day),
      endsOn: fc.option(day),
      known: flags,
    })
    .map(({ known, ...row }): CoverageWithFlags => ({ ...row, flags: payerFlagsOf(row.program, known) })),
  { maxLength: 4 },
)
const medicare = fc.record({
  status: fc.constantFrom('enrolled', 'opted_out', 'neither', 'unknown'),
  privateContractSignedOn: fc.option(day),
})
const authorizations = fc.array(
  fc.record({
    id: fc.uuid(),
    coverageId: fc.constantFrom('commercial-1', 'va-1'),
    kind: fc.constantFrom('prior', 'va_referral'),
    status: fc.constantFrom(...authorizationStatuses),
    number: fc.option(fc.string()),
    codes: fc.array(fc.constantFrom('90837', '90853', '90834')),
    granted: fc.nat(20),
    reserved: fc.nat(20),
    used: fc.nat(20),
    startsOn: day,
    endsOn: day,
  }) satisfies fc.Arbitrary<AuthorizationOnFile>,
  { maxLength: 3 },
)
const product: fc.Arbitrary<ProductFacts> = fc.record({
  format: fc.constantFrom(...cycleFormats),
  on: day,
  coverages,
  medicare,
  notices: fc.array(
    day.map((on) => signedOn(on)),
    { maxLength: 2 },
  ),
  waiverOffered: fc.boolean(),
  seenInPerson: fc.boolean(),
})
const covered: fc.Arbitrary<CoverageFacts> = fc.record({
  stage: fc.constantFrom('booking', 'confirming', 'check-in'),
  today: day,
  on: day,
  coverages,
  authorizations,
  visits: fc.array(fc.record({ code: fc.constantFrom('90837', '90853'), on: day }), { maxLength: 3 }),
  benefitsVerifiedOn: fc.option(day),
  clinicianInNetwork: answer,
  medicare,
})

const ofProduct = (facts: ProductFacts) => worstEffect(ruleProduct(facts))
const ofCoverage = (facts: CoverageFacts) => worstEffect(ruleCoverage(facts, ruleset))

test('a client with Medicaid is refused every charge and the three-hour visit, whatever else is true', () => {
  fc.assert(
    fc.property(product, fc.constantFrom(...clientChargeKinds), (facts, kind) => {
      fc.pre(hasMedicaid(facts.coverages, facts.on))
      expect(worstEffect(ruleClientCharge({ ...facts, kind }))).toBe('refuse')
      expect(ofProduct({ ...facts, format: 'A' })).toBe('refuse')
    }),
  )
})

test('no rule throws, and every finding has a source', () => {
  fc.assert(
    fc.property(product, covered, (asked, facts) => {
      for (const { cites } of [...ruleProduct(asked), ...ruleCoverage(facts, ruleset)]) expect(cites.length).toBeGreaterThan(0)
    }),
  )
})

test('learning of Medicaid or VA never makes a format milder', () => {
  fc.assert(
    fc.property(product, fc.constantFrom('medicaid', 'va', 'qmb'), fc.constantFrom('A' as const), (facts, program, format) => {
      const before = ofProduct({ ...facts, format })
      const after = ofProduct({ ...facts, format, coverages: [...facts.coverages, coverage(program, { startsOn: null })] })
      expect(atLeastAsSevere(after, before)).toBe(true)
    }),
  )
})

test('losing the notice, or hearing no from a payer, never makes a format milder', () => {
  fc.assert(
    fc.property(product, (facts) => {
      const strict = facts.coverages.map((row) => ({
        ...row,
        flags: { ...row.flags, allowsNoncoveredCharge: 'no' as const, allowsSameDayPair: 'no' as const, coversTelehealth: 'no' as const },
      }))
      const before = ofProduct(facts)
      if (noticeOn(facts.notices, facts.on)) expect(atLeastAsSevere(ofProduct({ ...facts, notices: [] }), before)).toBe(true)
      expect(atLeastAsSevere(ofProduct({ ...facts, coverages: strict }), before)).toBe(true)
      expect(atLeastAsSevere(ofProduct({ ...facts, waiverOffered: true }), before)).toBe(true)
    }),
  )
})

test('an authorization lost, used up or ended, or benefits forgotten, never makes a visit milder', () => {
  fc.assert(
    fc.property(covered, (facts) => {
      const before = ofCoverage(facts)
      const worse: CoverageFacts[] = [
        { ...facts, authorizations: [] },
        { ...facts, authorizations: facts.authorizations.map((one) => ({ ...one, used: one.granted })) },
        { ...facts, authorizations: facts.authorizations.map((one) => ({ ...one, endsOn: '2000-01-01' })) },
        { ...facts, benefitsVerifiedOn: null },
        { ...facts, clinicianInNetwork: 'no' },
        { ...facts, medicare: { status: 'neither', privateContractSignedOn: null } },
      ]
      for (const changed of worse) expect(atLeastAsSevere(ofCoverage(changed), before)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
