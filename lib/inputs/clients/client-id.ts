import { z } from 'zod'

/** Whom it is about. Clients leave it out: it is about themselves. */
export const clientIdField = z.uuid().nullable().default(null)
