import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { type CommandName, permissions, permits } from '@/lib/domain/access/permissions'
import { appointmentStatuses } from '@/lib/domain/scheduling/appointment-status'
import { doors, type VisitDoor, visitDoors } from '@/lib/domain/scheduling/visit-doors'

const person = { practiceId: 'p', userId: 'u', duties: [] }
const people = [
  { ...person, role: 'therapist', clinicianId: 'c' },
  { ...person, role: 'front-desk' },
  { ...person, role: 'admin' },
] as const satisfies readonly Actor[]

const openDoor = { opens: true, hasBegun: true }
const offeredTo = (actor: Actor): VisitDoor[] => [
  ...new Set(
    appointmentStatuses.flatMap((status) =>
      (['journey', 'follow_up'] as const).flatMap((kind) => visitDoors({ kind, status, door: openDoor }, actor)),
    ),
  ),
]

/** What a person does with a visit as a whole; what else is done around it has a card of its own on the page. */
const ofTheVisit = (Object.keys(permissions) as CommandName[]).filter(
  (name) => /^appointment\./.test(name) && !/\.(?:schedule|answer-door|expire|wait|stop-waiting)$/.test(name),
)

test.each(people)('$role is offered the doors of a visit that their role may go through, and every one of them', (actor) => {
  const behind = offeredTo(actor).map((name): CommandName => doors[name].gives)
  expect(behind.filter((name) => !permits(actor, name))).toEqual([])
  expect(ofTheVisit.filter((name) => permits(actor, name) && !behind.includes(name))).toEqual([])
})

test('the desk begins nothing and writes no note; the office may call a visit off and no more', () => {
  const [therapist, desk, admin] = people
  const own: readonly VisitDoor[] = ['begin', 'console', 'complete', 'note']
  expect(offeredTo(therapist)).toEqual(expect.arrayContaining([...own]))
  expect(offeredTo(desk).filter((door) => own.includes(door))).toEqual([])
  expect(offeredTo(admin)).toEqual(['cancel'])
})

test('a door is there when its time has come: the way in on the day, nobody came once it has begun, nothing at a visit that is over', () => {
  const [, desk] = people
  const at = (status: 'confirmed' | 'cancelled' | 'no_show', door: { opens: boolean; hasBegun: boolean }) =>
    visitDoors({ kind: 'follow_up', status, door }, desk)
  expect(at('confirmed', { opens: false, hasBegun: false })).toEqual(['move', 'swap', 'cancel'])
  expect(at('confirmed', { opens: true, hasBegun: false })).toEqual(['check-in', 'move', 'swap', 'cancel'])
  expect(at('confirmed', openDoor)).toEqual(['check-in', 'miss', 'move', 'swap', 'cancel'])
  expect([at('cancelled', openDoor), at('no_show', openDoor)]).toEqual([[], []])
})
