import { type CycleFormat, cycleFormats } from '../coverage/format.ts'
import type { InsuredVisit } from '../coverage/rule-authorization.ts'
import type { Setting } from '../journeys/setting.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import type { LocalDate } from '../time/local.ts'
import { formatLines } from './format-lines.ts'

/** What each format would ask a plan to pay for one cycle with its journey on a day. */
export function insuredVisitsOf(journeyOn: LocalDate, setting: Setting): Record<CycleFormat, InsuredVisit[]> {
  const options = { groupPhase: 'integration', homeJourneyWithTherapist: setting !== 'home', extendedHours: 0 } as const
  const visitsOf = (format: CycleFormat) =>
    formatLines(format, journeyOn, options)
      .filter(({ code }) => code !== EXTENDED_CARE)
      .map(({ code, on }) => ({ code, on }))
  return Object.fromEntries(cycleFormats.map((format) => [format, visitsOf(format)])) as Record<CycleFormat, InsuredVisit[]>
}
