import type { AlertKind, AlertLevel } from '@/lib/domain/alerts/alert'
import type { OpenAlert } from '@/lib/domain/alerts/open-alert'
import type { TimeZone } from '@/lib/domain/time/local'
import { sayDayAndTime } from '@/lib/messages/say-time'

const kinds: Readonly<Record<AlertKind, string>> = {
  'safety-questions': 'Safety questions',
  reading: 'A reading is beyond its limits',
  'journey-event': 'Something happened during a journey',
  'dose-deviation': 'A dose was taken against the gate',
  ending: 'A journey ended out of the usual way',
}

const levels: Readonly<Record<AlertLevel, string>> = { notice: 'notice', urgent: 'urgent', emergency: 'emergency' }
const safetyLevels: Readonly<Record<AlertLevel, string>> = { notice: 'low', urgent: 'moderate', emergency: 'high' }

/** What an alert is about, with how urgent it is. */
export const alertName = (kind: AlertKind, level: AlertLevel): string =>
  `${kinds[kind]}: ${(kind === 'safety-questions' ? safetyLevels : levels)[level]}`

type Standing = Pick<OpenAlert, 'raisedAt' | 'dueAt' | 'acknowledgedName' | 'acknowledgedAt' | 'callBy'>

/** Where an alert stands, as staff read it: told, not answered, or whose it is. */
export function standingText({ raisedAt, dueAt, acknowledgedName, acknowledgedAt, callBy }: Standing, timeZone: TimeZone): string {
  const told = `Told ${sayDayAndTime(raisedAt, timeZone)}.`
  if (acknowledgedAt === null)
    return dueAt ? `${told} Nobody has answered yet; passed on at ${sayDayAndTime(dueAt, timeZone)}.` : `${told} Nobody has answered yet.`
  const calls = callBy ? ` and calls before ${sayDayAndTime(callBy, timeZone)}` : ''
  return `${told} ${acknowledgedName} saw it ${sayDayAndTime(acknowledgedAt, timeZone)}${calls}. It stays open until it is closed.`
}
