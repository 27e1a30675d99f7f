import type { CycleFormat } from '../coverage/format.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import type { PlaceOfService } from '../reference/billing-places.ts'
import { addDays, type LocalDate } from '../time/local.ts'

/** What is still open in a format: where the group of C sits, and whether a therapist is with the client in the home journey of D. */
export type FormatOptions = {
  readonly groupPhase: 'preparation' | 'integration'
  readonly homeJourneyWithTherapist: boolean
  readonly extendedHours: number
  /** Where the journey is billed; as is usual in its format where it was not chosen. */
  readonly journeyPlace?: PlaceOfService | undefined
}

/** A line one cycle will bill, before anybody knows its price. */
export type FormatLine = {
  readonly code: string
  readonly on: LocalDate
  readonly number: number
  readonly units: number
  readonly placeOfService: PlaceOfService
}

const line = (code: string, on: LocalDate, number = 1, units = 1): FormatLine => ({ code, on, number, units, placeOfService: '11' })

/** The lines of one cycle with its journey on `journeyOn`: one 90837 for the insured hour of each day, 90853 for a group. */
export function formatLines(format: CycleFormat, journeyOn: LocalDate, options: FormatOptions): FormatLine[] {
  const placeOfService = options.journeyPlace ?? (format === 'D' ? '10' : '11')
  const journey = { ...line('90837', journeyOn), placeOfService }
  const before = line('90837', addDays(journeyOn, -1))
  const after = line('90837', addDays(journeyOn, 1))
  switch (format) {
    case 'A':
      return [journey, { ...line(EXTENDED_CARE, journeyOn, 2, options.extendedHours), placeOfService }]
    case 'B':
      return [before, journey, after]
    case 'C': {
      const day = [journey, line('90853', journeyOn, 2)]
      return options.groupPhase === 'preparation' ? [...day, after] : [before, ...day]
    }
    case 'D': {
      const byVideo = (visit: FormatLine): FormatLine => ({ ...visit, placeOfService: '10' })
      return [byVideo(before), ...(options.homeJourneyWithTherapist ? [journey] : []), byVideo(after)]
    }
  }
}

/** How many visits one cycle has: preparation and integration are visits of their own in all formats but the first. */
export const visitsOfFormat = (format: CycleFormat): number => (format === 'A' ? 1 : 3)

/** Journey days of a regimen that goes on every `everyDays` days. */
export const journeyDays = (firstOn: LocalDate, cycles: number, everyDays = 7): LocalDate[] =>
  Array.from({ length: Math.max(0, Math.trunc(cycles)) }, (_, index) => addDays(firstOn, index * everyDays))
