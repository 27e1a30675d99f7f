import 'server-only'
import type { Actor } from '../domain/access/actor.ts'
import { asJob, type Tx } from './scope.ts'

/**
 * Looks for a time, or takes one: a client may not read whose visits stand in the calendars of the practice, nor write into them, so a job
 * does it for them. Whose visit it is has to be known before. Whoever works here goes on as themselves.
 */
export const withCalendars = <Result>(tx: Tx, actor: Actor, work: () => Promise<Result>): Promise<Result> =>
  actor.role === 'client' ? asJob(tx, actor, 'own-visits', work) : work()
