import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { clientStatuses, isOnTheWay } from '../../domain/clients/client-status.ts'
import type { First, Page } from '../../domain/page.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import { atOnce } from '../at-once.ts'
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

/** What waits for a therapist beside the day’s visits: notes to sign, results to look at, and how many clients are theirs. */
export async function findOwnWork(tx: Tx, actor: Extract<Actor, { role: 'therapist' }>, now: Date): Promise<OwnWork> {
  const { clinicianId } = actor
  const { unsigned, results, caseload } = await atOnce({
    unsigned: findUnsigned(tx, actor, now),
    results: listTasks(tx, actor, { whose: 'mine', isDone: false, kinds: resultKinds }),
    caseload: tx.client.count({
      where: { AND: [visibleClients(actor), { primaryClinicianId: clinicianId, status: { in: clientStatuses.filter(isOnTheWay) } }] },
    }),
  })
  const visits = await tx.appointment.findMany({
    where: { AND: [visibleAppointments(actor), { id: { in: unsigned.map(({ id }) => id) } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
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
      total: unsigned[0]?.total ?? 0,
    },
    results,
    caseload,
  }
}

/** The visits of a therapist that are over and have no signed note, their own or their group's: the first of them, and how many there are. */
const findUnsigned = (tx: Tx, { practiceId, clinicianId }: Extract<Actor, { role: 'therapist' }>, now: Date) =>
  tx.$queryRaw<{ id: string; total: number }[]>`
    SELECT a.id, count(*) OVER ()::int AS total FROM appointment a
    WHERE a.practice_id = ${practiceId}::uuid AND a.clinician_id = ${clinicianId}::uuid AND a.wants_note AND a.ends_at <= ${now}
      AND NOT EXISTS (SELECT 1 FROM note n WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.status = 'signed')
      AND NOT EXISTS (SELECT 1 FROM note n WHERE n.practice_id = a.practice_id AND n.group_id = a.group_id AND n.status = 'signed')
    ORDER BY a.starts_at, a.id LIMIT ${MOST_NOTES}`
