import { type CoverageOnFile, chargeWallOn } from './program.ts'

/** After every plan of one's own: what stands on another chart comes first for nobody. */
const LAST = 100

/**
 * A client's coverages with the walls that stand on another chart of the same person: Medicaid or VA there walls the day here, too
 *. Other plans stay where they are, and a wall whose days one's own wall holds already says nothing new.
 */
export function wallsBeside<Row extends CoverageOnFile>(own: readonly Row[], elsewhere: readonly Row[]): Row[] {
  const walls = elsewhere.filter((row) => wallOf(row) !== null && !own.some((one) => wallOf(one) === wallOf(row) && holds(one, row)))
  return [...own, ...walls.map((row) => ({ ...row, priority: row.priority + LAST }))]
}

/** Which wall a row is on the days it covers. */
const wallOf = (row: CoverageOnFile) => chargeWallOn([{ ...row, startsOn: null, endsOn: null }], '2000-01-01')

/** Whether every day of one row is a day of the other, by the same word. */
const holds = (outer: CoverageOnFile, inner: CoverageOnFile): boolean =>
  (outer.startsOn === null || (inner.startsOn !== null && outer.startsOn <= inner.startsOn)) &&
  (outer.endsOn === null || (inner.endsOn !== null && inner.endsOn <= outer.endsOn)) &&
  (!outer.isOwnWord || inner.isOwnWord === true)
