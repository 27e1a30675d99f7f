/**
 * `verify -- scheduling [--quick] [--count n] [--seed n] [--workers n] [--json]`: what desk, therapists, clients and callers may do to the
 * calendar of one practice, three clients at once, in any order, over New Year and both changes of the clock, on a real database. What must
 * always be so is read from the rows after each command by statements that ask no rule of the product: nobody is in two places, seats and
 * authorizations are not given twice, a visit goes only the ways it may, a hold that has run out keeps nobody away, and what is offered
 * instead of a time that is refused books.
 */
const role = new URL(process.env.DATABASE_URL ?? '').username
process.env.DATABASE_URL = process.env.TEST_ADMIN_DATABASE_URL ?? process.env.DATABASE_URL
process.env.DATABASE_POOL = '1'

const { openSandbox } = await import('../support/sandbox.ts')
const as = process.env.HISTORIES_AS ?? role
openSandbox(as)
const { liveAs } = await import('./histories/run.ts')
const { calendarOfMany } = await import('./scheduling/kind.ts')
const { liveFromHere } = await import('./histories/told.ts')

process.env.HISTORIES_AS = role
await liveFromHere({ name: 'scheduling', role: as, live: (options) => liveAs(calendarOfMany, options) })

export {}
