import type { WhyNone } from '../law/openings.ts'
import { addDays, type LocalDate, weekdayOf } from '../time/local.ts'
import { reasonKey } from './explain-regimen.ts'
import { isBetween, type RegimenPlaces } from './place-regimen.ts'
import type { RegimenToPlace } from './regimen-proposal.ts'

/** Something that is short, and how many clients it keeps from their next journey in each week. */
export type ShortOf = { readonly why: WhyNone; readonly weeks: readonly number[] }

type Unplaced = { readonly asked: RegimenToPlace; readonly whyNot: RegimenPlaces['whyNot'] }

/**
 * What keeps clients without a plan from their next journey, week by week from `from`: a client counts in a week in which none of their days
 * has room for it, for what stands in the way on most of these days. What is short most often comes first.
 */
export function shortWeeks(unplaced: readonly Unplaced[], from: LocalDate, weeks: number): ShortOf[] {
  const short = new Map<string, { readonly why: WhyNone; readonly weeks: number[] }>()
  for (const client of unplaced)
    for (let week = 0; week < weeks; week += 1) {
      const why = shortIn(client, addDays(from, week * 7))
      if (why === null) continue
      const key = reasonKey(why)
      const row = short.get(key) ?? { why, weeks: Array.from({ length: weeks }, () => 0) }
      short.set(key, row)
      row.weeks[week] = (row.weeks[week] ?? 0) + 1
    }
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return [...short.values()].sort((one, other) => sum(other.weeks) - sum(one.weeks))
}

/** What stands in the way on most days of a week; null where a day is open, or where none of its days is for the client. */
function shortIn({ asked: { cycles, weekdays, to }, whyNot }: Unplaced, first: LocalDate): WhyNone | null {
  const [next] = cycles
  if (!next) return null
  const counts = new Map<string, { readonly why: WhyNone; days: number }>()
  for (let day = 0; day < 7; day += 1) {
    const on = addDays(first, day)
    if (on > to || !weekdays.has(weekdayOf(on)) || !isBetween(next, on)) continue
    const why = whyNot(next, on)
    if (why === null) return null
    const row = counts.get(reasonKey(why)) ?? { why, days: 0 }
    counts.set(reasonKey(why), { ...row, days: row.days + 1 })
  }
  return [...counts.values()].reduce<{ why: WhyNone | null; days: number }>((most, row) => (row.days > most.days ? row : most), {
    ...{ why: null, days: 0 },
  }).why
}
