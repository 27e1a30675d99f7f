import { compare } from '../compare.ts'
import type { ParameterRow } from '../reference/parameter.ts'
import type { LocalDate } from '../time/local.ts'

export const unitLimitKinds = ['absolute', 'appealable', 'per-line'] as const

/** Most units a day, from the file of the quarter; `absolute` can never be more, `appealable` only on appeal. */
export type UnitLimit = { readonly most: number; readonly kind: (typeof unitLimitKinds)[number] }

/** Limits stand among the dated numbers of a practice, under keys that begin so. */
const UNIT_LIMIT = 'unit-limit '

const named = new RegExp(`^${UNIT_LIMIT}([A-Z0-9]{5}) (${unitLimitKinds.join('|')})$`)

export const unitLimitKey = (code: string, kind: UnitLimit['kind']): string => `${UNIT_LIMIT}${code} ${kind}`

export type UnitLimitRow = UnitLimit & { readonly code: string; readonly from: LocalDate }

/** The limits among a practice's dated numbers. */
export const unitLimitRows = (rows: readonly Pick<ParameterRow, 'key' | 'value' | 'effectiveFrom'>[]): UnitLimitRow[] =>
  rows.flatMap(({ key, value, effectiveFrom }) => {
    const [, code, kind] = named.exec(key) ?? []
    return code && kind ? [{ code, kind: kind as UnitLimit['kind'], most: value, from: effectiveFrom }] : []
  })

/** The limits in force on a day, by code: of each code the one of the latest quarter. */
export const unitLimitsOn = (on: LocalDate, rows: readonly ParameterRow[]): Readonly<Record<string, UnitLimit>> =>
  Object.fromEntries(
    unitLimitRows(rows)
      .filter(({ from }) => from <= on)
      .sort((left, right) => compare(left.from, right.from))
      .map(({ code, kind, most }) => [code, { kind, most }]),
  )

const quarters: readonly string[] = ['-01-01', '-04-01', '-07-01', '-10-01']

/** The file comes four times a year, and holds from the first day of a quarter. */
export const isQuarterStart = (on: LocalDate): boolean => quarters.some((day) => on.endsWith(day))
