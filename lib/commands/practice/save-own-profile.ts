import 'server-only'
import { loadClinician, lockClinician, updateClinician } from '../../data/records/providers.ts'
import { isPromise } from '../../domain/practice/site/said-on-the-site.ts'
import { saveOwnProfileInput } from '../../inputs/practice-people.ts'
import { accept, command, reject } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, noPromise } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/** A therapist says what the public pages say of them, and whether they are there. Training is shown from their credentials. */
export const saveOwnProfile = command({
  name: 'profile.save-own',
  input: saveOwnProfileInput,
  async standing(input, { actor: { practiceId, clinicianId }, tx }) {
    await lockClinician(tx, practiceId, clinicianId)
    return standingLike(input, await loadClinician(tx, practiceId, clinicianId))
  },
  async run({ version: _, ...columns }, { actor: { practiceId, clinicianId }, tx }) {
    const before = await loadClinician(tx, practiceId, clinicianId)
    if (!before) return gone()
    if (isPromise(columns.bio)) return reject({ bio: [noPromise] })
    await updateClinician(tx, practiceId, clinicianId, columns)
    return accept({ clinicianId }, { objectId: clinicianId, details: { changed: changedFields(before, columns) } })
  },
})
