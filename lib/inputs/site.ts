import { z } from 'zod'
import { sitePageKeys } from '../domain/practice/site/site-pages.ts'
import { dayField, nameField, requiredText } from './fields.ts'

const sentence = z.string().trim().min(1).max(1_200, 'Keep a paragraph to 1,200 characters.')

/** Where something stands, and when it was looked up. */
const source = z.strictObject({
  source: z.string().trim().min(3, 'Name the source.').max(300, 'Keep it to 300 characters.'),
  url: z
    .string()
    .trim()
    .max(300)
    .refine((text) => text === '' || (/^https:\/\//.test(text) && URL.canParse(text)), 'Enter an address that begins with https://.'),
  on: dayField,
})

/** A claim with its source. */
const fact = source.extend({
  about: z.string().trim().max(120, 'Keep it to 120 characters.'),
  says: z.string().trim().min(3, 'Say what is claimed.').max(600, 'Keep it to 600 characters.'),
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
    sources: z.array(source).max(12).default([]),
  }),
  isShown: z.boolean(),
  effectiveFrom: dayField,
  reviewedBy: requiredText,
})
export type PublishSiteTextInput = z.input<typeof publishSiteTextInput>

/** A public page that was read over: its parts as they were shown, and by whom. */
export const reviewSitePageInput = z.strictObject({
  page: z.enum(sitePageKeys),
  shown: z.string().min(1).max(4_000),
  reviewedBy: requiredText,
})
export type ReviewSitePageInput = z.input<typeof reviewSitePageInput>

/** A client's words for the public pages, by the signature that authorizes them. */
export const publishStoryInput = z.strictObject({ signatureId: z.uuid() })
export type PublishStoryInput = z.input<typeof publishStoryInput>

export const takeStoryOffInput = z.strictObject({
  signatureId: z.uuid(),
  why: z.string().trim().min(3, 'Say why in a few words.').max(300, 'Use at most 300 characters.'),
})
export type TakeStoryOffInput = z.input<typeof takeStoryOffInput>
