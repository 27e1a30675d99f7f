import type { LocalDate } from '../time/local.ts'

/** A client's enrolment in the esketamine program at one facility. */
export type RemsEnrollment = {
  readonly facilityId: string
  readonly enrolledOn: LocalDate
  readonly endedOn: LocalDate | null
}

/** Since when a client is enrolled at a facility as of a day; null when they are not, there and then. An enrolment elsewhere does not count. */
export const remsEnrolledOn = (enrollments: readonly RemsEnrollment[], facilityId: string | null, on: LocalDate): LocalDate | null =>
  enrollments.find((one) => one.facilityId === facilityId && one.enrolledOn <= on && (one.endedOn === null || on <= one.endedOn))
    ?.enrolledOn ?? null

export type EnrollmentOnRecord = {
  readonly id: string
  readonly facility: string
  readonly enrolledOn: LocalDate
  readonly endedOn: LocalDate | null
  readonly confirmation: string
}

export type RemsOnRecord = {
  readonly enrollments: readonly EnrollmentOnRecord[]
  /** Where esketamine is given. */
  readonly facilities: readonly { readonly id: string; readonly name: string }[]
}
