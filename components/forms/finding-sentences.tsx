import type { Finding } from '@/lib/domain/finding'
import { type Reader, wordFinding } from '@/lib/messages/word-finding'

export type FindingTextProps = {
  readonly findings: readonly Pick<Finding, 'code' | 'params'>[]
  readonly reader: Reader
  readonly timeZone?: string | undefined
}

/** The sentences of findings. Brings the words of every rule along. */
export const FindingSentences = ({ findings, reader, timeZone }: FindingTextProps) =>
  findings.map((finding) => wordFinding(finding, reader, timeZone ? { timeZone } : {})).join(' ')
