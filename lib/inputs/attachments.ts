import { z } from 'zod'
import { attachmentKinds, LARGEST_UPLOAD, MOST_WITH_MESSAGE, mediaTypeNames } from '../domain/attachments/kinds.ts'
import { clientIdField } from './clients.ts'

/** What a person says about a file they add. */
export const attachmentForm = z.strictObject({
  clientId: clientIdField,
  kind: z.enum(attachmentKinds, 'Say what it is.'),
  claimId: z.uuid().nullable().default(null),
  name: z.string().trim().max(255, 'The name of the file is too long.'),
})

/** With what was found by looking at it. */
export const addAttachmentInput = attachmentForm.extend({
  mediaType: z.enum(mediaTypeNames),
  /** How large it was as it was sent. */
  sentBytes: z.number().int().positive().max(LARGEST_UPLOAD),
  /** What is kept of it, in base64. */
  content: z.base64().min(4),
})
export type AddAttachmentInput = z.input<typeof addAttachmentInput>

export const shareAttachmentInput = z.strictObject({ attachmentId: z.uuid(), isShared: z.boolean() })
export type ShareAttachmentInput = z.input<typeof shareAttachmentInput>

export const removeAttachmentInput = z.strictObject({
  attachmentId: z.uuid(),
  why: z.string().trim().min(3, 'Say why in a few words.').max(300, 'Use at most 300 characters.'),
})
export type RemoveAttachmentInput = z.input<typeof removeAttachmentInput>

export const noteScanInput = z.strictObject({ attachmentId: z.uuid(), found: z.enum(['clean', 'infected', 'unreadable']) })

/** Files that go along with a message. */
export const withMessage = z.array(z.uuid()).max(MOST_WITH_MESSAGE, `Send at most ${MOST_WITH_MESSAGE} files at once.`).default([])
