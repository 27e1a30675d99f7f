import type { LocalDate } from '../../time/local.ts'
import { costsParts } from './costs.ts'
import { evidenceParts, wordParts } from './evidence.ts'
import { homeParts } from './home.ts'
import { howParts } from './how.ts'
import { insuranceParts } from './insurance.ts'
import { questionsParts } from './questions.ts'
import { resourcesParts } from './resources.ts'
import { type DefaultPart, type SiteVersion, wordsOf } from './site-words.ts'
import { veteransParts } from './veterans.ts'
import { whoParts } from './who.ts'

/** The public pages whose words are the practice's, each with its parts in the order they are read, in the words of this release. */
export const sitePages = {
  home: homeParts,
  how: howParts,
  evidence: evidenceParts,
  questions: questionsParts,
  costs: costsParts,
  veterans: veteransParts,
  who: whoParts,
  insurance: insuranceParts,
  resources: resourcesParts,
  words: wordParts,
} as const satisfies Record<string, readonly DefaultPart[]>

export type SitePageKey = keyof typeof sitePages
export const sitePageKeys = Object.keys(sitePages) as SitePageKey[]

/** Whether a page has such a part. */
export const hasPart = (page: SitePageKey, part: string): boolean =>
  (sitePages[page] as readonly DefaultPart[]).some((one) => one.part === part)

/** From when the words of a release hold. */
export const RELEASED_ON: LocalDate = '2025-01-01'

/** Every part as the release has it. */
export const releasedParts = (): Pick<SiteVersion, 'page' | 'part' | 'words'>[] =>
  sitePageKeys.flatMap((page) =>
    (sitePages[page] as readonly DefaultPart[]).map(({ part, ...words }) => ({ page, part, words: wordsOf(words) })),
  )

/** The parts of a page in the order they are read, of those that are shown. */
export function partsOf(page: SitePageKey, versions: readonly SiteVersion[]): SiteVersion[] {
  const shown = new Map(versions.filter((one) => one.page === page && one.isShown).map((one) => [one.part, one]))
  return (sitePages[page] as readonly DefaultPart[]).flatMap(({ part }) => shown.get(part) ?? [])
}
