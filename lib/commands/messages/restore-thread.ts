import 'server-only'
import { loadThread, markArchived } from '../../data/records/messages.ts'
import { readThreadInput } from '../../inputs/messages.ts'
import { accept, command, reject } from '../command.ts'

/** Takes a conversation out of what this person has put away, as if it had never been there. */
export const restoreThread = command({
  name: 'thread.restore',
  input: readThreadInput,
  async run({ threadId }, { actor, tx }) {
    const thread = await loadThread(tx, actor, threadId)
    if (!thread) return reject({ form: ['There is no such conversation.'] })
    await markArchived(tx, { practiceId: actor.practiceId, threadId, userId: actor.userId }, null)
    return accept({ threadId }, { clientId: thread.clientId, objectId: threadId })
  },
})
