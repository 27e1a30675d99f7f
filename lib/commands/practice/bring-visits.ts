import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import type { JudgedVisits } from '../../data/records/judge-visits.ts'
import { lockResources } from '../../data/records/reservations.ts'
import { loadWorld } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { stopsFor } from '../../domain/law/decide-visit.ts'
import { wordFinding } from '../../messages/word-finding.ts'
import { settleSingle, writeSingle } from '../scheduling/settle-single.ts'
import type { BroughtIn, RowsRefused } from './brought-in.ts'

type Bringing = { readonly actor: Extract<Actor, { role: 'admin' }>; readonly now: Date; readonly tell: (done: number) => Promise<unknown> }

/**
 * Books what was judged ready, one after the other as the desk would, so that each is asked with those before it in the calendar. Nobody is
 * written to: clients know these visits. When one is refused the others are still asked, so that all of them are named, and nothing stands.
 */
export async function bringVisits(tx: Tx, { actor, now, tell }: Bringing, { rows, asked }: JudgedVisits): Promise<BroughtIn | RowsRefused> {
  const { practiceId } = actor
  const clients = [...new Set([...asked.values()].map(({ clientId }) => clientId))].sort()
  for (const clientId of clients) await lockClient(tx, practiceId, clientId)
  await lockResources(
    tx,
    practiceId,
    [...asked.values()].map(({ request }) => request.clinicianId),
  )
  const records: { externalId: string; recordId: string }[] = []
  const refused: { row: number; says: string }[] = []
  for (const { state, key, number } of rows) {
    const visit = state === 'ready' && key !== null ? asked.get(key) : undefined
    if (!visit || key === null) continue
    const { clientId, locationId, request } = visit
    const around = { practiceId, clientId, locationId, now, from: request.on, to: request.on }
    const before = await loadWorld(tx, around)
    if (!before) throw new Error('a row that was judged has a client and a place')
    const { world, visit: settled, ruling } = await settleSingle(tx, around, before, request, { actor, now })
    const [stop] = stopsFor(ruling, actor, '')
    if (stop) {
      refused.push({ row: number, says: wordFinding(stop, 'staff', { timeZone: world.timeZone }) })
      continue
    }
    records.push({ externalId: key, recordId: await writeSingle(tx, { world, actor, now, locationId }, settled) })
    if (records.length % 10 === 0) await tell(records.length)
  }
  return refused.length > 0 ? { refused } : { records, clientIds: clients }
}
