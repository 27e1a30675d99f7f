import { z } from 'zod'
import { sitePageKeys } from '../domain/practice/site/site-pages.ts'
import { dayField, nameField, requiredText } from './fields.ts'

const sentence = z.string().trim().min(1).max(1_200, 'Keep a paragraph to 1,200 characters.')

/** A claim with where it stands and when it was looked up. */
const fact = z.strictObject({
  about: z.string().trim().max(120, 'Keep it to 120 characters.'),
  says: z.string().trim().min(3, 'Say what is claimed.').max(600, 'Keep it to 600 characters.'),
  source: z.string().trim().min(3, 'Name the source.').max(300, 'Keep it to 300 characters.'),
  url: z
    .string()
    .trim()
    .max(300)
    .refine((text) => text === '' || (/^https:\/\//.test(text) && URL.canParse(text)), 'Enter an address that begins with https://.'),
  on: dayField,
})

/** The words of a part of a public page, from when they are shown, and who read them over. */
export const publishSiteTextInput = z.strictObject({
  page: z.enum(sitePageKeys),
  part: z.string().trim().min(1).max(80),
  /** The version the form was opened with. */
  version: z.number().int().min(0),
  words: z.strictObject({
    title: nameField,
    text: z.array(sentence).max(12),
    list: z.array(sentence).max(20),
    steps: z.array(sentence).max(20),
    facts: z.array(fact).max(12),
  }),
  isShown: z.boolean(),
  effectiveFrom: dayField,
  reviewedBy: requiredText,
})
export type PublishSiteTextInput = z.input<typeof publishSiteTextInput>
