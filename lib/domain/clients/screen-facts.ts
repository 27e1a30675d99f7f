import type { LocalDate } from '../time/local.ts'

export const screenLevels = ['clear', 'hold', 'refuse'] as const
export type ScreenLevel = (typeof screenLevels)[number]

export type YesNoUnknown = 'yes' | 'no' | 'unknown'

export const pointDecisions = ['lifts', 'stands'] as const
/** What the prescriber decided on one point of one screen. */
export type PointDecision = { readonly is: (typeof pointDecisions)[number]; readonly untilOn: LocalDate | null }

/** One finding of a health screen that stops or waits. It names no item: the desk's law reads the same points as the therapist's. */
export type ScreenPoint = { readonly code: string; readonly decision: PointDecision | null }

/** The newest health screen as the law reads it. */
export type ScreenFacts = {
  readonly screeningId: string
  readonly takenAt: Date
  readonly level: ScreenLevel
  readonly points: readonly ScreenPoint[]
  readonly pregnant: YesNoUnknown
  readonly seriousCondition: YesNoUnknown
}

/** Whether the prescriber's decision lets a point pass on a day. */
export const isLifted = ({ decision }: ScreenPoint, on: LocalDate): boolean =>
  decision?.is === 'lifts' && (decision.untilOn === null || on <= decision.untilOn)
