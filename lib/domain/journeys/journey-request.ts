import { compare } from '../compare.ts'
import type { CycleFormat } from '../coverage/format.ts'
import type { Menu } from '../scheduling/lawful-alternatives.ts'
import { daysBetween, type LocalDate, type LocalTime } from '../time/local.ts'
import type { Setting } from './setting.ts'

/** What is asked for when one cycle is scheduled, as plain choices. The asker turns it into facts and puts them to the rules. */
export type JourneyRequest = {
  readonly format: CycleFormat
  readonly groupPhase: 'preparation' | 'integration'
  readonly setting: Setting
  readonly facilityId: string | null
  readonly journeyOn: LocalDate
  readonly journeyAt: LocalTime
  readonly preparationSetting: 'office' | 'telehealth'
  readonly integrationSetting: 'office' | 'telehealth'
  readonly preparationOffset: number
  readonly integrationOffset: number
}

/** What the practice has to offer in place of what was asked for. */
export type JourneyMenu = {
  readonly formats: readonly CycleFormat[]
  readonly settings: readonly Setting[]
  readonly facilityIds: readonly string[]
  readonly days: readonly LocalDate[]
  readonly times: readonly LocalTime[]
  /** Farther days for preparation and integration; only somebody who may set policy aside can take them. */
  readonly farthestOffset: number
}

/** The other choices for a journey, nearest days first. */
export function journeyMenu(request: JourneyRequest, menu: JourneyMenu): Menu<JourneyRequest> {
  const offsets = Array.from({ length: Math.max(0, menu.farthestOffset - 1) }, (_, index) => index + 2)
  const distance = (day: LocalDate) => Math.abs(daysBetween(request.journeyOn, day))
  return {
    format: menu.formats,
    setting: menu.settings,
    facilityId: menu.facilityIds,
    journeyAt: menu.times,
    journeyOn: [...menu.days].sort((left, right) => distance(left) - distance(right) || compare(left, right)),
    integrationSetting: ['telehealth', 'office'],
    preparationSetting: ['telehealth', 'office'],
    integrationOffset: offsets,
    preparationOffset: offsets.map((offset) => -offset),
    groupPhase: ['preparation', 'integration'],
  }
}
