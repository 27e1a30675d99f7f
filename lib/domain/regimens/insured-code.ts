import type { PlannedVisit } from './cycle-visits.ts'

/** The code a plan would be billed for a visit: that of its service; null where nothing is billed. */
export const insuredCode = ({ bills, code }: Pick<PlannedVisit, 'bills' | 'code'>): string | null => (bills === 'none' ? null : code)
