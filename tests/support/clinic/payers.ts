import { toDay } from '../../../lib/data/dates.ts'
import type { Tx } from '../../../lib/data/scope.ts'
import type { PayerFlags } from '../../../lib/domain/coverage/payer-flags.ts'
import { type CoverageProgram, coveragePrograms } from '../../../lib/domain/coverage/program.ts'
import { newId } from '../../../lib/ids.ts'

const FROM = toDay('2025-01-01')

/** What the practice charges, in cents. */
export const testFees = { '90791': 22_500, '90832': 12_500, '90834': 17_500, '90837': 20_000, '90853': 8_000, 'KAP-EXT': 17_500 } as const
/** What every test payer allows, in cents. */
export const testAllowed = { '90791': 18_000, '90832': 10_000, '90834': 14_000, '90837': 16_000, '90853': 5_500 } as const

const flags: Partial<Record<CoverageProgram, Partial<PayerFlags>>> = {
  commercial: {
    allowsNoncoveredCharge: 'yes',
    allowsSameDayPair: 'yes',
    requiresAuthorization: 'no',
    coversTelehealth: 'yes',
    paysSupervisees: 'yes',
  },
  tricare: { allowsSameDayPair: 'yes', requiresAuthorization: 'no', coversTelehealth: 'yes' },
}
const publicPayer: Partial<PayerFlags> = {
  paysSupervisees: 'yes',
  allowsSameDayPair: 'yes',
  requiresAuthorization: 'no',
  coversTelehealth: 'yes',
}

export type Payers = Readonly<Record<Exclude<CoverageProgram, 'self_pay'>, string>>

/** Rates, and one payer of every kind with its contract amounts. */
export async function addMoney(tx: Tx, practiceId: string): Promise<Payers> {
  const programs = coveragePrograms.filter((program) => program !== 'self_pay')
  const payers = Object.fromEntries(programs.map((program) => [program, newId()])) as Payers
  await tx.rate.createMany({
    data: Object.entries(testFees).map(([code, feeCents]) => ({ practiceId, id: newId(), code, feeCents, effectiveFrom: FROM })),
  })
  await tx.payer.createMany({
    data: programs.map((program) => ({
      practiceId,
      id: payers[program],
      name: `Thistle ${program.replaceAll('_', ' ')} (demo)`,
      program,
      electronicId: 'DEMO1',
      flags: program === 'va' ? { allowsSameDayPair: 'yes', coversTelehealth: 'yes' } : (flags[program] ?? publicPayer),
      authorizationPattern: program === 'va' ? '^VA\\d{7,10}$' : null,
      timelyFilingDays: program === 'va' ? 180 : 365,
    })),
  })
  await tx.allowedAmount.createMany({
    data: programs.flatMap((program) =>
      Object.entries(testAllowed).map(([code, allowedCents]) => ({
        practiceId,
        id: newId(),
        payerId: payers[program],
        code,
        allowedCents,
        effectiveFrom: FROM,
      })),
    ),
  })
  return payers
}

/** Every payer reads 90899 for an hour of extended care: signed off by the billing lead. */
export async function addPayerCode(tx: Tx, practiceId: string, signedOffBy: string): Promise<void> {
  const row = { practiceId, id: newId(), payerId: null, houseCode: 'KAP-EXT', code: '90899', source: 'Own decision' }
  await tx.payerCode.createMany({ data: [{ ...row, fromOn: FROM, signedOffAt: FROM, signedOffBy }] })
}
