import type { Actor } from '../access/actor.ts'
import { type CommandName, permits } from '../access/permissions.ts'
import type { AppointmentKind } from './appointment-kind.ts'
import type { AppointmentStatus } from './appointment-status.ts'
import type { atTheDoor } from './rule-visit-day.ts'

type Visit = {
  readonly kind: AppointmentKind
  readonly status: AppointmentStatus
  readonly door: ReturnType<typeof atTheDoor>
}

type Door = {
  /** The command behind it. */
  readonly gives: CommandName
  readonly when: (visit: Visit) => boolean
}

const isAhead = ({ status }: Visit): boolean => status === 'tentative' || status === 'confirmed'
const hasOwnTime = (visit: Visit): boolean => visit.kind !== 'group' && visit.kind !== 'consult' && isAhead(visit)
const isHere = ({ status }: Visit): boolean => status === 'arrived' || status === 'in_progress'

/** Every door of a visit with the command behind it, and where the visit must stand for it. */
export const doors = {
  confirm: { gives: 'appointment.confirm', when: ({ status }) => status === 'tentative' },
  'check-in': { gives: 'appointment.check-in', when: ({ status, door }) => status === 'confirmed' && door.opens },
  begin: { gives: 'appointment.start', when: ({ status }) => status === 'arrived' },
  'undo-check-in': { gives: 'appointment.undo-check-in', when: ({ status }) => status === 'arrived' },
  console: { gives: 'journey.record-event', when: (visit) => visit.kind === 'journey' && isHere(visit) },
  complete: { gives: 'appointment.complete', when: ({ kind, status }) => kind !== 'journey' && status === 'in_progress' },
  note: { gives: 'note.save', when: (visit) => isHere(visit) || visit.status === 'completed' },
  miss: { gives: 'appointment.miss', when: ({ status, door }) => status === 'confirmed' && door.hasBegun },
  move: { gives: 'appointment.move', when: hasOwnTime },
  swap: { gives: 'appointment.swap', when: hasOwnTime },
  cancel: { gives: 'appointment.cancel', when: isAhead },
} as const satisfies Record<string, Door>

export type VisitDoor = keyof typeof doors

const names = Object.keys(doors) as VisitDoor[]

/** The doors a person is offered at a visit where it stands now: those whose command their role may give. Whether it goes ahead the rules say. */
export const visitDoors = (visit: Visit, actor: Actor): VisitDoor[] =>
  names.filter((name) => permits(actor, doors[name].gives) && doors[name].when(visit))
