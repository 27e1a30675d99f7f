import 'server-only'
import { retryGivenUp } from '../../data/records/outbox.ts'
import { retryOutboxInput } from '../../inputs/outbox.ts'
import { accept, command, reject } from '../command.ts'

/** Sends messages again that were given up, each with all its tries. */
export const retryOutbox = command({
  name: 'outbox.retry',
  input: retryOutboxInput,
  async run({ outboxIds }, { actor: { practiceId }, now, tx }) {
    const again = await retryGivenUp(tx, practiceId, outboxIds, now)
    if (again === 0) return reject({ form: ['This message was not given up.'] })
    const objectId = outboxIds.length === 1 ? outboxIds[0] : null
    return accept({ again }, { objectId: objectId ?? null, details: { again, outboxIds } })
  },
})
