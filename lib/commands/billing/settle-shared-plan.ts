import 'server-only'
import { loadAccountVersion } from '../../data/records/account.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { settleSharedPlanInput } from '../../inputs/billing.ts'
import { accept, command, reject, rejectAndKeep } from '../command.ts'
import { settleAgain } from './settle-again.ts'

/**
 * Settles the account of a client whose plan somebody else is on too, by what everybody on it has drawn by now. It goes behind that
 * client's lock alone: whoever drew on the plan holds their own, and two who waited for each other's would wait for ever.
 */
export const settleSharedPlan = command({
  name: 'plan.settle-again',
  input: settleSharedPlanInput,
  async run({ clientId }, { actor: { practiceId }, now, tx }) {
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const serviceOn = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const before = await loadAccountVersion(tx, practiceId, clientId)
    await settleAgain(tx, { practiceId, clientId, serviceOn, now, postedBy: null })
    const postings = (await loadAccountVersion(tx, practiceId, clientId)) - before
    if (postings === 0) return rejectAndKeep({ form: ['Every share is as it was.'] })
    return accept({ clientId, postings }, { clientId, details: { postings } })
  },
})
