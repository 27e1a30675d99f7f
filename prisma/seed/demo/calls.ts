import { workConsult } from '../../../lib/commands/consults/work-consult.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { demoPhone } from '../numbers.ts'
import { books, workdayFrom } from './arrival.ts'
import { chanceOf } from './chance.ts'
import type { Lived } from './someone.ts'

type Outcome = 'held' | 'declined' | 'no_show' | 'waits'
type Row = readonly [name: string, daysFromToday: number, outcome: Outcome, coverage: string]

/** People who called and are no clients: a plant and a bird each, like the others. The days of the last ones lie ahead. */
const rows: readonly Row[] = [
  ['Anise Cormorant', -58, 'declined', 'self_pay'],
  ['Betony Auk', -49, 'no_show', 'commercial'],
  ['Borage Booby', -41, 'held', 'medicare'],
  ['Campion Caracara', -33, 'declined', 'commercial'],
  ['Chicory Cuckoo', -27, 'no_show', 'medicaid'],
  ['Comfrey Dotterel', -20, 'held', 'va'],
  ['Dogwood Dunlin', -13, 'no_show', 'not_sure'],
  ['Foxglove Egret', -9, 'held', 'commercial'],
  ['Gorse Frigatebird', -6, 'held', 'tricare'],
  ['Hawthorn Goosander', -3, 'waits', 'self_pay'],
  ['Honesty Guillemot', -1, 'waits', 'commercial'],
  ['Larch Harrier', 0, 'waits', 'medicaid'],
  ['Linnea Heronshaw', 0, 'waits', 'commercial'],
  ['Lovage Kestrelle', 0, 'waits', 'not_sure'],
  ['Mugwort Kittiwake', 1, 'waits', 'commercial'],
  ['Oleander Longspur', 1, 'waits', 'va'],
  ['Primrose Murre', 2, 'waits', 'self_pay'],
  ['Privet Oriole', 3, 'waits', 'medicare'],
  ['Rowena Pochard', 4, 'waits', 'commercial'],
  ['Spruce Sandpiper', 6, 'waits', 'medicaid'],
  ['Teasel Shearwater', 8, 'waits', 'commercial'],
]

const times = ['10:00', '11:20', '12:40', '13:20', '14:40', '16:00'] as const
const said: Readonly<Record<Exclude<Outcome, 'waits'>, string>> = {
  held: 'Friendly call. Wants to think it over and ring back.',
  declined: 'Found a place nearer to home.',
  no_show: 'No answer, message left.',
}

/** Calls of strangers over the last two months and the next week: worked with their outcome, or waiting to be. Those of today are when the practice is open. */
export async function strangersCall(lived: Lived, place: number): Promise<void> {
  const row = rows[place]
  if (!row) return
  const [name, days, outcome, coverageType] = row
  const { practice, timeline, does, at, until } = lived
  const chance = chanceOf(`stranger ${name}`)
  const day = workdayFrom(addDays(practice.today, days))
  await until(addDays(practice.today, Math.min(days, 0) - 2), chance.oneOf(['07:40', '12:10', '17:30']))
  const caller = {
    name,
    email: `${name.replace(' ', '.').toLowerCase()}@example.com`,
    phone: demoPhone(place),
    isRiverside: place % 3 === 0,
    coverageType,
    indication: chance.oneOf(['anxiety', 'treatment_resistant_depression', 'ptsd', 'other']),
    goals: [chance.oneOf(['mood', 'worry', 'pain', 'trauma'])],
    goalsNote: place % 4 === 0 ? 'I have read a lot and have many questions.' : '',
  }
  const { consultId, startsAt } = await books(lived, caller, at(day, times[place % times.length] ?? '11:00'))
  if (outcome === 'waits') return
  await timeline.until(addMinutes(startsAt, 40))
  await does(practice.actors.frontDesk, workConsult, { consultId, outcome, staffNotes: said[outcome] })
}

export const strangerCount = rows.length
