import { execute } from '../../../lib/commands/command.ts'
import { bookConsult } from '../../../lib/commands/consults/book-consult.ts'
import { convertConsult } from '../../../lib/commands/consults/convert-consult.ts'
import { workConsult } from '../../../lib/commands/consults/work-consult.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { addDays, type LocalDate, weekdayOf } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { demoPhone } from '../numbers.ts'
import { asSetUp, give } from '../support.ts'
import type { Chance } from './chance.ts'
import { coverageOf } from './coverages.ts'
import { type DemoPerson, emailOf } from './people.ts'
import { isRiverside, type Lived, type Someone, someoneOf } from './someone.ts'

const closedOn = ['-01-01', '-07-04', '-12-25']

/** Whether the practice works on this day of the week and year. */
export const isWorkday = (on: LocalDate): boolean => ![0, 6].includes(weekdayOf(on)) && !closedOn.some((end) => on.endsWith(end))

export function workdayFrom(on: LocalDate): LocalDate {
  return isWorkday(on) ? on : workdayFrom(addDays(on, 1))
}

export type Caller = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly isRiverside: boolean
  readonly coverageType: string
  readonly indication: string
  readonly goals: readonly string[]
  readonly goalsNote?: string
}

/** Books a call for a stranger near the time they would like; gives the call's id and when it is. */
export async function books(lived: Lived, caller: Caller, wanted: Date): Promise<{ consultId: string; startsAt: Date }> {
  const { practice, timeline } = lived
  const now = timeline.now()
  const { isRiverside: inKansas, ...said } = caller
  const form = {
    ...said,
    zip: inKansas ? '66103' : '64111',
    state: inKansas ? 'KS' : 'MO',
    hasPrescriber: 'no',
    openedAt: now.getTime() - 90_000,
  }
  const { visitor } = practice.actors
  const first = await execute(bookConsult, { ...form, startsAt: wanted.toISOString() }, { actor: visitor, now })
  const other = first.status === 'refused' ? first.ruling.alternatives[0]?.startsAt : undefined
  if (first.status !== 'done') await give(bookConsult, { ...form, startsAt: other ?? wanted.toISOString() }, visitor, now)
  const consult = await asSetUp(practice.id, (tx) =>
    tx.consultRequest.findFirstOrThrow({ where: { practiceId: practice.id, email: caller.email }, select: { id: true } }),
  )
  return { consultId: consult.id, startsAt: new Date(first.status === 'done' ? first.value.startsAt : (other ?? wanted)) }
}

/** Somebody calls, the call is held, and the front desk makes a client of them. Gives them with a sign-in that works. */
export async function arrives(lived: Lived, person: DemoPerson, index: number, chance: Chance): Promise<Someone> {
  const { practice, timeline, does, until, at } = lived
  const day = workdayFrom(addDays(practice.today, -person.daysAgo))
  await until(addDays(day, -3), chance.oneOf(['08:20', '12:45', '18:30', '20:10']))
  const { startsAt, consultId } = await books(
    lived,
    callerOf(person, index, chance),
    at(day, chance.oneOf(['11:00', '12:00', '13:00', '14:00', '15:00'])),
  )
  await timeline.until(addMinutes(startsAt, 25))
  await does(practice.actors.frontDesk, workConsult, {
    consultId,
    outcome: 'held',
    staffNotes: 'Asked good questions. Wants to begin soon.',
  })
  await timeline.until(addMinutes(startsAt, 40))
  const names = { legalFirstName: person.first, legalLastName: person.last }
  const { clientId } = await does(practice.actors.frontDesk, convertConsult, { consultId, ...names })
  const userId = await opensPortal(lived, person, clientId, chance.oneOf(['F33.1', 'F33.2', 'F41.1', 'F43.12', 'F33.1']))
  return someoneOf(lived, person, clientId, userId)
}

function callerOf(person: DemoPerson, index: number, chance: Chance): Caller {
  const { program } = coverageOf(person.covered)
  const type = program === 'medicare_advantage' ? 'medicare' : program
  return {
    name: `${person.first} ${person.last}`,
    email: emailOf(person),
    phone: demoPhone(20 + index),
    isRiverside: isRiverside(person),
    coverageType: type,
    indication: chance.oneOf(['treatment_resistant_depression', 'anxiety', 'ptsd', 'treatment_resistant_depression', 'chronic_pain']),
    goals: [chance.oneOf(['mood', 'worry', 'trauma']), chance.oneOf(['sleep', 'relationships', 'meaning'])],
  }
}

/** A sign-in of the demo needs no password and so takes no invitation: it is made active here. The record's diagnosis has no command either. */
function opensPortal({ practice: { id: practiceId } }: Lived, person: DemoPerson, clientId: string, diagnosis: string): Promise<string> {
  const email = emailOf(person)
  return asSetUp(practiceId, async (tx) => {
    await tx.client.updateMany({ where: { practiceId, id: clientId }, data: { diagnosisCodes: [diagnosis] } })
    if (person.stop !== 'invited') await tx.user.updateMany({ where: { practiceId, email }, data: { status: 'active' } })
    return (await tx.user.findFirstOrThrow({ where: { practiceId, email }, select: { id: true } })).id
  })
}

export const dayOf = ({ practice }: Lived, at: Date): LocalDate => localDateOf(at, practice.timeZone)
