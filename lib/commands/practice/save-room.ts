import 'server-only'
import { insertRoom, loadLocation, loadRoom, loadRoomByName, updateRoom } from '../../data/records/places.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { newId } from '../../ids.ts'
import { saveRoomInput } from '../../inputs/practice-places.ts'
import { accept, command, reject } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, nameTaken, notFound } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/** Adds a room or changes it. A room stays at its location: visits that were there keep their place. */
export const saveRoom = command({
  name: 'room.save',
  input: saveRoomInput,
  async standing(input, { actor: { practiceId }, tx }) {
    if (input.id === null) return null
    await lockSettings(tx, practiceId)
    return standingLike(input, await loadRoom(tx, practiceId, input.id))
  },
  async run({ id, version: _, ...columns }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const before = id === null ? null : await loadRoom(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    if (before && before.locationId !== columns.locationId) {
      return reject({ locationId: ['A room stays at its location. Add a new one at the other place.'] })
    }
    if (!(await loadLocation(tx, practiceId, columns.locationId))) return notFound('locationId')
    const namesake = await loadRoomByName(tx, practiceId, columns.locationId, columns.name)
    if (namesake && namesake.id !== id) return nameTaken()
    const saved = id ?? newId()
    if (id === null) await insertRoom(tx, practiceId, saved, columns)
    else await updateRoom(tx, practiceId, saved, columns)
    return accept({ id: saved }, { objectId: saved, details: { changed: changedFields(before, columns) } })
  },
})
