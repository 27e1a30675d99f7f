import { codeOnDay } from '../../domain/billing/code-on-day.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { sayDate } from '../../messages/say-time.ts'

/** Says for its field why a code cannot be charged or allowed from a day on; null where it can. */
export function codeProblem(code: string, on: LocalDate, program: CoverageProgram | null = null): string | null {
  const found = codeOnDay(code, on, program)
  if (found === null) return null
  const use = found.instead === null ? '' : ` Use ${found.instead}.`
  switch (found.is) {
    case 'deleted':
      return `${code} was deleted: its last day was ${sayDate(found.day ?? on)}.${use}`
    case 'not-yet':
      return `${code} begins on ${sayDate(found.day ?? on)}.${use}`
    case 'medicare-only':
      return `${code} is for Medicare alone.${use}`
    case 'not-for-medicare':
      return `Medicare does not take ${code}.${use}`
  }
}
