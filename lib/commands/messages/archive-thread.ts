import 'server-only'
import { loadThread, markArchived } from '../../data/records/messages.ts'
import { archiveThreadInput } from '../../inputs/messages.ts'
import { accept, command, reject } from '../command.ts'

/** Puts a conversation away for whoever asks, up to the message they saw; for everybody else it stays, and a new message brings it back. */
export const archiveThread = command({
  name: 'thread.archive',
  input: archiveThreadInput,
  async standing({ threadId }, { actor, tx }) {
    const thread = await loadThread(tx, actor, threadId)
    return thread && { version: thread.lastMessageAt.getTime(), values: {} }
  },
  async run({ threadId, version }, { actor, tx }) {
    const thread = await loadThread(tx, actor, threadId)
    if (!thread || version === null) return reject({ form: ['There is no such conversation.'] })
    const upTo = new Date(version)
    await markArchived(tx, { practiceId: actor.practiceId, threadId, userId: actor.userId }, upTo)
    return accept({ threadId }, { clientId: thread.clientId, objectId: threadId })
  },
})
