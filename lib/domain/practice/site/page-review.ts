import type { LocalDate } from '../../time/local.ts'
import { documentsAsText } from '../documents/as-read.ts'
import { partsOf, type SitePageKey } from './site-pages.ts'
import { inForce, type SiteVersion } from './site-words.ts'

/**
 * The parts of a page that somebody reads over on `today`: those that are shown, in the order they are read. A part whose next words are
 * published for a later day is left out: whoever published them has read them.
 */
export function partsToReview(page: SitePageKey, versions: readonly SiteVersion[], today: LocalDate): SiteVersion[] {
  const isPlanned = ({ part }: SiteVersion) => versions.some((one) => one.page === page && one.part === part && one.effectiveFrom > today)
  return partsOf(page, inForce(versions, today)).filter((one) => !isPlanned(one))
}

/** The parts that were read as one text: another version of one of them is another text. */
export const reviewText = (parts: readonly Pick<SiteVersion, 'part' | 'version'>[]): string =>
  documentsAsText(parts.map(({ part, version }) => ({ key: part, version })))
