import type { PayerFlags } from '../coverage/payer-flags.ts'
import type { CoverageProgram } from '../coverage/program.ts'
import { type Interval, overlaps } from '../time/interval.ts'
import type { LocalDate } from '../time/local.ts'
import type { UnitLimit } from './unit-limits.ts'

/** One line somebody wants to bill for a client and day. */
export type BillingLine = {
  readonly lineId: string
  readonly visitId: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** The claim it goes on; null where the client is billed. Lines of one claim are read together by its plan. */
  readonly claimKey: string | null
  readonly program: CoverageProgram
  readonly flags: PayerFlags
  readonly clinicianId: string
  /** What its clinician is trained in, as payers number it; null where nobody wrote it down. */
  readonly specialty: string | null
  readonly session: Interval
  /** Face-to-face or live video minutes, as documented. */
  readonly minutes: number
  /** The date the line carries. */
  readonly on: LocalDate
  /** The day on the practice's clock on which the session began. */
  readonly servedOn: LocalDate
  readonly noteSigned: boolean
  /** Goal and content of its own, apart from the other lines of the day. */
  readonly contentDistinct: boolean
  readonly medicallyNecessary: boolean
  readonly groupSessionId: string | null
  /** How many clients were in the group; null outside one. */
  readonly participants?: number | null
  readonly drugMilligrams?: number
}

/** A session with another client that occupied a clinician that day, by a note that was signed before. */
export type OtherSession = { readonly clinicianId: string; readonly session: Interval; readonly groupSessionId: string | null }

/** Whether a clinician was with somebody else at that time. In one group they are with all its members at once. */
export const isElsewhere = ({ clinicianId, session, groupSessionId }: OtherSession, others: readonly OtherSession[]): boolean =>
  others.some(
    (other) =>
      other.clinicianId === clinicianId &&
      overlaps(other.session, session) &&
      (groupSessionId === null || other.groupSessionId !== groupSessionId),
  )

export type BillingDayFacts = {
  readonly lines: readonly BillingLine[]
  /** Sessions of these clinicians with other clients. */
  readonly otherSessions?: readonly OtherSession[]
  /** The individual hour of the day stands on another chart of the same person. */
  readonly hourElsewhere?: boolean
  readonly unitLimits?: Readonly<Record<string, UnitLimit>>
}

/** What a finding about a line says: its code and its place in the day, counted from 1. */
export const lineParams = (facts: BillingDayFacts, line: BillingLine) => ({
  code: line.code,
  line: facts.lines.indexOf(line) + 1,
  lineId: line.lineId,
})

/** The lines of a day in the order they were given care, ties as they were entered. */
export const inOrder = (lines: readonly BillingLine[]): BillingLine[] =>
  [...lines].sort((left, right) => left.session.start.getTime() - right.session.start.getTime())
