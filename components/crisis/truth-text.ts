import type { TimeZone } from '@/lib/domain/time/local'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { safetyUi } from '@/lib/messages/en/ui/safety'
import { sayClock, sayDay } from '@/lib/messages/say-time'
import { translator } from '@/lib/messages/translator'

const say = translator({ en: safetyUi })

/** What of an alert its client may read: when it was told, and who has answered. */
export type ToldAlert = {
  readonly raisedAt: Date
  readonly dueAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly acknowledgedName: string | null
  readonly callBy: Date | null
}

/** The truth about others' attention: told and not answered, or who saw it and by when they call. */
export function truthText(alert: ToldAlert, now: Date, timeZone: TimeZone): string {
  const at = (instant: Date) => clockOf(instant, now, timeZone)
  const { acknowledgedAt, acknowledgedName, callBy } = alert
  if (acknowledgedAt === null || acknowledgedName === null || callBy === null) return say('told', { at: at(alert.raisedAt) })
  const seen = { name: acknowledgedName, at: at(acknowledgedAt), by: at(callBy) }
  return now <= callBy ? say('seen', seen) : say('seenLate', seen)
}

/** A clock time, with its day when that is not today. */
function clockOf(instant: Date, now: Date, timeZone: TimeZone): string {
  const on = localDateOf(instant, timeZone)
  return on === localDateOf(now, timeZone) ? sayClock(instant, timeZone) : `${sayClock(instant, timeZone)} on ${sayDay(on)}`
}
