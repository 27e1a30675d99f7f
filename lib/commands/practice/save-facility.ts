import 'server-only'
import { toDayOrNull } from '../../data/dates.ts'
import {
  insertFacility,
  loadFacility,
  loadFacilityByName,
  loadFacilityHours,
  replaceFacilityHours,
  saveChairs,
  updateFacility,
} from '../../data/records/places.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { newId } from '../../ids.ts'
import { saveFacilityInput } from '../../inputs/practice-places.ts'
import { accept, command } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, nameTaken, notFound } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/** Adds a partner facility or changes it, with its chairs and its week; visits that waited for its place of service are billed soon after. */
export const saveFacility = command({
  name: 'facility.save',
  input: saveFacilityInput,
  async standing(input, { actor: { practiceId }, tx }) {
    if (input.id === null) return null
    await lockSettings(tx, practiceId)
    const facility = await loadFacility(tx, practiceId, input.id)
    const hours = await loadFacilityHours(tx, practiceId, input.id)
    return standingLike(input, facility, { hours, placeOfService: facility?.placeOfService ?? null })
  },
  async run({ id, version: _, chairs, hours, remsExpiresOn, ...told }, { actor: { practiceId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const before = id === null ? null : await loadFacility(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    const namesake = await loadFacilityByName(tx, practiceId, told.name)
    if (namesake && namesake.id !== id) return nameTaken()
    const known = new Set(before?.chairs.map((chair) => chair.id))
    if (chairs.some((chair) => chair.id !== null && !known.has(chair.id))) return notFound('chairs')
    const saved = id ?? newId()
    const columns = { ...told, remsExpiresOn: toDayOrNull(remsExpiresOn) }
    if (id === null) await insertFacility(tx, practiceId, saved, columns)
    else await updateFacility(tx, practiceId, saved, columns)
    await saveChairs(tx, practiceId, saved, chairs)
    await replaceFacilityHours(tx, practiceId, saved, hours)
    await askToBillAgain(tx, practiceId, { facilityId: saved }, now)
    return accept({ id: saved }, { objectId: saved, details: { changed: changedFields(before, columns), chairs: chairs.length } })
  },
})
