import 'server-only'
import { BrokenInvariant } from '../../data/errors.ts'
import type { LoadedBoard } from '../../data/records/absences.ts'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import type { VisitAhead } from '../../data/records/client-facts.ts'
import type { Tx } from '../../data/scope.ts'
import type { DecidedStep } from '../../domain/absences/board.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { BookedVisit } from '../../domain/law/world.ts'
import type { Afterwards } from '../law/reopen.ts'
import { writeMove } from './write-move.ts'

type Write = Pick<LoadedBoard, 'aheadOf'> & {
  /** Every one lawful, or with a reason to set policy aside, in the order in which they were decided. */
  readonly steps: readonly DecidedStep[]
  readonly rows: ReadonlyMap<string, LoadedAppointment>
  readonly actor: ActorFor<'absence.replan' | 'appointment.swap' | 'cycle.change-lead' | 'regimen.move-rest'>
  readonly now: Date
  /** Why clinic policy is set aside. */
  readonly reason?: string
  /** Each was decided as if all the others were made, too. */
  readonly atOnce?: true
}

/** Writes moves that were decided in turn, or at once. Each client is told once, of all of theirs. Gives the world that each stands in after. */
export async function writeMoves(tx: Tx, { steps, rows, aheadOf, actor, now, reason = '', atOnce }: Write): Promise<Afterwards[]> {
  const after: Afterwards[] = []
  for (const own of Map.groupBy(steps, ({ world }) => world.client.id).values()) {
    const before = aheadOf.get(own[0]?.asked.worldKey ?? '') ?? []
    const told = own.flatMap(({ moved }) => moved.map(({ row }) => row.id))
    let ahead = atOnce
      ? own.reduce(
          (all, { moved }) =>
            movedIn(
              all,
              moved.map((one) => one.moved),
            ),
          before,
        )
      : before
    for (const { asked, world, decided } of own) {
      const visit = rows.get(asked.appointmentId)
      if (!visit) throw new BrokenInvariant('a visit that is moved was locked before')
      const isLast = own.at(-1)?.asked === asked
      const written = await writeMove(tx, { ...{ world, ahead, visit, decided, actor, now, reason }, tells: isLast ? told : [] })
      ahead = movedIn(ahead, written.moved)
      if (isLast) after.push({ ...written.after, decided: new Set(told), ahead: before })
    }
  }
  return after
}

const movedIn = (ahead: readonly VisitAhead[], moved: readonly BookedVisit[]): readonly VisitAhead[] =>
  ahead.map((one) => ({ ...one, ...moved.find(({ id }) => id === one.id) }))
