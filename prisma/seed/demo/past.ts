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
import { type DemoPerson, demoClients } from './people.ts'
import { postGoes } from './post.ts'
import { livedIn } from './someone.ts'
import { type Life, liveThrough } from './timeline.ts'

const LIVED_DAYS = 366

/** Lives the demo's past year up to now: everybody's way through the practice by the commands people give, one act after the other. */
export async function livesPast(practice: DemoPractice, people: readonly DemoPerson[] = demoClients): Promise<void> {
  const begin = instantAt(addDays(practice.today, -LIVED_DAYS), '00:00', practice.timeZone)
  const lives: Life[] = [
    (timeline) => opensGroups(livedIn(practice, timeline)),
    (timeline) => postGoes(livedIn(practice, timeline)),
    (timeline) => worksTheLists(livedIn(practice, timeline)),
    (timeline) => countsTheDesk(livedIn(practice, timeline)),
    (timeline) => looksAtNews(livedIn(practice, timeline)),
    ...deskCases.map(
      (lives): Life =>
        (timeline) =>
          lives(livedIn(practice, timeline)),
    ),
    ...Array.from(
      { length: strangerCount },
      (_, place): Life =>
        (timeline) =>
          strangersCall(livedIn(practice, timeline), place),
    ),
    ...people.map(
      (person, index): Life =>
        (timeline) =>
          livesClient(livedIn(practice, timeline), person, index),
    ),
  ]
  const says = progressOf(begin, practice.now)
  const lived: LivedWhen[] = []
  await liveThrough(lives, begin, practice.now, (at) => {
    lived.push({ at, writtenFrom: new Date() })
    says(at)
  })
  await datesByWhenMade(practice.id, lived)
}

/** Says how far the past has been lived, in steps of five percent. */
function progressOf(begin: Date, end: Date): (at: Date) => void {
  let said = -1
  return (at) => {
    const percent = Math.floor(((at.getTime() - begin.getTime()) / (end.getTime() - begin.getTime())) * 20) * 5
    if (percent === said) return
    said = percent
    process.stdout.write(`  the past year of the demo practice: ${percent} % (${at.toISOString().slice(0, 10)})\n`)
  }
}
