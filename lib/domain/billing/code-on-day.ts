import { type CoverageProgram, isMedicareProgram } from '../coverage/program.ts'
import type { LocalDate } from '../time/local.ts'
import { findServiceCode } from './service-code.ts'

export type CodeOnDay = {
  readonly is: 'deleted' | 'not-yet' | 'medicare-only' | 'not-for-medicare'
  /** Its last day where it is deleted, its first where it has not begun. */
  readonly day: LocalDate | null
  /** The code that takes its place; null where none does. */
  readonly instead: string | null
}

/**
 * Finds why a code cannot be used on a day, for a plan of a program where one is named; null where it can. A code the tables do not know is not
 * weighed here.
 */
export function codeOnDay(code: string, on: LocalDate, program: CoverageProgram | null): CodeOnDay | null {
  const known = findServiceCode(code)
  if (known === null) return null
  const instead = known.insteadUse ?? null
  if (known.to !== undefined && on > known.to) return { is: 'deleted', day: known.to, instead }
  if (on < known.from) return { is: 'not-yet', day: known.from, instead }
  if (program === null || program === 'self_pay') return null
  const isMedicare = isMedicareProgram(program)
  if (known.medicare === 'only' && !isMedicare) return { is: 'medicare-only', day: null, instead }
  return known.medicare === 'never' && isMedicare ? { is: 'not-for-medicare', day: null, instead } : null
}
