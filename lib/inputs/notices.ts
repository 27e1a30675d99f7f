import { z } from 'zod'

/** One of them, or all. */
export const readNoticeInput = z.strictObject({ noticeId: z.uuid().nullable() })
export type ReadNoticeInput = z.input<typeof readNoticeInput>
