'use server'

import { archiveThread } from '../commands/messages/archive-thread.ts'
import { readThread } from '../commands/messages/read-thread.ts'
import { restoreThread } from '../commands/messages/restore-thread.ts'
import { sendMessage } from '../commands/messages/send-message.ts'
import type { ArchiveThreadInput, ReadThreadInput, SendMessageInput } from '../inputs/messages.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

const pages = [paths.portal.messages, paths.clinic.messages]

export async function sendMessageAction(input: SendMessageInput, key?: string) {
  return act(sendMessage, input, pages, key)
}

export async function readThreadAction(input: ReadThreadInput, key?: string) {
  return act(readThread, input, pages, key)
}

export async function archiveThreadAction(input: ArchiveThreadInput, key?: string) {
  return act(archiveThread, input, pages, key)
}

export async function restoreThreadAction(input: ReadThreadInput, key?: string) {
  return act(restoreThread, input, pages, key)
}
