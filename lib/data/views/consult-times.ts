import 'server-only'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { toDay } from '../dates.ts'
import { consultStarts, loadConsultCalendar } from '../records/consult-times.ts'
import type { Tx } from '../scope.ts'

export type ConsultTimes = {
  readonly timeZone: TimeZone
  /** Length of a call, in minutes. */
  readonly minutes: number
  /** How many days a request that leads to nothing is kept. */
  readonly keptDays: number
  /** Days with open times, earliest first; each time an instant as text. */
  readonly days: readonly { readonly day: LocalDate; readonly times: readonly string[] }[]
}

/** Finds the times open for a consult call from `now` to the horizon, by the days of the practice's zone. */
export async function findConsultTimes(tx: Tx, practiceId: string, now: Date): Promise<ConsultTimes> {
  const calendar = await loadConsultCalendar(tx, practiceId, now)
  const days = new Map<LocalDate, string[]>()
  for (const start of consultStarts(calendar)) {
    const day = localDateOf(start, calendar.timeZone)
    const times = days.get(day) ?? []
    times.push(start.toISOString())
    days.set(day, times)
  }
  return {
    timeZone: calendar.timeZone,
    minutes: calendar.query.lengthMinutes,
    keptDays: calendar.ruleset.values['retention.consult-days'],
    days: [...days].map(([day, times]) => ({ day, times })),
  }
}

/** The states in which somebody of the practice who sees clients holds a licence today: told to callers, decided anew for each visit. */
export async function findServedStates(tx: Tx, practiceId: string, today: LocalDate): Promise<readonly string[]> {
  const rows = await tx.credential.findMany({
    where: {
      practiceId,
      kind: 'license',
      state: { not: null },
      revokedOn: null,
      clinician: { isActive: true },
      OR: [{ expiresOn: null }, { expiresOn: { gte: toDay(today) } }],
    },
    distinct: ['state'],
    orderBy: { state: 'asc' },
    select: { state: true },
  })
  return rows.flatMap(({ state }) => state ?? [])
}
