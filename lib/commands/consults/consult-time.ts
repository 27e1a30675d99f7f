import 'server-only'
import { type ConsultCalendar, consultStarts, freeForConsult, loadConsultCalendar } from '../../data/records/consult-times.ts'
import { lockConsultClinicians } from '../../data/records/consults.ts'
import type { PracticeRules } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { type Finding, type Ruling, refuse, rulingOf } from '../../domain/finding.ts'
import { nearestStarts } from '../../domain/scheduling/rule-consult-time.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { instantOf, minuteOf } from '../../domain/time/zone-table.ts'

/** A time that is open for a call: an instant as text. */
export type OpenTime = { readonly startsAt: string }
export type ConsultTimeRefusal = 'TIME_PAST' | 'NOTICE_TOO_SHORT' | 'TOO_FAR_AHEAD' | 'TIME_TAKEN'

const DAY_MINUTES = 1_440
const OFFERED = 6

type Asked = { readonly practiceId: string; readonly startsAt: Date; readonly now: Date; readonly rules?: PracticeRules }
type Found =
  | { readonly calendar: ConsultCalendar; readonly clinicianId: string }
  | { readonly calendar: ConsultCalendar; readonly ruling: Ruling<ConsultTimeRefusal, OpenTime> }

/**
 * Finds who takes a call at this time, with everybody's lock taken in order first, or says why nobody can. Choosing anybody
 * means locking all who might be chosen, so that two strangers never get the same person.
 */
export async function chooseForCall(tx: Tx, { practiceId, startsAt, now, rules }: Asked): Promise<Found> {
  const around = { start: addMinutes(startsAt, -DAY_MINUTES), end: addMinutes(startsAt, DAY_MINUTES) }
  const clinicianIds = await lockConsultClinicians(tx, practiceId)
  const calendar = await loadConsultCalendar(tx, practiceId, now, { window: around, clinicianIds, ...(rules ? { rules } : {}) })
  const [clinicianId] = freeForConsult(calendar, startsAt)
  if (clinicianId) return { calendar, clinicianId }
  const ruling = rulingOf<ConsultTimeRefusal, OpenTime>([whyNot(calendar, startsAt, now)], {
    rulesetVersion: calendar.ruleset.version,
    evaluatedAt: now,
  })
  return { calendar, ruling }
}

function whyNot({ ruleset }: ConsultCalendar, startsAt: Date, now: Date): Finding<ConsultTimeRefusal> {
  const cites = ['practice.booking'] as const
  const noticeHours = ruleset.values['consult.notice-hours']
  const params = { visit: 'consult', resource: 'clinician' }
  if (startsAt < now) return refuse('TIME_PAST', cites, { params })
  if (startsAt < addMinutes(now, noticeHours * 60)) return refuse('NOTICE_TOO_SHORT', cites, { params: { ...params, noticeHours } })
  return refuse('TIME_TAKEN', cites, { params })
}

/** The open times nearest to the one that was refused. */
export async function nearestOpenTimes(tx: Tx, practiceId: string, wanted: Date, now: Date): Promise<OpenTime[]> {
  const starts = consultStarts(await loadConsultCalendar(tx, practiceId, now)).map(minuteOf)
  return nearestStarts(starts, minuteOf(wanted), OFFERED).map((minute) => ({ startsAt: instantOf(minute).toISOString() }))
}
