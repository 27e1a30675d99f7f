import { addDays, type LocalDate } from '../time/local.ts'
import type { CoverageOnFile } from './program.ts'

/** Days on which a veteran's own signed wish sets their VA coverage aside. */
export type SetAside = { readonly coverageId: string; readonly fromOn: LocalDate; readonly toOn: LocalDate }

/** The coverages as they count: a VA row is cut where its use was ended, and goes on after. */
export function withoutSetAside<Coverage extends CoverageOnFile>(coverages: readonly Coverage[], aside: readonly SetAside[]): Coverage[] {
  return coverages.flatMap((coverage) =>
    coverage.program === 'va'
      ? aside
          .filter(({ coverageId }) => coverageId === coverage.id)
          .reduce<Coverage[]>((parts, days) => parts.flatMap(cut(days)), [coverage])
      : [coverage],
  )
}

const cut =
  ({ fromOn, toOn }: SetAside) =>
  <Coverage extends CoverageOnFile>(part: Coverage): Coverage[] => {
    const { startsOn, endsOn } = part
    if ((endsOn !== null && endsOn < fromOn) || (startsOn !== null && startsOn > toOn)) return [part]
    const before = startsOn === null || startsOn < fromOn ? [{ ...part, endsOn: addDays(fromOn, -1) }] : []
    const after = endsOn === null || endsOn > toOn ? [{ ...part, startsOn: addDays(toOn, 1) }] : []
    return [...before, ...after]
  }

/** A wish as the client and the desk read it. */
export type WishRow = {
  readonly id: string
  readonly cycleId: string
  readonly cycleNumber: number
  readonly signedName: string
  readonly signedAt: Date
  readonly fromOn: LocalDate | null
  readonly toOn: LocalDate | null
}
