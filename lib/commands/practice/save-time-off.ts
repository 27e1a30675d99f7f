import 'server-only'
import {
  countVisitsWithin,
  deleteTimeOff,
  insertTimeOff,
  loadChairZone,
  loadRoomZone,
  loadTimeOff,
  updateTimeOff,
  versionOfTimeOff,
} from '../../data/records/places.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadClinician } from '../../data/records/providers.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { warn } from '../../domain/finding.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { instantAt, localDateOf, localTimeOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { saveTimeOffInput } from '../../inputs/practice-people.ts'
import { accept, command, reject } from '../command.ts'
import { gone } from './refusals.ts'

/** Enters, changes or takes back a stretch in which a clinician is away, or a room or a chair is out of use. Therapists do so for themselves. Visits that stand are pointed out, not moved. */
export const saveTimeOff = command({
  name: 'time-off.save',
  input: saveTimeOffInput,
  async standing({ id, clinicianId, roomId, chairId, isOff }, { actor, tx }) {
    const before = id === null || !isOff ? null : await loadTimeOff(tx, actor.practiceId, id)
    if (!before || !isTheirs(actor, clinicianId, before)) return null
    const zone = await zoneOf(tx, actor.practiceId, { clinicianId, roomId, chairId })
    return zone === null ? null : { version: versionOfTimeOff(before), values: formOf(before, zone) }
  },
  async run({ id, version: _, clinicianId, roomId, chairId, isOff, reason, ...when }, { actor, tx }) {
    const { practiceId } = actor
    const before = id === null ? null : await loadTimeOff(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    if (!isTheirs(actor, clinicianId, before))
      return reject({ clinicianId: ['Enter time off for yourself. The front desk does it for others.'] })
    const zone = await zoneOf(tx, practiceId, { clinicianId, roomId, chairId })
    if (zone === null) return reject({ clinicianId: ['Choose one from the list.'] })
    const start = instantAt(when.startsOn, when.startsTime, zone)
    const end = instantAt(when.endsOn, when.endsTime, zone)
    const saved = id ?? newId()
    const details = { clinicianId, roomId, chairId, startsAt: start.toISOString(), endsAt: end.toISOString(), isOff }
    if (!isOff) {
      if (id !== null) await deleteTimeOff(tx, practiceId, id)
      return accept({ id: saved }, { objectId: saved, details })
    }
    const columns = { clinicianId, roomId, chairId, startsAt: start, endsAt: end, reason }
    if (id === null) await insertTimeOff(tx, practiceId, saved, columns)
    else await updateTimeOff(tx, practiceId, saved, columns)
    const visits = await countVisitsWithin(tx, practiceId, { clinicianId, roomId, chairId }, { start, end })
    const warnings = visits > 0 ? [warn('TIME_OFF_OVER_VISITS', ['practice.booking'], { params: { visits } })] : []
    return accept({ id: saved }, { objectId: saved, details: { ...details, visits } }, warnings)
  },
})

type Off = { readonly clinicianId: string | null }

/** Therapists enter and change what is their own; the desk and admins everybody’s. */
const isTheirs = (actor: Actor, clinicianId: string | null, before: Off | null): boolean =>
  actor.role !== 'therapist' ||
  [clinicianId, before === null ? clinicianId : before.clinicianId].every((whose) => whose === actor.clinicianId)

/** The fields of the form as a stretch stands, on the clock of its place. */
const formOf = ({ startsAt, endsAt, reason }: { startsAt: Date; endsAt: Date; reason: string }, zone: TimeZone) => ({
  ...{ startsOn: localDateOf(startsAt, zone), startsTime: localTimeOf(startsAt, zone) },
  ...{ endsOn: localDateOf(endsAt, zone), endsTime: localTimeOf(endsAt, zone), reason },
})

type Whose = { readonly clinicianId: string | null; readonly roomId: string | null; readonly chairId: string | null }

/** The clock the times are meant on: that of the room's or the chair's place, of the clinician's home location, or of the practice. */
async function zoneOf(tx: Tx, practiceId: string, { clinicianId, roomId, chairId }: Whose): Promise<TimeZone | null> {
  if (chairId !== null) return loadChairZone(tx, practiceId, chairId)
  if (roomId !== null) return loadRoomZone(tx, practiceId, roomId)
  const clinician = clinicianId === null ? null : await loadClinician(tx, practiceId, clinicianId)
  if (!clinician) return null
  return clinician.homeLocation?.timeZone ?? (await loadPractice(tx, practiceId))?.timeZone ?? null
}
