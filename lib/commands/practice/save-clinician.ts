import 'server-only'
import { toDayOrNull } from '../../data/dates.ts'
import { loadLocation } from '../../data/records/places.ts'
import { insertClinician, loadClinician, loadClinicianByName, lockClinician, updateClinician } from '../../data/records/providers.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { isPromise } from '../../domain/practice/site/said-on-the-site.ts'
import { newId } from '../../ids.ts'
import { saveClinicianInput } from '../../inputs/practice-people.ts'
import { accept, command, reject } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, nameTaken, noPromise, notFound } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/**
 * Adds a clinician or changes what is known of them; visits that waited for how they stand with Medicare are billed soon after. Hours,
 * supervisors and credentials are saved apart.
 */
export const saveClinician = command({
  name: 'clinician.save',
  input: saveClinicianInput,
  async standing(input, { actor: { practiceId }, tx }) {
    if (input.id === null) return null
    await lockSettings(tx, practiceId)
    await lockClinician(tx, practiceId, input.id)
    const clinician = await loadClinician(tx, practiceId, input.id)
    return standingLike(input, clinician, { homeLocationId: clinician?.homeLocationId ?? null })
  },
  async run({ id, version: _, ...told }, { actor: { practiceId }, now, tx }) {
    const columns = { ...told, medicareFromOn: told.medicareStatus === 'unknown' ? null : toDayOrNull(told.medicareFromOn) }
    if (isPromise(columns.bio)) return reject({ bio: [noPromise] })
    await lockSettings(tx, practiceId)
    const before = id === null ? null : await loadClinician(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    const namesake = await loadClinicianByName(tx, practiceId, columns.name)
    if (namesake && namesake.id !== id) return nameTaken()
    if (columns.homeLocationId !== null && !(await loadLocation(tx, practiceId, columns.homeLocationId))) return notFound('homeLocationId')
    const saved = id ?? newId()
    if (id === null) await insertClinician(tx, practiceId, saved, columns)
    else await updateClinician(tx, practiceId, saved, columns)
    await askToBillAgain(tx, practiceId, { clinicianId: saved }, now)
    return accept({ id: saved }, { objectId: saved, details: { changed: changedFields(before, columns) } })
  },
})
