import type { CitationId } from '../../citations.ts'
import type { LocalDate } from '../../time/local.ts'

/** The documents clients sign. */
export const documentKeys = [
  'treatment-consent',
  'education-acknowledgement',
  'ride-home-agreement',
  'at-home-dosing-consent',
  'telehealth-consent',
  'privacy-notice-acknowledgement',
  'extended-care-notice',
  'missed-visit-policy',
  'group-consent',
  'part-2-consent',
  'release-of-information',
  'private-contract',
  'story-authorization',
] as const
export type DocumentKey = (typeof documentKeys)[number]

export type DocumentSection = {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly points?: readonly string[]
}

/** A fact that is filled in before signing; its answer is kept with the signature. */
export type DocumentField = {
  readonly key: string
  readonly label: string
  readonly optional?: true
  /** `told`: the practice says it; whoever signs agrees to it and does not change it. */
  readonly kind?: 'day' | 'opted-out' | 'words' | 'told'
}

/** The fixed text that is signed, by hash. What changes any of it is a new version. */
export type DocumentBody = {
  readonly key: DocumentKey
  readonly title: string
  readonly version: number
  readonly language: 'en'
  readonly effectiveFrom: LocalDate
  readonly sections: readonly DocumentSection[]
  /** What the client confirms, one tick each, before the name is typed. */
  readonly statements: readonly string[]
  readonly fields: readonly DocumentField[]
}

export type DocumentTemplate = DocumentBody & {
  /** Days after which it is signed anew; null for as long as the version stands. */
  readonly validDays: number | null
  readonly cites: readonly CitationId[]
}

/** A document that everybody may read and nobody signs. */
export type PublishedDocument = Omit<DocumentTemplate, 'key'> & { readonly key: 'privacy-notice' }

/** The words of either kind. */
export type DocumentWords = Omit<DocumentBody, 'key'> & { readonly key: DocumentKey | PublishedDocument['key'] }
