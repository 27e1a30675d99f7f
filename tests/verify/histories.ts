import { liveKind } from './histories/live-kind.ts'

/**
 * `verify -- histories [--quick] [--count n] [--seed n] [--workers n] [--json]`: what all actors may do to one client, in any order, on a
 * real database, with what must always be so read from the rows after each command by statements that ask no rule of the product.
 *
 * Left out, because what they speak of is not there yet or is held elsewhere: waiting lists of groups and payment plans (none), a
 * client's own word about a plan, what moves money and gives it back (`verify -- ledger`), a deactivated user (a session is asked at
 * the door, not in a command), sending of mail (a history never commits: tests/jobs), retention and legal hold (none), rows of
 * another practice (`verify -- walls`), psychotherapy notes (`verify -- walls`), holds of the public calendar (`verify -- race`).
 */
await liveKind('histories', async () => (await import('./histories/acts.ts')).wholeDay)
