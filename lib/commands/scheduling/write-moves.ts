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
import { tellLater } from './tell-later.ts'
import { writeMove } from './write-move.ts'

type Write = Pick<LoadedBoard, 'aheadOf'> & {
  /** Every one lawful, or with a reason to set policy aside, in the order in which they were decided. */
  readonly steps: readonly DecidedStep[]
  readonly rows: ReadonlyMap<string, LoadedAppointment>
  readonly actor: ActorFor<'absence.replan' | 'appointment.swap' | 'cycle.change-lead' | 'regimen.move-rest'>
  readonly now: Date
  /** Why clinic policy is set aside. */
  readonly reason?: string
  /** Each was decided as if all the others were made, too; whoever made them can take them back with a press, and is told of that before anybody else. */
  readonly atOnce?: true
}

/** The world that each client's visits stand in after, and how many clients hear of it. */
type WrittenMoves = { readonly after: Afterwards[]; readonly told: number }

/** Writes moves that were decided in turn, or at once. Each client is told once, of all of theirs; of what can be taken back a little later. */
export async function writeMoves(tx: Tx, { steps, rows, aheadOf, actor, now, reason = '', atOnce }: Write): Promise<WrittenMoves> {
  const after: Afterwards[] = []
  let told = 0
  for (const own of Map.groupBy(steps, ({ world }) => world.client.id).values()) {
    const before = aheadOf.get(own[0]?.asked.worldKey ?? '') ?? []
    const ids = own.flatMap(({ moved }) => moved.map(({ row }) => row.id))
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
      const written = await writeMove(tx, { ...{ world, ahead, visit, decided, actor, now, reason }, tells: isLast && !atOnce ? ids : [] })
      ahead = movedIn(ahead, written.moved)
      if (isLast) after.push({ ...written.after, decided: new Set(ids), ahead: before })
    }
    const [first] = own
    if (!first) continue
    const moved = own.flatMap((step) => step.moved)
    if (!atOnce || (await tellLater(tx, { practiceId: actor.practiceId, world: first.world, moved, now }))) told += 1
  }
  return { after, told }
}

const movedIn = (ahead: readonly VisitAhead[], moved: readonly BookedVisit[]): readonly VisitAhead[] =>
  ahead.map((one) => ({ ...one, ...moved.find(({ id }) => id === one.id) }))
