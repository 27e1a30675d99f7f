import type { Citation } from '../domain/citations/citation.ts'
import { type CitationId, citations } from '../domain/citations.ts'
import { toLocalDate } from '../domain/time/local.ts'
import { sayDate } from './say-time.ts'

export type WordedCitation = {
  readonly title: string
  readonly says: string
  readonly where: string
  /** The address, when the source is a page. */
  readonly href: string | null
  readonly read: string
}

/** A source as the small link behind a finding shows it. */
export function wordCitation(id: CitationId): WordedCitation {
  const { title, says, where, readOn }: Citation = citations[id]
  return { title, says, where, href: /^https:\/\//.test(where) ? where : null, read: `Last read ${sayDate(toLocalDate(readOn))}` }
}
