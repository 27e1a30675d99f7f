import type { Setting } from '../journeys/setting.ts'
import type { BookedVisit } from '../law/world.ts'
import { daysBetween, type TimeZone } from '../time/local.ts'
import { localTimeOf } from '../time/practice-time.ts'
import type { CycleRequest } from './cycle-request.ts'

const place = (setting: Setting | undefined): 'office' | 'telehealth' =>
  setting === 'telehealth' || setting === 'home' ? 'telehealth' : 'office'

/** The request that would book a cycle just as it stands; null without a journey. Asked of the rules again when it is confirmed or checked in. */
export function requestOfVisits(visits: readonly BookedVisit[], timeZone: TimeZone): CycleRequest | null {
  const journey = visits.find(({ kind }) => kind === 'journey')
  if (!journey) return null
  const preparation = visits.find(({ kind, phase }) => kind !== 'journey' && phase === 'preparation')
  const integration = visits.find(({ kind, phase }) => kind !== 'journey' && phase === 'integration')
  const group = visits.find(({ groupId }) => groupId !== null)
  const alone = (visit: BookedVisit | undefined) => (visit && visit.groupId === null ? visit : undefined)
  const before = alone(preparation)
  const after = alone(integration)
  return {
    format: journey.format ?? 'B',
    groupPhase: group?.phase === 'integration' ? 'integration' : 'preparation',
    groupId: group?.groupId ?? null,
    setting: journey.setting,
    facilityId: journey.facilityId,
    journeyOn: journey.on,
    journeyAt: localTimeOf(journey.startsAt, timeZone),
    journeyBy: journey.clinicianId,
    preparationSetting: place(before?.setting),
    preparationOffset: before ? daysBetween(journey.on, before.on) : -1,
    preparationAt: before ? localTimeOf(before.startsAt, timeZone) : null,
    preparationBy: before?.clinicianId ?? null,
    integrationSetting: place(after?.setting),
    integrationOffset: after ? daysBetween(journey.on, after.on) : 1,
    integrationAt: after ? localTimeOf(after.startsAt, timeZone) : null,
    integrationBy: after?.clinicianId ?? null,
  }
}
