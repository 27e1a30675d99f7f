import { z } from 'zod'

/** An instant as a form sends it: ISO 8601 in UTC. */
export const instant = z.iso.datetime({ message: 'Choose a time.' }).transform((text) => new Date(text))
