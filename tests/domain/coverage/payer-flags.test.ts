import { expect, test } from 'vitest'
import { type PayerFlags, payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { type CoverageProgram, coveragePrograms } from '@/lib/domain/coverage/program'

const untold: PayerFlags = {
  allowsNoncoveredCharge: 'unknown',
  allowsSameDayPair: 'unknown',
  allowsEvaluationWithTherapy: 'unknown',
  allows2x90834: false,
  allowsSecondGroup: false,
  prefersXE: false,
  copayPerDay: false,
  coversTelehealth: 'unknown',
  videoModifier: '95',
  audioModifier: '93',
  wantsNoncoveredLine: false,
  requiresAuthorization: 'unknown',
  paysSupervisees: 'unknown',
  authorizationPattern: null,
  timelyFilingDays: null,
}
const traditional = { videoModifier: null, coversTelehealth: 'yes', requiresAuthorization: 'no', allowsNoncoveredCharge: 'no' } as const
const told: Partial<Record<CoverageProgram, Partial<PayerFlags>>> = {
  medicare: traditional,
  qmb: traditional,
  medicare_advantage: { coversTelehealth: 'yes', allowsNoncoveredCharge: 'no' },
  slmb_plus: { allowsNoncoveredCharge: 'no' },
  dual_snp: { allowsNoncoveredCharge: 'no' },
  medicaid: { allowsNoncoveredCharge: 'no' },
  medicaid_mco: { allowsNoncoveredCharge: 'no' },
  chip: { allowsNoncoveredCharge: 'no' },
  va: { allowsNoncoveredCharge: 'no', requiresAuthorization: 'yes', authorizationPattern: '^VA\\d{7,10}$', timelyFilingDays: 180 },
  self_pay: { allowsNoncoveredCharge: 'yes', requiresAuthorization: 'no', coversTelehealth: 'yes', paysSupervisees: 'yes' },
}

test.each(coveragePrograms)('of %s only what its law says is assumed, and nothing as allowed', (program) => {
  expect(payerFlagsOf(program)).toEqual({ ...untold, ...told[program] })
})

test('what the practice has found out takes the place of what is assumed', () => {
  expect(payerFlagsOf('va', { timelyFilingDays: 90, copayPerDay: true })).toMatchObject({ timelyFilingDays: 90, copayPerDay: true })
})
