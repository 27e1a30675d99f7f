import { addDays } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import type { DemoPractice } from '../demo-practice.ts'
import { strangerCount, strangersCall } from './calls.ts'
import { countsTheDesk } from './day-counts.ts'
import { deskCases } from './desk-cases.ts'
import { opensGroups } from './groups.ts'
import { livesClient } from './life.ts'
import { worksTheLists } from './list-work.ts'
import { datesByWhenMade, type LivedWhen } from './made-when.ts'
import { looksAtNews } from './news.ts'
import { type DemoPerson, demoClients, newcomers } from './people.ts'
import { postGoes } from './post.ts'
import { type Lived, livedIn } from './someone.ts'
import { type Life, liveThrough } from './timeline.ts'

const LIVED_DAYS = 366

/**
 * Which part of the past is lived: `whole`; `cast`, the practice with the people who are given and nothing that a later part would have to undo;
 * or `year`, others beside them, in a copy of what the cast left.
 */
export type PastPart = 'whole' | 'cast' | 'year'

/** Lives the demo's past year up to now: everybody's way through the practice by the commands people give, one act after the other. */
export async function livesPast(
  practice: DemoPractice,
  people: readonly DemoPerson[] = demoClients,
  part: PastPart = 'whole',
): Promise<void> {
  const begin = instantAt(addDays(practice.today, -LIVED_DAYS), '00:00', practice.timeZone)
  const says = progressOf(begin, practice.now)
  const lived: LivedWhen[] = []
  const lives = livesOf(people, part).map(
    (life): Life =>
      (timeline) =>
        life(livedIn(practice, timeline)),
  )
  await liveThrough(lives, begin, practice.now, (at) => {
    lived.push({ at, writtenFrom: new Date() })
    says(at)
  })
  await datesByWhenMade(practice.id, lived)
}

type LifeHere = (lived: Lived) => Promise<void>

const strangers = Array.from(
  { length: strangerCount },
  (_, place): LifeHere =>
    (lived) =>
      strangersCall(lived, place),
)

/** Lists, drawer and news are the whole practice's: a list can be worked twice, but a day is closed once, when its last cent is there. */
function livesOf(people: readonly DemoPerson[], part: PastPart): LifeHere[] {
  const before = part === 'year' ? newcomers.length : 0
  const clients = people.map(
    (person, index): LifeHere =>
      (lived) =>
        livesClient(lived, person, before + index),
  )
  const unlessCast = (lives: readonly LifeHere[]) => (part === 'cast' ? [] : lives)
  const unlessYear = (lives: readonly LifeHere[]) => (part === 'year' ? [] : lives)
  return [
    ...unlessYear([opensGroups]),
    postGoes,
    worksTheLists,
    ...unlessCast([countsTheDesk]),
    ...unlessYear([looksAtNews]),
    ...unlessCast(deskCases),
    ...unlessYear(strangers),
    ...clients,
  ]
}

/** Says how far the past has been lived, in steps of five percent: in a line, and in a figure to the process that started this one. */
function progressOf(begin: Date, end: Date): (at: Date) => void {
  let said = -1
  return (at) => {
    const percent = Math.floor(((at.getTime() - begin.getTime()) / (end.getTime() - begin.getTime())) * 20) * 5
    if (percent === said) return
    said = percent
    process.send?.({ percent })
    process.stdout.write(`  the past year of the demo practice: ${percent} % (${at.toISOString().slice(0, 10)})\n`)
  }
}
