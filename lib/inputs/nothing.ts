import { z } from 'zod'

/** The input of a command that asks for nothing. */
export const nothingInput = z.strictObject({})
