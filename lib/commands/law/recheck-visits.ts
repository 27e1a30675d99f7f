import 'server-only'
import { finishRechecks } from '../../data/records/rechecks.ts'
import { finishRecheckInput, recheckVisitsInput } from '../../inputs/scheduling.ts'
import { accept, command } from '../command.ts'
import { reopenVisits } from './reopen.ts'

/** Decides one client's later visits again after a fact of the whole practice has changed. */
export const recheckVisits = command({
  name: 'visits.recheck',
  input: recheckVisitsInput,
  async run({ clientId, facts }, { actor: { practiceId }, now, tx }) {
    const reopened = await reopenVisits(tx, { practiceId, clientId, facts, now })
    return accept({ reopened }, { clientId, details: { reopened, facts } })
  },
})

/** Everybody's visits have been decided again after these changes. */
export const finishRecheck = command({
  name: 'visits.finish-recheck',
  input: finishRecheckInput,
  async run({ ids }, { actor: { practiceId }, now, tx }) {
    await finishRechecks(tx, practiceId, ids, now)
    return accept({ ids }, { details: { changes: ids.length } })
  },
})
