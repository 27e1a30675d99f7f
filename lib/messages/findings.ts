import { billingFindings } from './en/findings/billing.ts'
import { careFindings } from './en/findings/care.ts'
import { clinicalFindings } from './en/findings/clinical.ts'
import { credentialFindings } from './en/findings/credentials.ts'
import { fileFindings } from './en/findings/files.ts'
import { journeyFindings } from './en/findings/journeys.ts'
import { lawFindings } from './en/findings/law.ts'
import { mergingFindings } from './en/findings/merging.ts'
import { practiceFindings } from './en/findings/practice.ts'
import { roadFindings } from './en/findings/road.ts'
import type { FindingWords } from './finding-words.ts'
import type { InLocales } from './locale.ts'

const english = {
  ...roadFindings,
  ...journeyFindings,
  ...billingFindings,
  ...credentialFindings,
  ...clinicalFindings,
  ...practiceFindings,
  ...mergingFindings,
  ...careFindings,
  ...fileFindings,
  ...lawFindings,
} as const satisfies Record<string, FindingWords>

export const findingCatalogue: InLocales<typeof english> = { en: english }

/** Every code that has words. */
export type WordedCode = keyof typeof english
