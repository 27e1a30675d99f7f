/**
 * `verify -- histories [--quick] [--count n] [--seed n] [--workers n] [--json]`: what all actors may do to one client, in any order, on a
 * real database, with what must always be so read from the rows after each command by statements that ask no rule of the product.
 *
 * Left out, because what they speak of is not there yet or is held elsewhere: waiting lists of groups and payment plans (none), a
 * client's own word about a plan, what moves money and gives it back (`verify -- ledger`), a deactivated user (a session is asked at
 * the door, not in a command), sending of mail (a history never commits: tests/jobs), retention and legal hold (none), rows of
 * another practice (`verify -- walls`), psychotherapy notes (`verify -- walls`), holds of the public calendar (`verify -- race`).
 */
const role = new URL(process.env.DATABASE_URL ?? '').username
process.env.DATABASE_URL = process.env.TEST_ADMIN_DATABASE_URL ?? process.env.DATABASE_URL
process.env.DATABASE_POOL = '1'

const { openSandbox } = await import('../support/sandbox.ts')
const as = process.env.HISTORIES_AS ?? role
openSandbox(as)
const { liveAs } = await import('./histories/run.ts')
const { wholeDay } = await import('./histories/acts.ts')
const { liveFromHere } = await import('./histories/told.ts')

process.env.HISTORIES_AS = role
await liveFromHere({ name: 'histories', role: as, live: (options) => liveAs(wholeDay, options) })

export {}
