import type { LocalDate } from '../../time/local.ts'

/** Where something stands, and the day on which it was last looked up. */
export type SiteSource = {
  readonly source: string
  /** Where the source can be read; empty where it cannot be linked. */
  readonly url: string
  readonly on: LocalDate
}

/** Something that is claimed of the world: what it says, and its source. */
export type SiteFact = SiteSource & {
  /** What it is about: a condition, a price, a study. Empty where the sentence says it. */
  readonly about: string
  readonly says: string
}

/** The words of one part of a public page. */
export type SiteWords = {
  readonly title: string
  readonly text: readonly string[]
  readonly list: readonly string[]
  readonly steps: readonly string[]
  readonly facts: readonly SiteFact[]
  /** Where the plain words of the part stand. */
  readonly sources?: readonly SiteSource[]
}

/** What a part says from a day on. `reviewedBy`: who read it over; null for what came with a release and nobody here has read. */
export type SiteVersion = {
  readonly page: string
  readonly part: string
  readonly version: number
  readonly words: SiteWords
  readonly isShown: boolean
  readonly effectiveFrom: LocalDate
  readonly reviewedBy: string | null
  readonly reviewedOn: LocalDate | null
}

/** A default of the release. */
export type DefaultPart = { readonly part: string; readonly title: string } & Partial<Omit<SiteWords, 'title'>>

/** A part with nothing left out. */
export const wordsOf = ({ title, text = [], list = [], steps = [], facts = [], sources }: Omit<DefaultPart, 'part'>): SiteWords => ({
  title,
  text,
  list,
  steps,
  facts,
  ...(sources ? { sources } : {}),
})

/** The version of each part that holds on a day: the latest of those whose day has come. Nothing that was published for later. */
export function inForce(versions: readonly SiteVersion[], on: LocalDate): SiteVersion[] {
  const latest = new Map<string, SiteVersion>()
  for (const one of versions) {
    if (one.effectiveFrom > on) continue
    const key = `${one.page} ${one.part}`
    const known = latest.get(key)
    if (!known || known.effectiveFrom < one.effectiveFrom || (known.effectiveFrom === one.effectiveFrom && known.version < one.version))
      latest.set(key, one)
  }
  return [...latest.values()]
}
