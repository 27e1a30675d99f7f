import 'server-only'
import { now as clock } from '../clock.ts'
import type { LocalDate, TimeZone } from '../domain/time/local.ts'
import { localDateOf } from '../domain/time/practice-time.ts'
import { currentPractice } from './practice.ts'

/** What day it is at the practice this request is for, and on which clock. */
export async function currentDay(): Promise<{ readonly today: LocalDate; readonly timeZone: TimeZone; readonly now: Date }> {
  const { timeZone } = await currentPractice()
  const now = clock()
  return { today: localDateOf(now, timeZone), timeZone, now }
}
