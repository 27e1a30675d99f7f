import type { Command } from '../../../lib/commands/command.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { CommandName } from '../../../lib/domain/access/permissions.ts'
import type { LocalDate, LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt, localDateOf } from '../../../lib/domain/time/practice-time.ts'
import type { DemoPractice } from '../demo-practice.ts'
import { clinicianIdOf } from '../demo-team.ts'
import { give } from '../support.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type DemoPerson, emailOf } from './people.ts'
import type { Timeline } from './timeline.ts'

export type ClientActor = Extract<Actor, { role: 'client' }>
export type TherapistActor = Extract<Actor, { role: 'therapist' }>

/** The practice while its past is lived: its people, its clock, and how somebody in it gives a command now. */
export type Lived = {
  readonly practice: DemoPractice
  readonly timeline: Timeline
  readonly today: () => LocalDate
  readonly at: (on: LocalDate, time: string) => Date
  readonly until: (on: LocalDate, time: string) => Promise<void>
  readonly does: <Name extends CommandName, Input, Value, Alternative = never>(
    actor: Actor,
    command: Command<Name, Input, Value, Alternative>,
    input: unknown,
  ) => Promise<Value>
  readonly therapist: (clinicianId: string) => TherapistActor
}

/** Somebody of the demo with a chart: from the conversion of their call on. */
export type Someone = {
  readonly person: DemoPerson
  readonly chance: Chance
  readonly client: ClientActor
  readonly clientId: string
  readonly therapist: TherapistActor
  readonly email: string
}

export function livedIn(practice: DemoPractice, timeline: Timeline): Lived {
  const at = (on: LocalDate, time: string) => instantAt(on, time as LocalTime, practice.timeZone)
  const byId = new Map([...practice.actors.therapists.values()].map((actor) => [actor.clinicianId, actor]))
  return {
    practice,
    timeline,
    at,
    today: () => localDateOf(timeline.now(), practice.timeZone),
    until: (on, time) => timeline.until(at(on, time)),
    does: (actor, command, input) => give(command, input, actor, timeline.now()),
    therapist: (clinicianId) => {
      const actor = byId.get(clinicianId)
      if (!actor) throw new Error('A visit of the demo is with a therapist of the demo.')
      return actor
    },
  }
}

export function someoneOf(lived: Lived, person: DemoPerson, clientId: string, userId: string): Someone {
  return {
    person,
    chance: chanceOf(emailOf(person)),
    clientId,
    client: { role: 'client', practiceId: lived.practice.id, userId, clientId, duties: [] },
    therapist: lived.therapist(clinicianIdOf(person.therapist)),
    email: emailOf(person),
  }
}

export const isRiverside = ({ therapist }: Pick<DemoPerson, 'therapist'>): boolean => ['linden', 'rowan', 'aster'].includes(therapist)
