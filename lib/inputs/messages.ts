import { z } from 'zod'
import { withMessage } from './attachments.ts'
import { versionField } from './version.ts'

export const readThreadInput = z.strictObject({ threadId: z.uuid() })
export type ReadThreadInput = z.input<typeof readThreadInput>

/** With the conversation as it was seen: what was written since is not put away unread. */
export const archiveThreadInput = z.strictObject({ threadId: z.uuid(), version: versionField })
export type ArchiveThreadInput = z.input<typeof archiveThreadInput>

const body = z.string().trim().min(1, 'Write a message first.').max(4000, 'Use at most 4,000 characters.')

/** Into a thread that exists, or a new one about a client. A client's own new thread needs no client named. */
export const sendMessageInput = z.strictObject({
  threadId: z.uuid().nullable().default(null),
  clientId: z.uuid().nullable().default(null),
  subject: z.string().trim().max(120, 'Use at most 120 characters.').default(''),
  audience: z.enum(['client_visible', 'care_team']).default('client_visible'),
  body,
  attachmentIds: withMessage,
})
export type SendMessageInput = z.input<typeof sendMessageInput>
