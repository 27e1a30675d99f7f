import { cssrs } from '../reference/instrument-cssrs.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'

/** The first time the past month is asked about, later the time since the last contact. */
export const cssrsForms = ['past_month', 'since_last_contact'] as const
export type CssrsForm = (typeof cssrsForms)[number]

export const cssrsQuestions = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q6Recent'] as const
export type CssrsQuestion = (typeof cssrsQuestions)[number]

/** Short names of our own for lists and charts; the instrument's wording is in `cssrsWording`. */
export const cssrsLabels = {
  q1: 'Wish',
  q2: 'Thoughts',
  q3: 'Method',
  q4: 'Intent',
  q5: 'Plan',
  q6: 'Behavior',
  q6Recent: 'Within 3 months',
} as const satisfies Record<CssrsQuestion, string>

export type CssrsAnswers = Partial<Readonly<Record<CssrsQuestion, boolean>>>

export const cssrsLevels = ['none', 'low', 'moderate', 'high'] as const
export type CssrsLevel = (typeof cssrsLevels)[number]

/** Highest level that the answers so far give, and whether every question that must be asked was. */
export type CssrsTriage = { readonly level: CssrsLevel; readonly isComplete: boolean }

export type CssrsAction =
  | 'stay_with_client'
  | 'same_day_clinician'
  | 'crisis_guide'
  | 'no_dosing'
  | 'tell_prescriber'
  | 'tell_primary'
  | 'safety_plan'
  | 'offer_support'
  | 'note'

/** The wording of a question, unaltered; null for one the form does not have. */
export function cssrsWording(form: CssrsForm, question: CssrsQuestion): string | null {
  if (form === 'past_month') return cssrs.pastMonth[question]
  return question === 'q6Recent' ? null : cssrs.sinceLastContact[question]
}

/** The next question: 1 and 2; 3, 4 and 5 only after a yes to 2; 6; and when 6 is yes, whether it was within three months. */
export function nextCssrsQuestion(form: CssrsForm, answers: CssrsAnswers): CssrsQuestion | null {
  const asked: CssrsQuestion[] = answers.q2 === true ? ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'] : ['q1', 'q2', 'q6']
  if (form === 'past_month' && answers.q6 === true) asked.push('q6Recent')
  return asked.find((question) => answers[question] === undefined) ?? null
}

/**
 * The level the answers give; the highest wins and nothing is added up.
 * Behaviour counts as recent until the client has said when it was, and always on the form that asks since the last contact.
 */
export function triageCssrs(form: CssrsForm, answers: CssrsAnswers): CssrsTriage {
  return { level: levelOf(form, answers), isComplete: nextCssrsQuestion(form, answers) === null }
}

/** Whether the crisis text is on screen: from the first yes on, whatever comes after. */
export const showsCrisisText = (answers: CssrsAnswers): boolean => Object.values(answers).includes(true)

/** What a level asks people to do. */
export const cssrsActions: Readonly<Record<CssrsLevel, readonly CssrsAction[]>> = {
  none: [],
  low: ['offer_support', 'note'],
  moderate: ['same_day_clinician', 'safety_plan'],
  high: ['stay_with_client', 'same_day_clinician', 'crisis_guide', 'no_dosing', 'tell_prescriber', 'tell_primary'],
}

/** Until when somebody must have answered the alert; null when there is none to answer. */
export function acknowledgeBy(level: CssrsLevel, takenAt: Date, { values }: Ruleset): Date | null {
  return level === 'none' ? null : addMinutes(takenAt, values[`cssrs.acknowledge-${level}`])
}

function levelOf(form: CssrsForm, { q1, q2, q3, q4, q5, q6, q6Recent }: CssrsAnswers): CssrsLevel {
  const isRecent = q6 === true && (form === 'since_last_contact' || q6Recent !== false)
  if (q4 || q5 || isRecent) return 'high'
  if (q3 || q6) return 'moderate'
  return q1 || q2 ? 'low' : 'none'
}
