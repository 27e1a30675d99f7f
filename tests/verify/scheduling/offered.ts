import type { Outcome } from '../../../lib/domain/outcome.ts'
import type { TimeRequest, VisitAlternative } from '../../../lib/domain/scheduling/visit-request.ts'
import { type History, Violation } from '../histories/history.ts'

/** Where a time was refused at `now` and others are offered, one of them is taken in the same moment: it books. */
export async function offeredBooks<Request extends TimeRequest>(
  { history, now, way }: { readonly history: History; readonly now: Date; readonly way: number },
  outcome: Outcome<unknown, VisitAlternative<Request>>,
  book: (request: Request) => Promise<Outcome<unknown, unknown>>,
): Promise<void> {
  if (outcome.status !== 'refused') return
  const { alternatives } = outcome.ruling
  const offer = alternatives[way % Math.max(1, alternatives.length)]
  if (!offer) return
  history.now = now
  const taken = await book(offer.request)
  if (taken.status !== 'done')
    throw new Violation(`what was offered instead did not book: ${JSON.stringify(offer.request)}: ${JSON.stringify(taken)}`)
}
