import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { takeOverMoved } from '../../data/records/outbox.ts'
import type { Tx } from '../../data/scope.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import { heardText, isToBeTold, lastHeard, readHeard } from '../../domain/scheduling/moved-letter.ts'
import { addMinutes } from '../../domain/time/interval.ts'

type Told = {
  readonly practiceId: string
  readonly world: Pick<World, 'client' | 'ruleset'>
  readonly moved: readonly { readonly row: BookedVisit; readonly moved: BookedVisit }[]
  readonly now: Date
}

/**
 * Tells a client of visits that were moved once the time is over in which they are moved back with a press. Moved back by then, nothing is told.
 * Gives whether there is something to tell.
 */
export async function tellLater(tx: Tx, { practiceId, world: { client, ruleset }, moved, now }: Told): Promise<boolean> {
  const appointmentIds = moved.map(({ row }) => row.id)
  const untold = await takeOverMoved(tx, client.id, appointmentIds, now)
  const heard = lastHeard(
    moved,
    untold.flatMap((text) => readHeard(text) ?? []),
  )
  const dueAt = addMinutes(now, ruleset.values['booking.untold-minutes'])
  await insertOutbox(tx, {
    practiceId,
    kind: 'appointment-moved',
    payload: { clientId: client.id, appointmentIds, before: heard.map(heardText) },
    dueAt,
  })
  return moved.some((one, index) => heard[index] !== undefined && isToBeTold(one.moved, heard[index]))
}
