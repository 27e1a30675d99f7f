import { type CitationId, citations } from '../../citations.ts'
import { toLocalDate } from '../../time/local.ts'
import type { SiteSource } from './site-words.ts'

/** Sources that rules of the product stand on, as the words of a public page name them. */
export const citing = (...ids: readonly CitationId[]): readonly SiteSource[] =>
  ids.map((id) => {
    const { title, where, readOn } = citations[id]
    const on = toLocalDate(readOn)
    return where.startsWith('https://') ? { source: title, url: where, on } : { source: `${title}: ${where}`, url: '', on }
  })
