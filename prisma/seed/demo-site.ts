import { reviewSitePage } from '../../lib/commands/practice/review-site-page.ts'
import { inScope } from '../../lib/data/scope.ts'
import { listPagesToReview } from '../../lib/data/views/settings-site.ts'
import { addDays, type LocalDate } from '../../lib/domain/time/local.ts'
import { demoActors } from './demo-team.ts'
import { give } from './support.ts'

const READ_DAYS_AGO = 60
const DAY = 86_400_000

/** An admin of the demo practice has read its public pages over two months ago. Running it again reads nothing twice. */
export async function seedSiteReviews(practiceId: string, now: Date, today: LocalDate): Promise<void> {
  const { admin } = demoActors(practiceId)
  const pages = await inScope(admin, (tx) => listPagesToReview(tx, admin, today))
  for (const { page } of pages) {
    const then = addDays(today, -READ_DAYS_AGO)
    const [shown] = (await inScope(admin, (tx) => listPagesToReview(tx, admin, then))).filter((one) => one.page === page)
    if (shown) {
      const read = { page, shown: shown.shown, reviewedBy: 'Marigold Crane, director' }
      await give(reviewSitePage, read, admin, new Date(now.getTime() - READ_DAYS_AGO * DAY))
    }
  }
}
