import { isLocalDate, type LocalDate } from '../../time/local.ts'
import type { SiteSource, SiteWords } from './site-words.ts'

/** What nobody may promise of a treatment. */
const promises = [
  /\bcures?\b/i,
  /\bcured\b/i,
  /\bguarantee[sd]?\b/i,
  /\bmiracle\b/i,
  /\brisk[- ]free\b/i,
  /\b(?:no|without) (?:side effects|risks?)\b/i,
  /\b(?:proven|certain) to (?:work|heal|help)\b/i,
  /\bwill (?:heal|fix|end) (?:you|your)\b/i,
  /\bworks for (?:everyone|everybody)\b/i,
]

/** A share or an amount: somebody counted it, and says where. */
const figures = /\d\s?(?:%|percent\b)|\$\s?\d/i

export type SiteProblem = {
  /** `text`, `list.0`, `facts.2.source`: as a form names its fields. */
  readonly field: string
  readonly is: 'promise' | 'figure-without-source' | 'no-source' | 'no-day' | 'day-to-come'
}

/**
 * What keeps words from the public pages: a promise that treatment works, a figure in a part that names no source for its plain words, a
 * source without a name or the day on which it was looked up, or with a day to come. Empty when they may be published on `today`.
 */
export function siteProblems(words: SiteWords, today: LocalDate): SiteProblem[] {
  const sources = words.sources ?? []
  const plain = (['text', 'list', 'steps'] as const).flatMap((field) => words[field].map((line) => ({ field: field as string, line })))
  const said = [{ field: 'title', line: words.title }, ...plain].flatMap(({ field, line }): SiteProblem[] => [
    ...(isPromise(line) ? [{ field, is: 'promise' as const }] : []),
    ...(sources.length === 0 && figures.test(line) ? [{ field, is: 'figure-without-source' as const }] : []),
  ])
  const facts = words.facts.flatMap((fact, index): SiteProblem[] => [
    ...(isPromise(fact.says) ? [{ field: `facts.${index}.says`, is: 'promise' as const }] : []),
    ...sourceProblems(fact, `facts.${index}`, today),
  ])
  return [...said, ...facts, ...sources.flatMap((one, index) => sourceProblems(one, `sources.${index}`, today))]
}

function sourceProblems({ source, on }: SiteSource, field: string, today: LocalDate): SiteProblem[] {
  const unnamed = source.trim() === '' ? [{ field: `${field}.source`, is: 'no-source' as const }] : []
  if (!isLocalDate(on)) return [...unnamed, { field: `${field}.on`, is: 'no-day' }]
  return on > today ? [...unnamed, { field: `${field}.on`, is: 'day-to-come' }] : unnamed
}

/** Whether a sentence promises. One that says what nobody can promise does not. */
export const isPromise = (line: string): boolean => !/\b(?:not|cannot|nobody|never)\b/i.test(line) && promises.some((one) => one.test(line))

/** Whether a part waits to be read over: nobody here has, or not since `since`. */
export const isReviewDue = (reviewedOn: LocalDate | null, since: LocalDate): boolean => reviewedOn === null || reviewedOn < since
