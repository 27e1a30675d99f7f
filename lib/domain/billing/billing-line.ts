import type { PayerFlags } from '../coverage/payer-flags.ts'
import type { CoverageProgram } from '../coverage/program.ts'
import type { Interval } from '../time/interval.ts'
import type { LocalDate } from '../time/local.ts'

/** One line somebody wants to bill for a client and day. */
export type BillingLine = {
  readonly lineId: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly clinicianId: string
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
  readonly participants?: number
  readonly drugMilligrams?: number
}

/** A session that occupies a clinician that day, whoever the client is. */
export type OtherSession = { readonly clinicianId: string; readonly session: Interval; readonly groupSessionId: string | null }

/** Most units a day, from the payer's file of the quarter; `absolute` can never be more, `appealable` only on appeal (2.2 E10). */
export type UnitLimit = { readonly most: number; readonly kind: 'absolute' | 'appealable' | 'per-line' }

export type BillingDayFacts = {
  readonly program: CoverageProgram
  readonly flags: PayerFlags
  readonly lines: readonly BillingLine[]
  /** Sessions of these clinicians with other clients. */
  readonly otherSessions?: readonly OtherSession[]
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
