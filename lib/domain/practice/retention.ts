import type { CitationId } from '../citations.ts'
import { type ParameterKey, parameters, type Ruleset } from '../ruleset.ts'
import { addDays, addMonths, type LocalDate } from '../time/local.ts'
import { startOfDay } from '../time/practice-time.ts'

type RetentionParameter = Extract<ParameterKey, `retention.${string}`>

/** What is deleted when its days are over, in the order it is deleted: what points at something goes before it. */
export const forgotten = {
  consult: 'retention.consult-days',
  'kept-mail': 'retention.kept-mail-days',
  'sent-message': 'retention.sent-message-days',
  'given-up-message': 'retention.given-up-message-days',
  answer: 'retention.answer-days',
  session: 'retention.session-days',
  link: 'retention.link-days',
  hold: 'retention.hold-days',
  reservation: 'retention.reservation-days',
  draft: 'retention.draft-days',
  recheck: 'retention.recheck-days',
  news: 'retention.news-days',
  import: 'retention.import-days',
  planner: 'retention.planner-days',
  attempt: 'retention.attempt-days',
} as const satisfies Record<string, RetentionParameter>

/** What is kept by law. Nothing deletes it; past its years somebody may decide about it. */
export const keptByLaw = {
  trail: 'retention.trail-years',
  paper: 'retention.paper-years',
  record: 'retention.record-years',
  money: 'retention.money-years',
} as const satisfies Record<string, RetentionParameter>

export type ForgottenKind = keyof typeof forgotten
export type KeptByLawKind = keyof typeof keptByLaw
export type RetentionKind = ForgottenKind | KeptByLawKind

export const forgottenKinds = Object.keys(forgotten) as ForgottenKind[]
export const keptByLawKinds = Object.keys(keptByLaw) as KeptByLawKind[]

/** Where a kind's number stands, and what it rests on. */
export function retentionRule(kind: RetentionKind): { readonly parameter: RetentionParameter; readonly cites: readonly CitationId[] } {
  const parameter = { ...forgotten, ...keptByLaw }[kind]
  return { parameter, cites: parameters[parameter].cites }
}

export type RetentionDay = { readonly today: LocalDate; readonly timeZone: string; readonly ruleset: Ruleset }

/**
 * The moment before which a row of a kind is past its days. The day on which its days end is still a day it is kept: kept for one day,
 * what ended on Monday is there on Tuesday and gone on Wednesday.
 */
export function keptSince(kind: RetentionKind, { today, timeZone, ruleset: { values } }: RetentionDay): Date {
  const { parameter } = retentionRule(kind)
  const from = parameters[parameter].unit === 'years' ? addMonths(today, -12 * values[parameter]) : addDays(today, -values[parameter])
  return startOfDay(from, timeZone)
}
