import type { LocalDate } from '../time/local.ts'

/** Last date of service on which Medicare pays mental health at home by telehealth without an earlier visit in person (2.6 C7). */
export const medicareTelehealthUntil: LocalDate = '2027-12-31'
