import { reviewSitePage } from '../../lib/commands/practice/review-site-page.ts'
import { inScope } from '../../lib/data/scope.ts'
import { listPagesToReview } from '../../lib/data/views/settings-site.ts'
import type { DemoPractice } from './demo-practice.ts'
import { give } from './support.ts'

/** An admin of the demo practice has just read over its public pages. Running it again reads nothing twice. */
export async function seedSiteReviews({ now, today, actors: { admin } }: DemoPractice): Promise<void> {
  for (const { page, shown } of await inScope(admin, (tx) => listPagesToReview(tx, admin, today))) {
    await give(reviewSitePage, { page, shown, reviewedBy: 'Marigold Crane, director' }, admin, now)
  }
}
