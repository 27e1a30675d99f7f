import 'server-only'
import { loadWaitingDays } from '../../data/records/unbilled.ts'
import { billAgainInput } from '../../inputs/billing.ts'
import { accept, command, reject } from '../command.ts'
import { billWaitingDays } from './bill-waiting.ts'

/** Bills the day of a visit that waits again, by what is known now. What still cannot be billed comes back as warnings and stays listed. */
export const billAgain = command({
  name: 'visit.bill-again',
  input: billAgainInput,
  async run({ visitId }, { actor, now, tx }) {
    const [day] = await loadWaitingDays(tx, actor.practiceId, { visitId })
    if (!day) return reject({ form: ['This visit does not wait to be billed any more.'] })
    const unbilled = await billWaitingDays(tx, { actor, now, of: { visitId } })
    const details = { serviceOn: day.serviceOn, codes: unbilled.map(({ code }) => code) }
    return accept({ visitId }, { clientId: day.clientId, objectId: visitId, details }, unbilled)
  },
})
