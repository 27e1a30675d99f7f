import { codesOfVisits } from '@/lib/domain/billing/codes-of-visits'
import type { AuthorizationStatus } from '@/lib/domain/coverage/authorization'
import type { CoverageProgram, CoverageStatus } from '@/lib/domain/coverage/program'
import { vaStages } from '@/lib/domain/coverage/rule-authorization-change'
import type { LocalDate } from '@/lib/domain/time/local'
import type { RecordAuthorizationInput, SaveCoverageInput, VerifyBenefitInput } from '@/lib/inputs/coverage'
import { typedMoney } from '@/lib/messages/say-money'

export type CoverageFacts = {
  readonly id: string
  readonly version: number
  readonly program: CoverageProgram
  readonly status: CoverageStatus
  readonly priority: number
  readonly payerId: string | null
  readonly payerName: string | null
  readonly planName: string | null
  readonly memberId: string | null
  readonly groupNumber: string | null
  readonly relation: string
  readonly insuredName: string | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
  readonly inNetwork: boolean
  readonly isOwnWord: boolean
  /** What Medicaid said when it was asked last. */
  readonly medicaidAnswer: { readonly askedOn: LocalDate; readonly answer: 'active' | 'pending' | 'not_active' } | null
  readonly benefit: BenefitFacts | null
  /** Of a coverage in its plan's network, what the plan said of care outside it. */
  readonly outside: BenefitFacts | null
  readonly answers: readonly { readonly id: string; readonly verifiedOn: LocalDate }[]
  readonly billed: readonly { readonly id: string; readonly on: LocalDate; readonly code: string; readonly cents: number }[]
  readonly authorizations: readonly AuthorizationFacts[]
}

/** What a plan said of one network. */
export type BenefitFacts = {
  readonly deductibleLeftCents: number
  readonly familyDeductibleLeftCents: number | null
  readonly coinsuranceBasisPoints: number
  readonly copayCents: number | null
  readonly copayAfterDeductible: boolean
  readonly outOfPocketLeftCents: number | null
  readonly familyOutOfPocketLeftCents: number | null
  readonly planYearStartsOn: LocalDate | null
  readonly verifiedOn: LocalDate
  readonly fromOn: LocalDate
  readonly source: string
  readonly yearlyDeductibleCents: number | null
  readonly yearlyFamilyDeductibleCents: number | null
  readonly yearlyOutOfPocketCents: number | null
  readonly yearlyFamilyOutOfPocketCents: number | null
  readonly videoCoinsuranceBasisPoints: number | null
  readonly videoCopayCents: number | null
  readonly videoCopayAfterDeductible: boolean
  readonly medicalCoinsuranceBasisPoints: number | null
  readonly medicalCopayCents: number | null
  readonly medicalCopayAfterDeductible: boolean
  readonly countedChargeIds: readonly string[]
  readonly inNetwork: boolean
  /** What it allows outside its network, by code. */
  readonly allowed: readonly { readonly code: string; readonly cents: number }[]
}

export type AuthorizationFacts = {
  readonly id: string
  readonly version: number
  readonly kind: 'prior' | 'va_referral'
  readonly status: AuthorizationStatus
  readonly number: string | null
  readonly codes: readonly string[]
  readonly granted: number
  readonly reserved: number
  readonly used: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly note: string | null
  readonly vaStage: string | null
}

const dollars = (cents: number | null | undefined): string => (cents === null || cents === undefined ? '' : typedMoney(cents))
const relations = ['self', 'spouse', 'child', 'other'] as const

/** What a coverage's form starts from: the row, or an empty one from today. */
export const coverageValues = (clientId: string, kept: CoverageFacts | null, today: LocalDate): SaveCoverageInput => ({
  id: kept?.id ?? null,
  version: kept?.version ?? null,
  clientId,
  program: kept?.program ?? 'commercial',
  payerId: kept?.payerId ?? '',
  status: kept?.status ?? 'active',
  priority: kept?.priority ?? 1,
  planName: kept?.planName ?? '',
  memberId: kept?.memberId ?? '',
  groupNumber: kept?.groupNumber ?? '',
  relation: relations.find((known) => known === kept?.relation) ?? 'self',
  insuredName: kept?.insuredName ?? '',
  startsOn: kept?.startsOn ?? today,
  endsOn: kept?.endsOn ?? '',
  inNetwork: kept?.inNetwork ?? true,
  isAnother: false,
})

/** What was known before, to be asked again today. */
export const benefitValues = ({ id, benefit, outside, inNetwork }: CoverageFacts, today: LocalDate): VerifyBenefitInput => ({
  coverageId: id,
  deductibleLeft: dollars(benefit?.deductibleLeftCents),
  familyDeductibleLeft: dollars(benefit?.familyDeductibleLeftCents),
  coinsurancePercent: benefit ? benefit.coinsuranceBasisPoints / 100 : '',
  copay: dollars(benefit?.copayCents),
  copayAfterDeductible: benefit?.copayAfterDeductible ?? false,
  outOfPocketLeft: dollars(benefit?.outOfPocketLeftCents),
  familyOutOfPocketLeft: dollars(benefit?.familyOutOfPocketLeftCents),
  planYearStartsOn: benefit?.planYearStartsOn ?? '',
  yearlyDeductible: dollars(benefit?.yearlyDeductibleCents),
  yearlyFamilyDeductible: dollars(benefit?.yearlyFamilyDeductibleCents),
  yearlyOutOfPocket: dollars(benefit?.yearlyOutOfPocketCents),
  yearlyFamilyOutOfPocket: dollars(benefit?.yearlyFamilyOutOfPocketCents),
  videoCoinsurancePercent: benefit?.videoCoinsuranceBasisPoints == null ? '' : benefit.videoCoinsuranceBasisPoints / 100,
  videoCopay: dollars(benefit?.videoCopayCents),
  videoCopayAfterDeductible: benefit?.videoCopayAfterDeductible ?? false,
  medicalCoinsurancePercent: benefit?.medicalCoinsuranceBasisPoints == null ? '' : benefit.medicalCoinsuranceBasisPoints / 100,
  medicalCopay: dollars(benefit?.medicalCopayCents),
  medicalCopayAfterDeductible: benefit?.medicalCopayAfterDeductible ?? false,
  inNetwork,
  allowedOutside: codesOfVisits.map((code) => ({
    code,
    amount: dollars((inNetwork ? outside : benefit)?.allowed.find((one) => one.code === code)?.cents),
  })),
  fromOn: '',
  corrects: '',
  countsUntil: '',
  counted: [...(benefit?.countedChargeIds ?? [])],
  saidBy: '',
  verifiedOn: today,
  source: 'phone',
  reference: '',
})

export const authorizationValues = (
  { id: coverageId, program }: CoverageFacts,
  kept: AuthorizationFacts | null,
  today: LocalDate,
): RecordAuthorizationInput => ({
  id: kept?.id ?? null,
  version: kept?.version ?? null,
  coverageId,
  kind: kept?.kind ?? (program === 'va' ? 'va_referral' : 'prior'),
  status: kept?.status ?? 'approved',
  number: kept?.number ?? '',
  codes: kept?.codes.join(', ') ?? '',
  granted: kept?.granted ?? 12,
  startsOn: kept?.startsOn ?? today,
  endsOn: kept?.endsOn ?? '',
  note: kept?.note ?? '',
  vaStage: vaStages.find((known) => known === kept?.vaStage) ?? null,
})
