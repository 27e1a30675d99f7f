import type { Ruleset } from '../ruleset.ts'
import { type Band, bandOf } from './band.ts'
import { type Answers, ITEM_NINE, instruments, type ScoredKind } from './instrument.ts'

export const scoreFlags = ['imputed', 'incomplete_accepted', 'item_nine'] as const
export type ScoreFlag = (typeof scoreFlags)[number]

export type InstrumentScore = {
  readonly kind: ScoredKind
  readonly total: number
  readonly band: Band
  /** At or over the published cut: a screen, never a diagnosis. */
  readonly positive: boolean
  /** PCL-5 only: enough items at two or more in every cluster. */
  readonly provisional: boolean | null
  /** PCL-5 only: sums of the clusters. */
  readonly clusters: Readonly<Record<Cluster, number>> | null
  readonly flags: readonly ScoreFlag[]
}

export type ScoreResult =
  | { readonly status: 'scored'; readonly score: InstrumentScore }
  | { readonly status: 'invalid'; readonly missing: readonly number[]; readonly outOfRange: readonly number[] }

export type ScoreSource = {
  /** On screen every item is asked; on paper some may be missing. */
  readonly source: 'screen' | 'paper'
  /** PCL-5 on paper: a clinician takes the total although answers are missing. */
  readonly clinicianAccepts?: boolean
}

export type Cluster = 'B' | 'C' | 'D' | 'E'

const clusters: Readonly<Record<Cluster, { readonly first: number; readonly last: number; readonly needed: number }>> = {
  B: { first: 1, last: 5, needed: 1 },
  C: { first: 6, last: 7, needed: 1 },
  D: { first: 8, last: 14, needed: 2 },
  E: { first: 15, last: 20, needed: 2 },
}
const clusterNames = ['B', 'C', 'D', 'E'] as const

/**
 * Scores PHQ-9, GAD-7 or PCL-5. The function item is not among `answers`.
 *
 * On screen an unanswered item makes it invalid. On paper up to two of PHQ-9 and GAD-7 are filled in by the mean of the others, rounded;
 * PCL-5 only when a clinician accepts it.
 */
export function scoreInstrument(kind: ScoredKind, answers: Answers, source: ScoreSource, ruleset: Ruleset): ScoreResult {
  const { items, choices } = instruments[kind]
  const given = Array.from({ length: Math.max(items.length, answers.length) }, (_, index) => answers[index] ?? null)
  const isAnswer = (answer: number, index: number) =>
    index < items.length && Number.isInteger(answer) && answer >= 0 && answer < choices.length
  const outOfRange = given.flatMap((answer, index) => (answer === null || isAnswer(answer, index) ? [] : [index]))
  const missing = given.flatMap((answer, index) => (answer === null && index < items.length ? [index] : []))
  if (outOfRange.length > 0 || !mayBeMissing(kind, missing.length, source, ruleset)) return { status: 'invalid', missing, outOfRange }
  return { status: 'scored', score: scoreOf(kind, given, missing.length, ruleset) }
}

function mayBeMissing(kind: ScoredKind, missing: number, { source, clinicianAccepts = false }: ScoreSource, { values }: Ruleset): boolean {
  if (missing === 0) return true
  if (source === 'screen' || missing === instruments[kind].items.length) return false
  return kind === 'pcl5' ? clinicianAccepts : missing <= values['paper.missing-most']
}

function scoreOf(kind: ScoredKind, answers: Answers, missing: number, ruleset: Ruleset): InstrumentScore {
  const answered = answers.flatMap((answer) => answer ?? [])
  const sum = answered.reduce((total, answer) => total + answer, 0)
  const imputes = kind !== 'pcl5' && missing > 0
  const total = imputes ? Math.round((sum / answered.length) * instruments[kind].items.length) : sum
  const flags: ScoreFlag[] = []
  if (imputes) flags.push('imputed')
  if (kind === 'pcl5' && missing > 0) flags.push('incomplete_accepted')
  if (kind === 'phq9' && (answers[ITEM_NINE] ?? 0) > 0) flags.push('item_nine')
  const positive = total >= ruleset.values[`${kind}.positive`]
  const pcl = kind === 'pcl5' ? scoreClusters(answers) : { provisional: null, clusters: null }
  return { kind, total, band: bandOf(kind, total, ruleset), positive, ...pcl, flags }
}

function scoreClusters(answers: Answers): { readonly provisional: boolean; readonly clusters: Readonly<Record<Cluster, number>> } {
  const of = (name: Cluster) => answers.slice(clusters[name].first - 1, clusters[name].last).map((answer) => answer ?? 0)
  const sum = (name: Cluster) => of(name).reduce((total, answer) => total + answer, 0)
  return {
    provisional: clusterNames.every((name) => of(name).filter((answer) => answer >= 2).length >= clusters[name].needed),
    clusters: { B: sum('B'), C: sum('C'), D: sum('D'), E: sum('E') },
  }
}
