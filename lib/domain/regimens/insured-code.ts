import type { PlannedVisit } from './cycle-visits.ts'

/** The code a plan would be billed for a visit; null where nothing is (decision 19). */
export function insuredCode({ bills, kind }: Pick<PlannedVisit, 'bills' | 'kind'>): string | null {
  if (bills === 'none') return null
  if (bills === 'group') return '90853'
  return kind === 'intake' ? '90791' : '90837'
}
