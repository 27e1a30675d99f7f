import 'server-only'
import { deleteClosure, loadLocation, upsertClosure } from '../../data/records/places.ts'
import { saveClosureInput } from '../../inputs/practice-places.ts'
import { accept, command } from '../command.ts'
import { notFound } from './refusals.ts'

/** Closes a location for one day, or opens it again. Visits that stand on that day are left to staff. */
export const saveClosure = command({
  name: 'closure.save',
  input: saveClosureInput,
  async run({ locationId, closedOn, reason, isClosed }, { actor: { practiceId }, tx }) {
    const location = await loadLocation(tx, practiceId, locationId)
    if (!location) return notFound('locationId')
    if (isClosed) await upsertClosure(tx, practiceId, locationId, closedOn, reason)
    else await deleteClosure(tx, practiceId, locationId, closedOn)
    return accept({ id: locationId }, { objectId: locationId, details: { closedOn, isClosed } })
  },
})
