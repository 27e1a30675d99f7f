import { z } from 'zod'

/** The version a form was opened with; null when nothing stood there yet. Every form that saves a whole row carries it. */
export const versionField = z.number().int().positive().nullable().default(null)
