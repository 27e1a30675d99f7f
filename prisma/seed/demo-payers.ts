import { toDay } from '../../lib/data/dates.ts'
import type { Tx } from '../../lib/data/scope.ts'
import type { PayerFlags } from '../../lib/domain/coverage/payer-flags.ts'
import type { CoverageProgram } from '../../lib/domain/coverage/program.ts'
import { seedId } from '../../lib/ids.ts'

/** What the practice charges, in cents. */
export const demoFees = { '90791': 22_500, '90832': 12_500, '90834': 17_500, '90837': 20_000, '90853': 8_000, 'KAP-EXT': 17_500 } as const
/** What every payer of the demo allows, in cents. */
export const demoAllowed = { '90791': 18_000, '90832': 10_000, '90834': 14_000, '90837': 16_000, '90853': 5_500 } as const

type DemoPayer = {
  readonly key: string
  readonly name: string
  readonly program: CoverageProgram
  readonly flags: Partial<PayerFlags>
  readonly timelyFilingDays: number
  readonly pattern?: string
  readonly note?: string
}

const asked: Partial<PayerFlags> = {
  allowsSameDayPair: 'yes',
  requiresAuthorization: 'no',
  coversTelehealth: 'yes',
  paysSupervisees: 'yes',
}

/** A payer of every kind. None of them exists. */
export const demoPayers: readonly DemoPayer[] = [
  {
    key: 'prairie',
    name: 'Prairie Mutual (demo)',
    program: 'commercial',
    flags: { ...asked, allowsNoncoveredCharge: 'yes' },
    timelyFilingDays: 180,
    note: 'Three-hour visits: contract read in March; hours two and three may be charged with a signed notice.',
  },
  {
    key: 'meadowlark',
    name: 'Meadowlark Health Plan (demo)',
    program: 'commercial',
    flags: { ...asked, allowsNoncoveredCharge: 'yes', prefersXE: true, copayPerDay: true, requiresAuthorization: 'yes' },
    timelyFilingDays: 90,
    pattern: '^PA\\d{6}$',
    note: 'One copay a day. Wants a prior authorization for every course.',
  },
  {
    key: 'juniper',
    name: 'Juniper Benefit (demo)',
    program: 'commercial',
    flags: { coversTelehealth: 'yes' },
    timelyFilingDays: 120,
    note: 'Contract not read yet: nobody has asked about hours two and three.',
  },
  { key: 'medicaid-mo', name: 'Medicaid of Missouri (demo)', program: 'medicaid', flags: asked, timelyFilingDays: 365 },
  { key: 'medicaid-ks', name: 'Medicaid of Kansas (demo)', program: 'medicaid', flags: asked, timelyFilingDays: 180 },
  { key: 'cattail', name: 'Cattail Community Plan (demo)', program: 'medicaid_mco', flags: asked, timelyFilingDays: 180 },
  { key: 'seedling', name: 'Seedling Children’s Plan (demo)', program: 'chip', flags: asked, timelyFilingDays: 180 },
  { key: 'medicare', name: 'Medicare Part B (demo)', program: 'medicare', flags: { allowsSameDayPair: 'yes' }, timelyFilingDays: 365 },
  { key: 'larkspur', name: 'Larkspur Advantage (demo)', program: 'medicare_advantage', flags: asked, timelyFilingDays: 365 },
  { key: 'qmb', name: 'Medicare with QMB (demo)', program: 'qmb', flags: { allowsSameDayPair: 'yes' }, timelyFilingDays: 365 },
  { key: 'slmb', name: 'Medicare with SLMB+ (demo)', program: 'slmb_plus', flags: asked, timelyFilingDays: 365 },
  { key: 'cattail-dual', name: 'Cattail Dual Plan (demo)', program: 'dual_snp', flags: asked, timelyFilingDays: 365 },
  {
    key: 'va',
    name: 'VA Community Care (demo)',
    program: 'va',
    flags: { allowsSameDayPair: 'yes', coversTelehealth: 'yes', requiresAuthorization: 'yes' },
    timelyFilingDays: 180,
    pattern: '^VA\\d{7,10}$',
    note: 'No visit without an authorization. Nothing is ever charged to the veteran.',
  },
  { key: 'tricare', name: 'TRICARE West (demo)', program: 'tricare', flags: asked, timelyFilingDays: 365 },
]

export const demoPayerId = (key: string): string => seedId(`demo payer ${key}`)

const FROM = toDay('2025-01-01')

/** Rates, payers and contract amounts since the beginning of last year. */
export async function seedPayers(tx: Tx, practiceId: string): Promise<void> {
  await tx.rate.createMany({
    skipDuplicates: true,
    data: Object.entries(demoFees).map(([code, feeCents]) => ({
      practiceId,
      id: seedId(`demo rate ${code}`),
      code,
      feeCents,
      effectiveFrom: FROM,
    })),
  })
  await tx.payer.createMany({
    skipDuplicates: true,
    data: demoPayers.map(({ key, name, program, flags, timelyFilingDays, pattern = null, note = null }) => ({
      practiceId,
      id: demoPayerId(key),
      name,
      program,
      electronicId: `DEMO-${key.toUpperCase()}`,
      flags,
      authorizationPattern: pattern,
      timelyFilingDays,
      note,
    })),
  })
  await tx.allowedAmount.createMany({
    skipDuplicates: true,
    data: demoPayers.flatMap(({ key }) =>
      Object.entries(demoAllowed).map(([code, allowedCents]) => ({
        practiceId,
        id: seedId(`demo allowed ${key} ${code}`),
        payerId: demoPayerId(key),
        code,
        allowedCents,
        effectiveFrom: FROM,
      })),
    ),
  })
  await tx.assistanceResource.createMany({
    skipDuplicates: true,
    data: assistance.map((row) => ({ practiceId, id: seedId(`demo assistance ${row.name}`), verifiedOn: toDay('2026-11-01'), ...row })),
  })
}

const federal = ['medicare', 'medicare_advantage', 'medicaid', 'medicaid_mco', 'chip', 'va', 'tricare', 'qmb', 'slmb_plus', 'dual_snp']

const assistance = [
  {
    name: 'Open Meadow Fund (demo)',
    kind: 'grant',
    eligibility: 'Household income up to 250% of the guideline',
    states: ['MO', 'KS'],
    payerExcluded: [],
    url: null,
    phone: '+15555550181',
  },
  {
    name: 'Heron Foundation for Veterans (demo)',
    kind: 'foundation',
    eligibility: 'Veterans and their families',
    states: [],
    payerExcluded: [],
    url: null,
    phone: '+15555550182',
  },
  {
    name: 'Maker’s copay card (demo)',
    kind: 'manufacturer',
    eligibility: 'Esketamine with commercial insurance',
    states: [],
    payerExcluded: federal,
    url: null,
    phone: '+15555550183',
  },
  {
    name: 'Neighbors’ Loan Circle (demo)',
    kind: 'loan',
    eligibility: 'Residents of the metro area',
    states: ['MO', 'KS'],
    payerExcluded: federal,
    url: null,
    phone: '+15555550184',
  },
]
