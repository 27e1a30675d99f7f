import { recordInstrument } from '../../../lib/commands/outcomes/record-instrument.ts'
import type { Mood } from './people.ts'
import type { Lived, Someone } from './someone.ts'

/** How much of what was there at the beginning is left after each cycle, in percent. */
const left: Readonly<Record<Mood, readonly number[]>> = {
  'much-better': [100, 72, 58, 44, 33, 27, 24],
  better: [100, 84, 79, 66, 57, 52, 47],
  slowly: [100, 96, 90, 92, 81, 78, 74],
  same: [100, 104, 97, 101, 95, 99, 98],
}

/** Answers that add up to `total` over `items` questions from 0 to 3, evenly spread; the last question stays `last`. */
function answersTo(total: number, items: number, last: number | null): number[] {
  const open = last === null ? items : items - 1
  const rest = Math.min(open * 3, Math.max(0, total - (last ?? 0)))
  const answers = Array.from({ length: open }, (_, place) => Math.floor(rest / open) + (place < rest % open ? 1 : 0))
  return last === null ? answers : [...answers, last]
}

/** Mood and worry as the client fills them in after so many cycles. Nobody's curve is smooth. */
export async function answersQuestionnaires({ does }: Lived, { client, chance, person }: Someone, cyclesDone: number): Promise<void> {
  const share = (left[person.mood][cyclesDone] ?? 50) / 100
  const base = 14 + (person.first.length % 5) + (person.last.length % 4)
  const phq9 = Math.round(base * share) + chance.between(-1, 1)
  const gad7 = Math.round((base - 4) * share) + chance.between(-1, 1)
  await does(client, recordInstrument, { kind: 'phq9', answers: answersTo(phq9, 9, 0), functionAnswer: share > 0.7 ? 2 : 1 })
  await does(client, recordInstrument, { kind: 'gad7', answers: answersTo(gad7, 7, null) })
}
