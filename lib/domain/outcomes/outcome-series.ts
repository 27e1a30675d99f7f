import type { Ruleset } from '../ruleset.ts'
import { type Band, type BandRange, bandOf, bandsOf } from './band.ts'
import { type Change, changeSince } from './change.ts'
import { mostPoints, type ScoredKind } from './instrument.ts'
import { baselineOf, inOrder, type OutcomeResponse } from './response-record.ts'

export type OutcomePoint = {
  readonly at: Date
  readonly total: number
  readonly band: Band
  readonly itemNine: number | null
  readonly isBaseline: boolean
  /** Against the baseline; null before there is one and for the baseline itself. */
  readonly change: Change | null
}

export type OutcomeSeries = {
  readonly kind: ScoredKind
  readonly most: number
  readonly points: readonly OutcomePoint[]
  readonly bands: readonly BandRange[]
  readonly doses: readonly DoseMarker[]
  readonly baseline: number | null
  /** At or below is response; null without baseline, for one that is remission already, and for PCL-5. */
  readonly responseAt: number | null
  /** Below is remission; null for PCL-5. */
  readonly remissionBelow: number | null
  /** From the baseline to each point that moved by as much as matters (PCL-5: reliably). */
  readonly arrows: readonly { readonly from: Date; readonly to: Date; readonly direction: 'better' | 'worse' }[]
}

export type DoseMarker = { readonly at: Date; readonly number: number; readonly label: string }

/** What an outcome chart shows: totals over time with bands behind, doses marked, and the lines and arrows that say what a change means. */
export function outcomeSeries(
  kind: ScoredKind,
  responses: readonly OutcomeResponse[],
  doses: readonly DoseMarker[],
  ruleset: Ruleset,
): OutcomeSeries {
  const ordered = inOrder(responses, kind)
  const marked = [...doses].sort((left, right) => left.at.getTime() - right.at.getTime())
  const baseline = baselineOf(responses, kind, marked[0]?.at ?? null, ruleset)
  const points = ordered.map((response) => pointOf(response, baseline, ruleset))
  const remissionBelow = kind === 'pcl5' ? null : ruleset.values[`${kind}.remission-below`]
  const mayRespond = baseline !== null && remissionBelow !== null && baseline.total >= remissionBelow
  return {
    kind,
    most: mostPoints(kind),
    points,
    bands: bandsOf(kind, ruleset),
    doses: marked,
    baseline: baseline?.total ?? null,
    responseAt: mayRespond ? (baseline.total * (100 - ruleset.values['outcome.response'])) / 100 : null,
    remissionBelow,
    arrows: baseline === null ? [] : points.flatMap((point) => arrowTo(point, baseline)),
  }
}

function pointOf(response: OutcomeResponse, baseline: OutcomeResponse | null, ruleset: Ruleset): OutcomePoint {
  const { kind, total, takenAt, itemNine } = response
  const isAfter = baseline !== null && takenAt > baseline.takenAt
  const change = isAfter ? changeSince(kind, baseline.total, total, ruleset) : null
  return { at: takenAt, total, band: bandOf(kind, total, ruleset), itemNine, isBaseline: response === baseline, change }
}

function arrowTo({ at, change }: OutcomePoint, { takenAt }: OutcomeResponse): OutcomeSeries['arrows'] {
  const direction = change === null ? 'same' : (change.reliable ?? change.meaningful)
  return direction === 'same' ? [] : [{ from: takenAt, to: at, direction }]
}
