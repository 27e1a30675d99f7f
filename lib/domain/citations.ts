import { billingCitations } from './citations/billing.ts'
import type { Citation } from './citations/citation.ts'
import { clinicalCitations } from './citations/clinical.ts'
import { credentialCitations } from './citations/credentials.ts'
import { documentCitations } from './citations/documents.ts'
import { keepingCitations } from './citations/keeping.ts'
import { practiceCitations } from './citations/practice.ts'

export const citations = {
  ...practiceCitations,
  ...billingCitations,
  ...clinicalCitations,
  ...credentialCitations,
  ...documentCitations,
  ...keepingCitations,
} as const satisfies Record<string, Citation>

export type CitationId = keyof typeof citations
