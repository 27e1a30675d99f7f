import type { CycleFormat } from '../../coverage/format.ts'
import { type Cents, toCents } from '../../money.ts'
import { EXTENDED_CARE } from '../../reference/billing-codes.ts'

/** How often each code is billed in one cycle of a format. */
const billed = {
  A: { '90837': 1, [EXTENDED_CARE]: 2 },
  B: { '90837': 3 },
  C: { '90837': 2, '90853': 1 },
} as const satisfies Partial<Record<CycleFormat, Readonly<Record<string, number>>>>

export type CoursePrice = { readonly format: keyof typeof billed; readonly one: Cents; readonly all: Cents }

/**
 * What one cycle and a course cost at the practice's own fees, before any plan or sliding scale: cents by format. A format with a code
 * the practice has no fee for is left out.
 */
export function coursePrices(fees: Readonly<Record<string, Cents>>, cycles: number): CoursePrice[] {
  return (Object.keys(billed) as (keyof typeof billed)[]).flatMap((format) => {
    const lines = Object.entries(billed[format]).map(([code, count]) => ({ fee: fees[code], count }))
    if (lines.some(({ fee }) => fee === undefined)) return []
    const one = lines.reduce((sum, { fee = 0, count }) => sum + fee * count, 0)
    return [{ format, one: toCents(one), all: toCents(one * cycles) }]
  })
}
