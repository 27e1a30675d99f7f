import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Choice, PresenceLine } from '../../domain/prescribers/presence-line.ts'
import type { Tx } from '../scope.ts'

/** Who is where from now on, soonest first; a prescriber sees only their own. */
export async function listPresences(tx: Tx, actor: Actor, now: Date): Promise<PresenceLine[]> {
  const rows = await tx.prescriberPresence.findMany({
    where: {
      practiceId: actor.practiceId,
      takenBackAt: null,
      endsAt: { gt: now },
      ...(actor.role === 'prescriber' ? { prescriberId: actor.prescriberId } : {}),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      prescriber: { select: { name: true } },
      location: { select: { name: true, timeZone: true } },
      facility: { select: { name: true, timeZone: true } },
      practice: { select: { timeZone: true } },
    },
  })
  return rows.map(({ id, startsAt, endsAt, prescriber, location, facility, practice }) => ({
    id,
    startsAt,
    endsAt,
    prescriber: prescriber.name,
    place: (location ?? facility)?.name ?? '',
    timeZone: (location ?? facility ?? practice).timeZone,
  }))
}

/** The places somebody can be at: locations first, then facilities. */
export async function listPlaceChoices(tx: Tx, { practiceId }: Actor): Promise<Choice[]> {
  const query = { where: { practiceId, isActive: true }, orderBy: { name: 'asc' }, select: { id: true, name: true } } as const
  const locations = await tx.location.findMany(query)
  const facilities = await tx.partnerFacility.findMany(query)
  return [
    ...locations.map(({ id, name }) => ({ value: `location:${id}`, label: name })),
    ...facilities.map(({ id, name }) => ({ value: `facility:${id}`, label: name })),
  ]
}

/** The prescribers somebody may write a presence for. */
export async function listPrescriberChoices(tx: Tx, actor: Actor): Promise<Choice[]> {
  const rows = await tx.prescriber.findMany({
    where: { practiceId: actor.practiceId, isActive: true, ...(actor.role === 'prescriber' ? { id: actor.prescriberId } : {}) },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}
