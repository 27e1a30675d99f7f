import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '../clock.ts'
import { closeDatabase, listPracticeIds } from '../data/scope.ts'
import { env } from '../env.ts'
import { failureOf, logger } from '../logger.ts'
import { configuredMailer } from '../mail/transport.ts'
import { countJob } from '../metrics.ts'
import { anchorTrail, lookThroughTrail } from './anchor-trail.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import {
  advanceClients,
  askMedicaidAhead,
  billAskedAgain,
  expireVisits,
  passAlertsOn,
  recheckAll,
  remindRides,
  runOutAuthorizations,
  waitOutSecondPlans,
  watchCredentialEnds,
} from './do-due-work.ts'
import { forgetWhatIsOver } from './forget-what-is-over.ts'
import { scanFiles } from './scan-files.ts'
import { gatherFigures, serveMetrics } from './serve-metrics.ts'

const MAIL_EVERY = 1_000
const DUE_WORK_EVERY = 60_000
const AFTER_FAILURE = 5_000

/** The process beside the portal: sends mail, lets go of what was not confirmed, reminds. It signs in to the database by its own role. */
async function work(stop: AbortSignal): Promise<void> {
  const mailer = configuredMailer()
  const metrics = env.METRICS_PORT === undefined ? null : await serveMetrics(env.METRICS_PORT)
  let dueWorkAt = 0
  while (!stop.aborted) {
    const isDueWork = performance.now() >= dueWorkAt
    if (isDueWork) dueWorkAt = performance.now() + DUE_WORK_EVERY
    const failed = await round(isDueWork, mailer, stop)
    await sleep(failed ? AFTER_FAILURE : MAIL_EVERY, undefined, { signal: stop }).catch(() => undefined)
  }
  mailer?.close()
  metrics?.close()
  await closeDatabase()
}

/** One turn through all practices. What fails for one does not stop the others; gives whether anything did. */
async function round(isDueWork: boolean, mailer: ReturnType<typeof configuredMailer>, stop: AbortSignal): Promise<boolean> {
  let failed = false
  const attempt = async (job: string, practiceId: string | undefined, run: () => Promise<unknown>) => {
    if (stop.aborted) return
    const began = performance.now()
    try {
      await run()
      countJob(job, 'done', performance.now() - began)
    } catch (error) {
      failed = true
      countJob(job, 'failed', performance.now() - began)
      logger.error('job.failed', { job, ...(practiceId ? { practiceId } : {}), ...failureOf(error) })
    }
  }
  let practiceIds: readonly string[] = []
  await attempt('list-practices', undefined, async () => {
    practiceIds = await listPracticeIds()
  })
  for (const id of practiceIds) {
    if (isDueWork) {
      await attempt('pass-alerts-on', id, () => passAlertsOn(id, now()))
      await attempt('recheck-visits', id, () => recheckAll(id, now()))
      await attempt('bill-again', id, () => billAskedAgain(id, now()))
      await attempt('expire-visits', id, () => expireVisits(id, now()))
      await attempt('remind-rides', id, () => remindRides(id, now()))
      await attempt('advance-clients', id, () => advanceClients(id, now()))
      await attempt('anchor-trail', id, () => anchorTrail(id, now()))
      await attempt('look-through-trail', id, () => lookThroughTrail(id, now(), () => stop.aborted))
      if (env.METRICS_PORT !== undefined) await attempt('gather-figures', id, () => gatherFigures(id, now()))
      await attempt('forget-what-is-over', id, () => forgetWhatIsOver(id, now(), { isStopping: () => stop.aborted }))
      await attempt('watch-credentials', id, () => watchCredentialEnds(id, now()))
      await attempt('run-out-authorizations', id, () => runOutAuthorizations(id, now()))
      await attempt('wait-out-second-plans', id, () => waitOutSecondPlans(id, now()))
      await attempt('ask-medicaid-ahead', id, () => askMedicaidAhead(id, now()))
    }
    const { FILES_SCANNER: scanner } = env
    if (scanner !== undefined) await attempt('scan-files', id, () => scanFiles(id, now(), scanner))
    await attempt('deliver-outbox', id, () => deliverOutbox(id, mailer, { isStopping: () => stop.aborted }))
  }
  return failed
}

const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
logger.info('worker.started')
await work(stopping.signal)
logger.info('worker.stopped')
