import type { PlannedVisit } from './cycle-visits.ts'

/** The code a plan would be billed for a visit of a cycle; null where nothing is (decision 19). */
export function insuredCode({ bills }: Pick<PlannedVisit, 'bills'>): string | null {
  if (bills === 'none') return null
  return bills === 'group' ? '90853' : '90837'
}
