import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { partsToReview, reviewText } from '../../domain/practice/site/page-review.ts'
import { isReviewDue } from '../../domain/practice/site/said-on-the-site.ts'
import { type SitePageKey, sitePageKeys, sitePages } from '../../domain/practice/site/site-pages.ts'
import { inForce, type SiteVersion } from '../../domain/practice/site/site-words.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadSiteVersions, reviewedSince } from '../records/site-texts.ts'
import type { Tx } from '../scope.ts'

/** A part of a public page as an admin keeps it: what is shown today, what was published last, and whether it waits to be read over. */
export type SitePartRow = {
  readonly id: string
  readonly page: SitePageKey
  readonly part: string
  readonly shown: SiteVersion | null
  readonly last: SiteVersion
  readonly isDue: boolean
  readonly history: readonly Pick<SiteVersion, 'version' | 'effectiveFrom' | 'reviewedBy' | 'reviewedOn' | 'isShown'>[]
}

/** The words of the public pages in the order they are read. */
export async function listSiteParts(tx: Tx, { practiceId }: Extract<Actor, { role: 'admin' }>, today: LocalDate): Promise<SitePartRow[]> {
  const versions = await loadSiteVersions(tx, practiceId)
  const since = await reviewedSince(tx, practiceId, today)
  const shown = inForce(versions, today)
  return sitePageKeys.flatMap((page) =>
    sitePages[page].flatMap(({ part }): SitePartRow[] => {
      const all = versions.filter((one) => one.page === page && one.part === part)
      const last = all.at(-1)
      if (!last) return []
      return [
        {
          id: `${page}.${part}`,
          page,
          part,
          last,
          shown: shown.find((one) => one.page === page && one.part === part) ?? null,
          isDue: isReviewDue(last.reviewedOn, since),
          history: all.toReversed().map(({ words: _, page: __, part: ___, ...rest }) => rest),
        },
      ]
    }),
  )
}

/** A public page that waits to be read over: its parts as they are shown today, and the text that says which versions those are. */
export type PageToReview = { readonly page: SitePageKey; readonly parts: readonly SiteVersion[]; readonly shown: string }

/** The pages with a part that nobody has read over for longer than the practice allows, in the order of the pages. */
export async function listPagesToReview(
  tx: Tx,
  { practiceId }: Extract<Actor, { role: 'admin' }>,
  today: LocalDate,
): Promise<PageToReview[]> {
  const versions = await loadSiteVersions(tx, practiceId)
  const since = await reviewedSince(tx, practiceId, today)
  return sitePageKeys.flatMap((page) => {
    const parts = partsToReview(page, versions, today)
    return parts.some(({ reviewedOn }) => isReviewDue(reviewedOn, since)) ? [{ page, parts, shown: reviewText(parts) }] : []
  })
}
