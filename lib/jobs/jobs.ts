import 'server-only'
import { now } from '../clock.ts'
import { loadUnscanned } from '../data/records/attachments.ts'
import { leaveWhatIsTimed } from '../data/records/due-work.ts'
import { loadNextDue } from '../data/records/outbox.ts'
import { inScope } from '../data/scope.ts'
import { leaveWork, nextDayOf } from '../data/work.ts'
import { type DueWork, EVERY_DAY, type WorkJob, workJobs } from '../domain/practice/work.ts'
import { env } from '../env.ts'
import { failureOf, logger } from '../logger.ts'
import type { Mailer } from '../mail/transport.ts'
import { countJob } from '../metrics.ts'
import { anchorTrail, lookThroughTrail } from './anchor-trail.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import {
  advanceClients,
  askMedicaidAhead,
  billAskedAgain,
  expireVisits,
  lookThroughBooks,
  offerEarlierTimes,
  offerFreeSeats,
  passAlertsOn,
  recheckAll,
  remindOfVisits,
  remindRides,
  runOutAuthorizations,
  settleSharedPlans,
  waitOutSecondPlans,
  watchCredentialEnds,
} from './do-due-work.ts'
import { forgetWhatIsOver } from './forget-what-is-over.ts'
import { planClients } from './plan-clients.ts'
import { scanFiles } from './scan-files.ts'

const MINUTE = 60_000

/** What jobs are given beside the practice. */
export type Means = { readonly mailer: Mailer | null; readonly isStopping: () => boolean }

/** Runs a job for a practice and says from when on there is something to look at again; null when nothing is known of. */
type Job = (practiceId: string, means: Means) => Promise<Date | null>

/** What does all there is in one go: what comes to it later points at it by itself. */
const inOneGo =
  (run: (practiceId: string, now: Date, means: Means) => Promise<unknown>): Job =>
  async (practiceId, means) => {
    await run(practiceId, now(), means)
    return null
  }

/** What did something may have left some of it, since each takes so many rows and no more: it is looked at again a minute later. */
const untilNothing =
  (run: (practiceId: string, now: Date, means: Means) => Promise<number | null>): Job =>
  async (practiceId, means) => {
    const begun = now()
    return (await run(practiceId, begun, means)) ? new Date(now().getTime() + MINUTE) : null
  }

const jobs: Readonly<Record<WorkJob, Job>> = {
  'deliver-outbox': async (practiceId, { mailer, isStopping }) => {
    await deliverOutbox(practiceId, mailer, { isStopping })
    return inScope({ role: 'system', practiceId, job: 'deliver-outbox' }, (tx) => loadNextDue(tx, practiceId))
  },
  'pass-alerts-on': untilNothing(passAlertsOn),
  'recheck-visits': untilNothing(recheckAll),
  'bill-again': untilNothing(async (practiceId, at) => (await billAskedAgain(practiceId, at)) + (await settleSharedPlans(practiceId, at))),
  'expire-visits': untilNothing(expireVisits),
  'offer-seats': untilNothing(offerFreeSeats),
  'offer-times': untilNothing(offerEarlierTimes),
  'remind-rides': untilNothing(remindRides),
  'remind-visits': inOneGo(remindOfVisits),
  'advance-clients': untilNothing(advanceClients),
  'anchor-trail': inOneGo((practiceId, at) => anchorTrail(practiceId, at)),
  'look-through-trail': inOneGo((practiceId, at, { isStopping }) => lookThroughTrail(practiceId, at, isStopping)),
  'forget-what-is-over': inOneGo((practiceId, at, { isStopping }) => forgetWhatIsOver(practiceId, at, { isStopping })),
  'watch-credentials': untilNothing(watchCredentialEnds),
  'run-out-authorizations': untilNothing(runOutAuthorizations),
  'wait-out-second-plans': untilNothing(waitOutSecondPlans),
  'look-through-books': inOneGo(lookThroughBooks),
  'ask-medicaid-ahead': untilNothing(askMedicaidAhead),
  'plan-clients': async (practiceId, { isStopping }) => {
    await planClients(practiceId, now(), { isStopping })
    return null
  },
  'scan-files': async (practiceId) => {
    const { FILES_SCANNER: scanner } = env
    if (scanner === undefined) return null
    await scanFiles(practiceId, now(), scanner)
    const waiting = await inScope({ role: 'system', practiceId, job: 'scan-files' }, (tx) => loadUnscanned(tx, practiceId, 1))
    return waiting.length > 0 ? new Date(now().getTime() + 1_000) : null
  },
}

/** Runs a job, counts it, and says when it has something to look at again; a job that breaks is looked at again in a minute. */
async function attempt(job: WorkJob, practiceId: string, means: Means): Promise<Date | null> {
  const began = performance.now()
  try {
    const next = await jobs[job](practiceId, means)
    countJob(job, 'done', performance.now() - began)
    return means.isStopping() ? now() : next
  } catch (error) {
    countJob(job, 'failed', performance.now() - began)
    logger.error('job.failed', { job, practiceId, ...failureOf(error) })
    return new Date(now().getTime() + MINUTE)
  }
}

/** One look at everything of a practice. What each job has to look at again is left for it. */
async function lookAtAll(practiceId: string, means: Means): Promise<Date> {
  const begun = now()
  for (const job of workJobs) {
    if (means.isStopping()) return begun
    // Mail and plans have lanes of their own: a server that is slow must not keep the rest of the day waiting.
    const next = job === 'deliver-outbox' || job === 'plan-clients' ? begun : await attempt(job, practiceId, means)
    if (next) await leaveWork(practiceId, job, next)
  }
  await inScope({ role: 'system', practiceId, job: EVERY_DAY }, (tx) => leaveWhatIsTimed(tx, practiceId, begun))
  return nextDayOf(practiceId, begun)
}

/** Does a piece of work and says when it is to be looked at again; null when it is over. */
export const doWork = (job: DueWork, practiceId: string, means: Means): Promise<Date | null> =>
  job === EVERY_DAY ? lookAtAll(practiceId, means) : attempt(job, practiceId, means)
