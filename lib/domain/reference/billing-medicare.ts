import type { LocalDate } from '../time/local.ts'

/** Last date of service on which Medicare pays mental health at home by telehealth without an earlier visit in person. */
export const medicareTelehealthUntil: LocalDate = '2027-12-31'
