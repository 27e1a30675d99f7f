import { billingCitations } from './citations/billing.ts'
import { clinicalCitations } from './citations/clinical.ts'
import { credentialCitations } from './citations/credentials.ts'
import { documentCitations } from './citations/documents.ts'
import { keepingCitations } from './citations/keeping.ts'
import { practiceCitations } from './citations/practice.ts'

/** A source a rule stands on: what it says in our words, where to find it, and the day it was last read. */
export type Citation = { readonly title: string; readonly says: string; readonly where: string; readonly readOn: string }

export const citations = {
  ...practiceCitations,
  ...billingCitations,
  ...clinicalCitations,
  ...credentialCitations,
  ...documentCitations,
  ...keepingCitations,
} as const satisfies Record<string, Citation>

export type CitationId = keyof typeof citations
