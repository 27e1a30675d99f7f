import { type CoverageOnFile, chargeWallOn } from '../coverage/program.ts'
import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

type LineOfVisit = { readonly visitId: string; readonly code: string; readonly serviceOn: LocalDate; readonly chargeCents: Cents }

/** A superbill that was voided because of a wall, and the lines it was for. */
export type VoidedSuperbill = { readonly id: string; readonly number: string; readonly lines: readonly LineOfVisit[] }

type Standing = LineOfVisit & { readonly id: string; readonly superbillId: string | null }

export type SuperbillAgain = { readonly id: string; readonly number: string; readonly chargeIds: readonly string[] }

/**
 * The superbills a denial gives back: voided by a wall that stands before none of their days any more, with every line charged as it
 * was. A charge posted anew has another id; visit, code and fee say that it is the same. One that is on another superbill by now is not
 * given twice.
 */
export function superbillsAgain(
  voided: readonly VoidedSuperbill[],
  charges: readonly Standing[],
  { before, after }: { readonly before: readonly CoverageOnFile[]; readonly after: readonly CoverageOnFile[] },
): SuperbillAgain[] {
  const taken = new Set<string>()
  return voided.flatMap(({ id, number, lines }): SuperbillAgain[] => {
    const days = lines.map(({ serviceOn }) => serviceOn)
    const isFreed = days.every((on) => chargeWallOn(after, on) === null) && days.some((on) => chargeWallOn(before, on) !== null)
    const chargeIds = lines.flatMap((line) => charges.find((charge) => isSame(charge, line) && !taken.has(charge.id))?.id ?? [])
    if (!isFreed || chargeIds.length === 0 || chargeIds.length < lines.length) return []
    for (const one of chargeIds) taken.add(one)
    return [{ id, number, chargeIds }]
  })
}

const isSame = ({ superbillId, ...charge }: Standing, line: LineOfVisit): boolean =>
  superbillId === null && charge.visitId === line.visitId && charge.code === line.code && charge.chargeCents === line.chargeCents
