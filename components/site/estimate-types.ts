import type { EstimateTotals } from '@/lib/domain/billing/account-types'
import type { EstimateUnknown } from '@/lib/domain/billing/estimate-formats'
import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { CycleFormat } from '@/lib/domain/coverage/format'
import type { Finding } from '@/lib/domain/finding'

/** One format as the estimator answers it; amounts in cents, `null` where it is not offered. */
export type FormatAnswer = {
  readonly format: CycleFormat
  readonly effect: 'allow' | 'warn' | 'hold' | 'refuse'
  readonly findings: readonly Finding[]
  readonly unknown: readonly EstimateUnknown[]
  readonly one: EstimateTotals | null
  readonly oneTrace: readonly MoneyStep[]
  readonly all: EstimateTotals | null
  readonly allTrace: readonly MoneyStep[]
}

/** What the estimator answers. `newYear`: the year that begins between the first journey and the last. */
export type EstimateAnswer = { readonly formats: readonly FormatAnswer[]; readonly newYear: number | null }
