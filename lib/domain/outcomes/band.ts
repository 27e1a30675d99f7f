import type { Ruleset } from '../ruleset.ts'
import { mostPoints, type ScoredKind } from './instrument.ts'

/** Severity as published. PCL-5 has no bands, only its cut. */
export const bands = ['minimal', 'mild', 'moderate', 'moderately_severe', 'severe', 'below_cut', 'at_cut'] as const
export type Band = (typeof bands)[number]

/** A band and its lowest and highest total, both inside. */
export type BandRange = { readonly band: Band; readonly from: number; readonly to: number }

/** The bands of a questionnaire, lowest first, without gaps. */
export function bandsOf(kind: ScoredKind, { values }: Ruleset): readonly BandRange[] {
  switch (kind) {
    case 'phq9':
      return phq9Bands
    case 'gad7':
      return gad7Bands
    case 'pcl5':
      return [
        { band: 'below_cut', from: 0, to: values['pcl5.positive'] - 1 },
        { band: 'at_cut', from: values['pcl5.positive'], to: mostPoints('pcl5') },
      ]
  }
}

/** The band a total falls into. */
export function bandOf(kind: ScoredKind, total: number, ruleset: Ruleset): Band {
  return bandsOf(kind, ruleset).findLast(({ from }) => total >= from)?.band ?? 'minimal'
}

const phq9Bands: readonly BandRange[] = [
  { band: 'minimal', from: 0, to: 4 },
  { band: 'mild', from: 5, to: 9 },
  { band: 'moderate', from: 10, to: 14 },
  { band: 'moderately_severe', from: 15, to: 19 },
  { band: 'severe', from: 20, to: 27 },
]

const gad7Bands: readonly BandRange[] = [
  { band: 'minimal', from: 0, to: 4 },
  { band: 'mild', from: 5, to: 9 },
  { band: 'moderate', from: 10, to: 14 },
  { band: 'severe', from: 15, to: 21 },
]
