'use server'

import { removeAttachment } from '../commands/attachments/remove-attachment.ts'
import { shareAttachment } from '../commands/attachments/share-attachment.ts'
import type { RemoveAttachmentInput, ShareAttachmentInput } from '../inputs/attachments.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

const pages = [paths.portal.files, paths.clinic.clients]

export async function shareAttachmentAction(input: ShareAttachmentInput, key?: string) {
  return act(shareAttachment, input, pages, key)
}

export async function removeAttachmentAction(input: RemoveAttachmentInput, key?: string) {
  return act(removeAttachment, input, pages, key)
}
