import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { type ClientWait, endSeatWaits, loadSeatWaits, lockGroupWaitedFor, offerTo } from '../../data/records/seat-waits.ts'
import { loadWorld } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { decideVisit, isInTheWay } from '../../domain/law/decide-visit.ts'
import { seatVisit } from '../../domain/law/single.ts'
import { hasRunOut, offerEnds, toOffer } from '../../domain/scheduling/seat-waits.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { offerSeatsInput } from '../../inputs/scheduling.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Offers the free seats of a session to those who wait for one, each to the first whom the law would seat, and keeps it for them until the clock of
 * the offer runs out. An offer that ran out ends the wait; all waits end when the session begins or is called off.
 */
export const offerSeats = command({
  name: 'group.offer-seats',
  input: offerSeatsInput,
  async run({ groupId }, { actor, now, tx }) {
    const { practiceId } = actor
    const group = await lockGroupWaitedFor(tx, practiceId, groupId)
    if (!group) return reject({ form: ['There is no such group.'] })
    const waits = await loadSeatWaits(tx, practiceId, groupId)
    const isAhead = (group.status === 'tentative' || group.status === 'confirmed') && group.startsAt > now
    const over = isAhead ? waits.filter((wait) => hasRunOut(wait, now)) : waits
    const ids = over.map(({ id }) => id)
    await endSeatWaits(tx, practiceId, ids, { how: isAhead ? 'ran-out' : 'session-over', now })
    const offered =
      isAhead && group.seatsClosedAt === null
        ? await offer(
            tx,
            group,
            waits.filter((wait) => !over.includes(wait)),
            { actor, now },
          )
        : []
    const details = { ended: over.map(({ clientId }) => clientId), offered: offered.map(({ clientId }) => clientId) }
    return accept({ changed: over.length + offered.length }, { objectId: groupId, details })
  },
})

type Group = NonNullable<Awaited<ReturnType<typeof lockGroupWaitedFor>>>
type By = { readonly actor: ActorFor<'group.offer-seats'>; readonly now: Date }

async function offer(tx: Tx, group: Group, waits: readonly ClientWait[], { actor, now }: By): Promise<readonly ClientWait[]> {
  const { practiceId } = actor
  const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, group.timeZone))
  const until = offerEnds(group.startsAt, now, ruleset)
  if (until === null) return []
  const offered = await toOffer({ ...group, waits }, now, ({ clientId }) => stopsSeat(tx, group, clientId, { actor, now }))
  const ids = offered.map(({ id }) => id)
  await offerTo(tx, practiceId, ids, until)
  for (const waitId of ids) await insertOutbox(tx, { practiceId, kind: 'seat-offered', payload: { waitId }, dueAt: now })
  return offered
}

/** Whether the law has anything against a client's seat in this session now. */
async function stopsSeat(tx: Tx, { id, locationId, serviceOn }: Group, clientId: string, { actor, now }: By): Promise<boolean> {
  const on = fromDay(serviceOn)
  const world = await loadWorld(tx, { practiceId: actor.practiceId, clientId, locationId, now, from: on, to: on })
  const group = world?.groups.find((one) => one.id === id)
  return !world || !group || decideVisit(world, seatVisit(world, group), 'book', { actor, now }).findings.some(isInTheWay)
}
