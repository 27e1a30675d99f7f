import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import {
  correctMedicareFact,
  insertMedicareFacts,
  loadMedicareFacts,
  type MedicareFactOnFile,
} from '../../data/records/medicare-standings.ts'
import { loadLocation } from '../../data/records/places.ts'
import { insertClinician, loadClinician, loadClinicianByName, lockClinician, updateClinician } from '../../data/records/providers.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import type { Tx } from '../../data/scope.ts'
import { type MedicareFact, medicareAsTold, medicareFactOn } from '../../domain/coverage/medicare-standing.ts'
import { isPromise } from '../../domain/practice/site/said-on-the-site.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { saveClinicianInput } from '../../inputs/practice-people.ts'
import { followMedicare } from '../billing/follow-medicare.ts'
import { accept, command, reject } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, nameTaken, noPromise, notFound } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/**
 * Adds a clinician or changes what is known of them. How they stand with Medicare holds from its day on; the days before keep what was told
 * for them, and an entry of the same day is corrected. Days it changes are posted again, and visits that waited are billed soon after.
 * Hours, supervisors and credentials are saved apart.
 */
export const saveClinician = command({
  name: 'clinician.save',
  input: saveClinicianInput,
  async standing(input, { actor: { practiceId }, now, tx }) {
    if (input.id === null) return null
    await lockSettings(tx, practiceId)
    await lockClinician(tx, practiceId, input.id)
    const clinician = await loadClinician(tx, practiceId, input.id)
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const { medicareStatus, medicareFromOn } = medicareAsTold(await loadMedicareFacts(tx, practiceId, input.id), today)
    const homeLocationId = clinician?.homeLocationId ?? null
    return standingLike(input, clinician, { homeLocationId, medicareStatus, medicareFromOn: medicareFromOn ?? '' })
  },
  async run({ id, version: _, medicareStatus, medicareFromOn, ...columns }, { actor, now, tx }) {
    const { practiceId } = actor
    if (isPromise(columns.bio)) return reject({ bio: [noPromise] })
    await lockSettings(tx, practiceId)
    const before = id === null ? null : await loadClinician(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    const namesake = await loadClinicianByName(tx, practiceId, columns.name)
    if (namesake && namesake.id !== id) return nameTaken()
    if (columns.homeLocationId !== null && !(await loadLocation(tx, practiceId, columns.homeLocationId))) return notFound('homeLocationId')
    const facts = id === null ? [] : await loadMedicareFacts(tx, practiceId, id)
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    if (medicareFromOn === null && medicareFactOn(facts, today)) return reject({ medicareFromOn: ['Enter the day from which this holds.'] })
    const saved = id ?? newId()
    if (id === null) await insertClinician(tx, practiceId, saved, columns)
    else await updateClinician(tx, practiceId, saved, columns)
    if (medicareFromOn !== null) {
      await tell(tx, practiceId, saved, facts, { status: medicareStatus, fromOn: medicareFromOn })
      await followMedicare(tx, { actor, clinicianId: saved, before: facts, now })
    }
    await askToBillAgain(tx, practiceId, { clinicianId: saved }, now)
    const changed = changedFields(before && { ...before, ...medicareAsTold(facts, today) }, { ...columns, medicareStatus, medicareFromOn })
    return accept({ id: saved }, { objectId: saved, details: { changed } })
  },
})

/** Adds what is told of Medicare, or corrects what was told for the same day. */
async function tell(tx: Tx, practiceId: string, clinicianId: string, facts: readonly MedicareFactOnFile[], told: MedicareFact) {
  const same = facts.find(({ fromOn }) => fromOn === told.fromOn)
  if (same) await correctMedicareFact(tx, practiceId, same.id, told)
  else await insertMedicareFacts(tx, practiceId, [{ clinicianId, ...told }])
}
