import type { CycleFormat } from '../coverage/format.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import { addDays, type LocalDate } from '../time/local.ts'

/** What is still open in a format: where the group of C sits, and whether a therapist is with the client in the home journey of D. */
export type FormatOptions = {
  readonly groupPhase: 'preparation' | 'integration'
  readonly homeJourneyWithTherapist: boolean
  readonly extendedHours: number
}

/** A line one cycle will bill, before anybody knows its price. */
export type FormatLine = {
  readonly code: string
  readonly on: LocalDate
  readonly number: number
  readonly units: number
  readonly byVideo: boolean
}

const line = (code: string, on: LocalDate, number = 1, units = 1): FormatLine => ({ code, on, number, units, byVideo: false })

/** The lines of one cycle with its journey on `journeyOn` (decision 19): one 90837 for the insured hour of each day, 90853 for a group. */
export function formatLines(format: CycleFormat, journeyOn: LocalDate, options: FormatOptions): FormatLine[] {
  const before = line('90837', addDays(journeyOn, -1))
  const after = line('90837', addDays(journeyOn, 1))
  switch (format) {
    case 'A':
      return [line('90837', journeyOn), line(EXTENDED_CARE, journeyOn, 2, options.extendedHours)]
    case 'B':
      return [before, line('90837', journeyOn), after]
    case 'C': {
      const day = [line('90837', journeyOn), line('90853', journeyOn, 2)]
      return options.groupPhase === 'preparation' ? [...day, after] : [before, ...day]
    }
    case 'D': {
      const journey = options.homeJourneyWithTherapist ? [line('90837', journeyOn)] : []
      return [before, ...journey, after].map((visit) => ({ ...visit, byVideo: true }))
    }
  }
}

/** Journey days of a regimen that goes on every `everyDays` days. */
export const journeyDays = (firstOn: LocalDate, cycles: number, everyDays = 7): LocalDate[] =>
  Array.from({ length: Math.max(0, Math.trunc(cycles)) }, (_, index) => addDays(firstOn, index * everyDays))
