import { liveKind } from './histories/live-kind.ts'

/**
 * `verify -- scheduling [--quick] [--count n] [--seed n] [--workers n] [--json]`: what desk, therapists, clients and callers may do to the
 * calendar of one practice, three clients at once, in any order, over New Year and both changes of the clock, on a real database. What must
 * always be so is read from the rows after each command by statements that ask no rule of the product: nobody is in two places, seats and
 * authorizations are not given twice, a visit goes only the ways it may, a hold that has run out keeps nobody away, a seat or a time that comes
 * free is kept for one who waits, and what is offered instead of a time that is refused, or shown as a plan, books.
 */
await liveKind('scheduling', async () => (await import('./scheduling/kind.ts')).calendarOfMany)
