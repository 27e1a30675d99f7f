import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { answerRequest, loadRequest } from '../../data/records/superbill-requests.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { declineSuperbillInput } from '../../inputs/billing.ts'
import { accept, command, reject } from '../command.ts'

/** The desk tells a client why there is no superbill of what they asked for. */
export const declineSuperbill = command({
  name: 'superbill.decline',
  input: declineSuperbillInput,
  async run({ requestId, why }, { actor: { practiceId, userId }, now, tx }) {
    const clientId = (await loadRequest(tx, practiceId, requestId))?.clientId
    if (!clientId || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such request.'] })
    const request = await loadRequest(tx, practiceId, requestId)
    if (request?.status !== 'open') return reject({ form: ['This request was answered already.'] })
    await answerRequest(tx, practiceId, requestId, { status: 'declined', declinedWhy: why, answeredAt: now, answeredBy: userId })
    await finishTasksAbout(tx, practiceId, [requestId], { doneBy: userId, now, outcome: why })
    return accept({ requestId }, { clientId, objectId: requestId })
  },
})
