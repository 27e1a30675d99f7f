import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { insertSiteVersion, loadSiteVersions } from '../../data/records/site-texts.ts'
import { partsToReview, reviewText } from '../../domain/practice/site/page-review.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { reviewSitePageInput } from '../../inputs/site.ts'
import { accept, command, reject } from '../command.ts'
import { gone } from './refusals.ts'

/** Somebody has read a public page over, part by part, and its words stay as they are: each part that is shown gets a version that says so. */
export const reviewSitePage = command({
  name: 'site-page.review',
  input: reviewSitePageInput,
  async run({ page, shown, reviewedBy }, { actor: { practiceId, userId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return gone()
    const today = localDateOf(now, practice.timeZone)
    const parts = partsToReview(page, await loadSiteVersions(tx, practiceId), today)
    if (reviewText(parts) !== shown)
      return reject({ form: ['The page has changed since it was opened here. Reload it and read it again.'] })
    for (const part of parts) {
      const version = { ...part, version: part.version + 1, effectiveFrom: today, reviewedBy, reviewedOn: today, madeBy: userId }
      await insertSiteVersion(tx, practiceId, version)
    }
    return accept({ page }, { details: { page, parts: parts.length } })
  },
})
