import 'server-only'
import { loadUnsent, updateOutbox } from '../../data/records/outbox.ts'
import { retryOutboxInput } from '../../inputs/outbox/retry-outbox.ts'
import { accept, command, reject } from '../command.ts'

/** Sends a message again that was given up. */
export const retryOutbox = command({
  name: 'outbox.retry',
  input: retryOutboxInput,
  async run({ outboxId }, { actor: { practiceId }, now, tx }) {
    const row = await loadUnsent(tx, practiceId, outboxId)
    if (!row?.failedAt) return reject({ form: ['This message was not given up.'] })
    await updateOutbox(tx, practiceId, outboxId, { failedAt: null, attempts: 0, dueAt: now })
    return accept({ outboxId }, { objectId: outboxId, details: { kind: row.kind } })
  },
})
