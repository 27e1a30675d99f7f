import type { AlertLevel } from '../alerts/alert.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import {
  type CssrsAnswers,
  type CssrsForm,
  type CssrsLevel,
  type CssrsQuestion,
  cssrsLevels,
  cssrsQuestions,
  triageCssrs,
} from './cssrs.ts'

/** Who the questions were answered with. */
export const askedByWhom = ['self', 'clinician'] as const
export type AskedBy = (typeof askedByWhom)[number]

/** A later answer to a question that had another. `stands` is what counts: alone, a yes is never taken back. */
export type SafetyChange = {
  readonly question: CssrsQuestion
  readonly from: boolean
  readonly to: boolean
  readonly stands: boolean
  readonly at: string
  readonly by: string
  readonly words?: string
}

/** One sitting of the safety questions. */
export type SafetyEpisode = {
  readonly id: string
  readonly form: CssrsForm
  readonly askedBy: AskedBy
  readonly savedAt: Date
  readonly answers: CssrsAnswers
  readonly changes: readonly SafetyChange[]
  readonly level: CssrsLevel
  readonly completedAt: Date | null
  readonly closedAt: Date | null
  readonly openUntilClosed: boolean
}

/** The form a new episode has: since the last contact only when a whole one came before it and is not open any more. */
export function formOfNext(earlier: readonly Pick<SafetyEpisode, 'completedAt' | 'openUntilClosed'>[]): CssrsForm {
  return earlier.some(({ completedAt, openUntilClosed }) => completedAt !== null && !openUntilClosed) ? 'since_last_contact' : 'past_month'
}

type Sitting = { readonly askedBy: AskedBy; readonly now: Date }

/** Whether an episode is still being answered: unfinished, with the same asker, and not older than answers are good for. */
export function isUnderWay(episode: SafetyEpisode, { askedBy, now }: Sitting, { values }: Ruleset): boolean {
  const until = addMinutes(episode.savedAt, values['cssrs.valid'] * 60)
  return episode.askedBy === askedBy && episode.completedAt === null && episode.closedAt === null && now <= until
}

/** Whether answers repeat what a finished episode holds: sent twice, or overtaken by the last of the same sitting. */
export function isRepeat(episode: SafetyEpisode, given: CssrsAnswers, { askedBy, now }: Sitting, { values }: Ruleset): boolean {
  const until = addMinutes(episode.savedAt, values['cssrs.same-sitting'])
  if (episode.askedBy !== askedBy || episode.completedAt === null || episode.closedAt !== null || now > until) return false
  return cssrsQuestions.every((question) => given[question] === undefined || given[question] === episode.answers[question])
}

/** Puts answers to those that stand. A no becomes a yes; a yes stays one, and the later no is kept beside it. */
export function addAnswers(
  { answers, changes }: Pick<SafetyEpisode, 'answers' | 'changes'>,
  given: CssrsAnswers,
  { at, by }: { readonly at: Date; readonly by: string },
): { readonly answers: CssrsAnswers; readonly changes: readonly SafetyChange[] } {
  const merged: Partial<Record<CssrsQuestion, boolean>> = { ...answers }
  const added: SafetyChange[] = []
  for (const question of cssrsQuestions) {
    const [from, to] = [answers[question], given[question]]
    if (to === undefined) continue
    merged[question] = from === true || to
    if (from !== undefined && from !== to) added.push({ question, from, to, stands: to, at: at.toISOString(), by })
  }
  return { answers: merged, changes: [...changes, ...added] }
}

export const isHigherLevel = (level: CssrsLevel, than: CssrsLevel): boolean => cssrsLevels.indexOf(level) > cssrsLevels.indexOf(than)

/** The level of an episode after more answers: it only rises while the episode is open. */
export function levelAfter(form: CssrsForm, answers: CssrsAnswers, before: CssrsLevel): CssrsLevel {
  const { level } = triageCssrs(form, answers)
  return isHigherLevel(level, before) ? level : before
}

/** Whether a level stays until a clinician has closed it. */
export const staysOpen = (level: CssrsLevel): boolean => level === 'moderate' || level === 'high'

/** How urgent the alert of a level is; null when there is nothing to tell. */
export const alertLevelOf: Readonly<Record<CssrsLevel, AlertLevel | null>> = {
  none: null,
  low: 'notice',
  moderate: 'urgent',
  high: 'emergency',
}
