import 'server-only'
import { loadThread, markRead } from '../../data/records/messages.ts'
import { newId } from '../../ids.ts'
import { readThreadInput } from '../../inputs/messages.ts'
import { accept, command, reject } from '../command.ts'

/** Notes that a person has read a conversation up to now. */
export const readThread = command({
  name: 'thread.read',
  input: readThreadInput,
  async run({ threadId }, { actor, now, tx }) {
    const thread = await loadThread(tx, actor, threadId)
    if (!thread) return reject({ form: ['There is no such conversation.'] })
    await markRead(tx, actor.practiceId, threadId, actor.userId, newId(), now)
    return accept({ threadId }, { clientId: thread.clientId, objectId: threadId })
  },
})
