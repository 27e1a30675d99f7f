import 'server-only'
import type { z } from 'zod'
import { insertOutbox } from '../../data/outbox.ts'
import { loadUnsent, sendAttachments, updateShared } from '../../data/records/attachments.ts'
import { isClientVisible, isRecordClosed } from '../../data/records/clients.ts'
import { insertMessage, insertThread, loadThread, loadUserName, markRead } from '../../data/records/messages.ts'
import { isForStaff } from '../../domain/tasks/waits-for-staff.ts'
import { newId } from '../../ids.ts'
import { sendMessageInput } from '../../inputs/messages.ts'
import { accept, command, reject } from '../command.ts'

type Input = z.output<typeof sendMessageInput>

/** Sends a message into a thread, or begins one. The client's threads are theirs and the staff's; the care team's are not shown to the client. */
export const sendMessage = command<'message.send', Input, { threadId: string }>({
  name: 'message.send',
  input: sendMessageInput,
  async run({ threadId, clientId, subject, audience, body, attachmentIds }, { actor, now, tx }) {
    const { practiceId, userId, role } = actor
    const thread = threadId ? await loadThread(tx, actor, threadId) : null
    if (threadId && !thread) return reject({ form: ['There is no such conversation.'] })
    const about = thread?.clientId ?? (role === 'client' ? actor.clientId : clientId)
    if (!about || !(await isClientVisible(tx, actor, about))) return reject({ form: ['There is no such client.'] })
    if (role === 'client' && (await isRecordClosed(tx, practiceId, about)))
      return reject({ form: ['Your care here has ended, so nobody would read it in time. Call us: we are glad to hear from you.'] })
    if (!thread && subject === '') return reject({ subject: ['Say in a few words what it is about.'] })
    const files = attachmentIds.length === 0 ? [] : await loadUnsent(tx, actor, about, attachmentIds)
    if (files.length !== new Set(attachmentIds).size)
      return reject({ attachmentIds: ['A file is not there any more, or was sent before. Choose it again.'] })
    const id = thread?.id ?? newId()
    const messageId = newId()
    const seenBy = role === 'client' ? 'client_visible' : role === 'prescriber' ? 'care_team' : audience
    const waitsForStaff = isForStaff({ audience: thread?.audience ?? seenBy, by: role })
    if (!thread) await insertThread(tx, { practiceId, id, clientId: about, subject, audience: seenBy, lastMessageAt: now, waitsForStaff })
    await insertMessage(tx, {
      practiceId,
      id: messageId,
      threadId: id,
      clientId: about,
      authorUser: userId,
      authorRole: role,
      authorName: await loadUserName(tx, practiceId, userId),
      text: body,
      sentAt: now,
      waitsForStaff,
    })
    const fileIds = files.map((file) => file.id)
    await sendAttachments(tx, practiceId, messageId, fileIds)
    await markRead(tx, practiceId, id, userId, newId(), now)
    if (role !== 'client' && (thread?.audience ?? seenBy) === 'client_visible') {
      const unseen = files.filter(({ sharedAt }) => sharedAt === null).map((file) => file.id)
      await updateShared(tx, practiceId, unseen, { at: now, by: userId })
      await insertOutbox(tx, { practiceId, kind: 'message-waiting', payload: { threadId: id, clientId: about }, dueAt: now })
    }
    return accept({ threadId: id }, { clientId: about, objectId: id, details: fileIds.length > 0 ? { files: fileIds } : {} })
  },
})
