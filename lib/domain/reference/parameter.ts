import type { CitationId } from '../citations.ts'
import type { LocalDate } from '../time/local.ts'

/** A dated, cited number that rules read. `law`, `payer` and `clinical` are shown to admins; `policy` is theirs to change. */
export type Parameter = {
  readonly value: number
  readonly unit:
    | 'minutes'
    | 'hours'
    | 'days'
    | 'months'
    | 'cents'
    | 'count'
    | 'mmHg'
    | 'bpm'
    | 'percent'
    | 'celsius'
    | 'points'
    | 'years'
    | 'mg'
    | 'mg-per-kg'
    | 'per-minute'
  readonly kind: 'law' | 'payer' | 'clinical' | 'policy'
  readonly label: string
  readonly from: LocalDate
  readonly to?: LocalDate
  /** What holds after `to` while nobody has added a later row. */
  readonly afterEnd?: number
  readonly cites: readonly CitationId[]
}

/** A practice's own later-dated value for a parameter. */
export type ParameterRow = {
  readonly key: string
  readonly value: number
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}
