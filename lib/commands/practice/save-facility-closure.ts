import 'server-only'
import { deleteFacilityClosure, loadFacility, upsertFacilityClosure } from '../../data/records/places.ts'
import { saveFacilityClosureInput } from '../../inputs/practice-places.ts'
import { accept, command } from '../command.ts'
import { notFound } from './refusals.ts'

/** Closes a partner facility for one day, or opens it again. Visits that stand on that day are left to staff. */
export const saveFacilityClosure = command({
  name: 'facility-closure.save',
  input: saveFacilityClosureInput,
  async run({ facilityId, closedOn, reason, isClosed }, { actor: { practiceId }, tx }) {
    const facility = await loadFacility(tx, practiceId, facilityId)
    if (!facility) return notFound('facilityId')
    if (isClosed) await upsertFacilityClosure(tx, practiceId, facilityId, closedOn, reason)
    else await deleteFacilityClosure(tx, practiceId, facilityId, closedOn)
    return accept({ id: facilityId }, { objectId: facilityId, details: { closedOn, isClosed } })
  },
})
