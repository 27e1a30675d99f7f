import { z } from 'zod'

export const revokeReleaseInput = z.strictObject({ releaseId: z.uuid() })
export type RevokeReleaseInput = z.input<typeof revokeReleaseInput>
