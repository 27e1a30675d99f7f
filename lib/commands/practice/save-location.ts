import 'server-only'
import {
  insertLocation,
  loadLocation,
  loadLocationByName,
  loadLocationHours,
  replaceLocationHours,
  updateLocation,
} from '../../data/records/places.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { newId } from '../../ids.ts'
import { saveLocationInput } from '../../inputs/practice-places.ts'
import { accept, command } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, nameTaken } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/** Adds a location or changes it, with its whole week of opening hours. */
export const saveLocation = command({
  name: 'location.save',
  input: saveLocationInput,
  async standing(input, { actor: { practiceId }, tx }) {
    if (input.id === null) return null
    await lockSettings(tx, practiceId)
    const hours = await loadLocationHours(tx, practiceId, input.id)
    return standingLike(input, await loadLocation(tx, practiceId, input.id), { hours })
  },
  async run({ id, version: _, hours, ...columns }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const before = id === null ? null : await loadLocation(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    const namesake = await loadLocationByName(tx, practiceId, columns.name)
    if (namesake && namesake.id !== id) return nameTaken()
    const saved = id ?? newId()
    if (id === null) await insertLocation(tx, practiceId, saved, columns)
    else await updateLocation(tx, practiceId, saved, columns)
    await replaceLocationHours(tx, practiceId, saved, hours)
    return accept({ id: saved }, { objectId: saved, details: { changed: changedFields(before, columns), stretches: hours.length } })
  },
})
