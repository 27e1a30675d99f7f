import 'server-only'
import { toDay } from '../../data/dates.ts'
import { freeExpiredHolds, loadOccupied, lockResources, reserve, type Taking } from '../../data/records/reservations.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { instantAt, localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { openGroupInput } from '../../inputs/scheduling/open-group.ts'
import { accept, command, reject } from '../command.ts'

/** Opens a group session: its clinician and its room are taken for it, with the time kept after it (decision 20). Refuses a time that is past or taken. */
export const openGroup = command({
  name: 'group.open',
  input: openGroupInput,
  async run({ locationId, clinicianId, roomId, phase, title, on, at, seats }, { actor, now, tx }) {
    const { practiceId } = actor
    const room = await tx.room.findFirst({
      where: { practiceId, id: roomId, locationId, isActive: true },
      select: { location: { select: { timeZone: true } } },
    })
    if (!room) return reject({ roomId: ['Choose a room at this location.'] })
    const clinician = await tx.clinician.findFirst({ where: { practiceId, id: clinicianId, isActive: true }, select: { id: true } })
    if (!clinician) return reject({ clinicianId: ['Choose somebody who works here.'] })
    const { timeZone } = room.location
    const { services } = await loadRuleset(tx, practiceId, localDateOf(now, timeZone))
    const startsAt = instantAt(on, at, timeZone)
    if (startsAt <= now) return reject({ at: ['Choose a time that is still ahead.'] })
    const endsAt = addMinutes(startsAt, services.group.minutes)
    const taken = { start: startsAt, end: addMinutes(endsAt, services.group.bufferMinutes) }
    await lockResources(tx, practiceId, [clinicianId, roomId])
    await freeExpiredHolds(tx, practiceId, [clinicianId, roomId], now)
    const standing = await loadOccupied(tx, practiceId, [clinicianId, roomId], taken, now)
    if (standing.some(({ resourceId }) => resourceId === clinicianId)) return reject({ clinicianId: ['They are taken at that time.'] })
    if (standing.length > 0) return reject({ roomId: ['The room is taken at that time.'] })
    const groupId = newId()
    await tx.groupSession.createMany({
      data: [
        {
          practiceId,
          id: groupId,
          phase,
          title,
          clinicianId,
          roomId,
          locationId,
          setting: 'office',
          startsAt,
          endsAt,
          timeZone,
          serviceOn: toDay(on),
          capacity: seats,
          status: 'confirmed',
        },
      ],
    })
    const takings: Taking[] = [
      { ...taken, resourceId: clinicianId, kind: 'clinician' },
      { ...taken, resourceId: roomId, kind: 'room' },
    ]
    await reserve(tx, practiceId, { groupId }, takings)
    return accept({ groupId }, { objectId: groupId, details: { phase, on, seats } })
  },
})
