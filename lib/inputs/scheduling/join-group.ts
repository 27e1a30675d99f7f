import { z } from 'zod'

export const joinGroupInput = z.strictObject({ groupId: z.uuid('Choose a group.'), clientId: z.uuid('Choose a client.') })
export type JoinGroupInput = z.input<typeof joinGroupInput>
