import { gad7 } from '../reference/instrument-gad7.ts'
import { pcl5 } from '../reference/instrument-pcl5.ts'
import { phq9 } from '../reference/instrument-phq9.ts'

export const instrumentKinds = ['phq9', 'gad7', 'pcl5', 'cssrs'] as const
export type InstrumentKind = (typeof instrumentKinds)[number]

/** Questionnaires with a total. The Columbia screener has levels instead and is never added up. */
export const scoredKinds = ['phq9', 'gad7', 'pcl5'] as const satisfies readonly InstrumentKind[]
export type ScoredKind = (typeof scoredKinds)[number]

export type Instrument = {
  readonly kind: ScoredKind
  readonly title: string
  readonly stem: string
  readonly choices: readonly string[]
  readonly items: readonly string[]
  readonly functionItem: { readonly text: string; readonly choices: readonly string[] } | null
  readonly attribution: string
}

export const instruments: Readonly<Record<ScoredKind, Instrument>> = { phq9, gad7, pcl5 }

/** Answers in order; null where none was given. */
export type Answers = readonly (number | null)[]

/** The ninth item of the PHQ-9, which asks about being better off dead. */
export const ITEM_NINE = 8

/** The highest total a questionnaire can have. */
export const mostPoints = (kind: ScoredKind): number => instruments[kind].items.length * (instruments[kind].choices.length - 1)
