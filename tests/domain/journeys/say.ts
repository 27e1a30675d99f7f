import { journeyFindings } from '@/lib/messages/en/findings/journeys'
import type { FindingWords } from '@/lib/messages/finding-words'
import { writeMessage } from '@/lib/messages/icu'

/** What every reader would be told; a parameter that a sentence asks for and the finding lacks shows as a dash. */
export function sayToAll(finding: { readonly code: string; readonly params: Readonly<Record<string, string | number>> }): string[] {
  const words = (journeyFindings as Readonly<Record<string, FindingWords>>)[finding.code]
  if (!words) throw new Error(`no words for ${finding.code}`)
  return [words.staff, words.client, words.prescriber ?? words.staff].map((text) => writeMessage('en', text, finding.params))
}
