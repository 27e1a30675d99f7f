import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { clientStatuses, isOnTheWay } from '../../domain/clients/client-status.ts'
import type { First, Page } from '../../domain/page.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments, visibleClients } from '../visibility.ts'
import { listTasks, type TaskLine } from './tasks.ts'

export type UnsignedNote = {
  readonly appointmentId: string
  readonly who: string
  readonly kind: AppointmentKind
  readonly startsAt: Date
  readonly timeZone: string
  readonly isBegun: boolean
}

export type OwnWork = {
  /** The oldest of the visits without a signed note. */
  readonly notes: First<UnsignedNote>
  /** Answers of questionnaires and screens that somebody who treats is to look at. */
  readonly results: Page<TaskLine>
  /** Clients on the way whose primary therapist this is. */
  readonly caseload: number
}

const MOST_NOTES = 50
const resultKinds: readonly string[] = ['results-review', 'screen-look', 'intake-review']
const SIGNED = { status: 'signed' } as const

/** What waits for a therapist beside the day’s visits: notes to sign, results to look at, and how many clients are theirs. */
export async function findOwnWork(tx: Tx, actor: Extract<Actor, { role: 'therapist' }>, now: Date): Promise<OwnWork> {
  const { clinicianId } = actor
  const unsigned: Prisma.AppointmentWhereInput = {
    AND: [visibleAppointments(actor), { clinicianId, NOT: { kind: 'consult' }, endsAt: { lte: now }, notes: { none: SIGNED } }],
    status: { in: ['in_progress', 'completed'] },
    OR: [{ groupId: null }, { group: { notes: { none: SIGNED } } }],
  }
  const visits = await tx.appointment.findMany({
    where: unsigned,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST_NOTES,
    select: {
      ...{ id: true, kind: true, startsAt: true, timeZone: true },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
      notes: { where: { clinicianId }, take: 1, select: { id: true } },
    },
  })
  return {
    notes: {
      items: visits.map(({ id, client, notes, ...visit }) => ({
        ...visit,
        appointmentId: id,
        who: client ? clientNameOf(client) : '',
        isBegun: notes.length > 0,
      })),
      total: await tx.appointment.count({ where: unsigned }),
    },
    results: await listTasks(tx, actor, { whose: 'mine', isDone: false, kinds: resultKinds }),
    caseload: await tx.client.count({
      where: { AND: [visibleClients(actor), { primaryClinicianId: clinicianId, status: { in: clientStatuses.filter(isOnTheWay) } }] },
    }),
  }
}
