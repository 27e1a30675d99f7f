import 'server-only'
import type { LoadedBoard } from '../../data/records/absences.ts'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { lockResources, release } from '../../data/records/reservations.ts'
import { endTimeWait, loadTimeWait } from '../../data/records/time-waits.ts'
import type { Tx } from '../../data/scope.ts'
import type { DecidedStep } from '../../domain/absences/board.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import { sayDayAndTime } from '../../messages/say-time.ts'

/** How often more is locked because somebody else was chosen once the first were. */
const TRIES = 4

/** A visit as it was shown to whoever asks for moves. */
type Shown = { readonly appointmentId: string; readonly startsAt: string; readonly clinicianId: string | null }
type AskedRow = { readonly appointmentId: string; readonly sequence: number }

/** Locks clients and then visits of theirs, always in one order. */
export async function lockVisits(
  tx: Tx,
  practiceId: string,
  { clientIds, ids }: { readonly clientIds: readonly string[]; readonly ids: readonly string[] },
): Promise<Map<string, LoadedAppointment>> {
  for (const clientId of [...new Set(clientIds)].sort()) await lockClient(tx, practiceId, clientId)
  const rows = new Map<string, LoadedAppointment>()
  for (const id of [...ids].sort()) {
    const row = await loadAppointment(tx, practiceId, id)
    if (row) rows.set(id, row)
  }
  return rows
}

/** The first of these visits that is not as it was on the screen, said with when it stands; null where all are. */
export function changedMeanwhile(asked: readonly AskedRow[], rows: ReadonlyMap<string, LoadedAppointment>): string | null {
  const changed = asked.find(({ appointmentId, sequence }) => {
    const row = rows.get(appointmentId)
    return !row || row.sequence !== sequence || !canBeMoved(row.status)
  })
  const row = changed && rows.get(changed.appointmentId)
  if (!row) return null
  return `The visit on ${sayDayAndTime(row.startsAt, row.timeZone)} was moved, called off or begun meanwhile. Nothing was moved. Look again.`
}

type Settled = { readonly loaded: LoadedBoard; readonly steps: readonly DecidedStep[] }

/** Decides moves of several visits behind the locks of everybody and everything they take. */
export async function settleSteps<Answer extends Settled>(tx: Tx, practiceId: string, decide: () => Promise<Answer>): Promise<Answer> {
  const locked = new Set<string>()
  let decided = await decide()
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const chosen = decided.steps.flatMap((step) => step.decided.visits.flatMap((visit) => Object.values(visit.chosen)))
    const wanted = chosen.filter((id) => !locked.has(id))
    if (wanted.length === 0) break
    await lockResources(tx, practiceId, wanted, locked)
    for (const id of wanted) locked.add(id)
    decided = await decide()
  }
  return decided
}

/** Whether a move changes the visits that were shown, and to the times and people that were shown. */
export function isAsShown(shown: readonly Shown[], step: DecidedStep | undefined): boolean {
  const moved = step?.moved.map((one) => one.moved) ?? []
  return (
    moved.length === shown.length &&
    moved.every((visit) =>
      shown.some(
        ({ appointmentId, startsAt, clinicianId }) =>
          appointmentId === visit.id && startsAt === visit.startsAt.toISOString() && clinicianId === visit.clinicianId,
      ),
    )
  )
}

/** Frees what visits hold before anything is taken, so that each may stand where another stood; any wait of one for an earlier time is over. */
export async function letGo(tx: Tx, practiceId: string, ids: readonly string[], now: Date): Promise<void> {
  for (const appointmentId of ids) {
    await release(tx, practiceId, { appointmentId })
    const wait = await loadTimeWait(tx, practiceId, appointmentId)
    if (wait) await endTimeWait(tx, practiceId, wait, { how: 'left', now })
  }
}
