import { serviceCodes } from '../reference/billing-codes.ts'

export type IndividualCode = '90832' | '90834' | '90837'

/**
 * The individual psychotherapy code for face-to-face or live video minutes; `null` below the shortest band.
 *
 * The last band has no upper end: three hours are one 90837.
 */
export function psychotherapyCode(minutes: number): IndividualCode | null {
  if (minutes >= serviceCodes['90837'].minutes.least) return '90837'
  if (minutes >= serviceCodes['90834'].minutes.least) return '90834'
  return minutes >= serviceCodes['90832'].minutes.least ? '90832' : null
}

/** The same bands as an add-on to a medical visit of the same clinician. */
export function psychotherapyAddOn(minutes: number): '90833' | '90836' | '90838' | null {
  const addOns = { '90832': '90833', '90834': '90836', '90837': '90838' } as const
  const code = psychotherapyCode(minutes)
  return code === null ? null : addOns[code]
}

/** Hours beyond the insured ones, each counted once more than half of it has passed, and never more than was agreed. */
export function extendedHours(minutes: number, { insuredMinutes, agreedHours }: { insuredMinutes: number; agreedHours: number }): number {
  const begun = Math.floor((Math.trunc(minutes) - insuredMinutes + 29) / 60)
  return Math.min(agreedHours, Math.max(0, begun))
}
