import { z } from 'zod'

export const endMemberInput = z.strictObject({ memberId: z.uuid() })
export type EndMemberInput = z.input<typeof endMemberInput>
