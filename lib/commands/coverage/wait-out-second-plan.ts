import 'server-only'
import { toDay } from '../../data/dates.ts'
import { loadAccounts } from '../../data/records/accounts.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverageRow, loadCoverages, updateCoverage } from '../../data/records/coverages.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertTask, isTaskOpen } from '../../data/records/tasks.ts'
import { waitingForSecond } from '../../domain/billing/settle-account.ts'
import { verifiedOnly } from '../../domain/coverage/program.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { waitOutInput } from '../../inputs/coverage.ts'
import { settleAgain } from '../billing/settle-again.ts'
import { accept, command, reject } from '../command.ts'

const KIND = 'second-plan'

/**
 * Ends the wait for a second plan that nobody has asked: what the first leaves of visits that are old enough is the client's, and the
 * desk is asked to ask. An answer reaches back to the plan's first day, whenever it comes.
 */
export const waitOutSecondPlan = command({
  name: 'coverage.wait-out',
  input: waitOutInput,
  async run({ coverageId }, { actor: { practiceId }, now, tx }) {
    const clientId = (await loadCoverageRow(tx, practiceId, coverageId))?.clientId
    if (!clientId || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such coverage.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const { values } = await loadRuleset(tx, practiceId, today)
    const until = addDays(today, 0 - values['coverage.second-plan-days'])
    const account = (await loadAccounts(tx, practiceId, [clientId])).get(clientId) ?? []
    const coverages = verifiedOnly(await loadCoverages(tx, practiceId, clientId))
    const waiting = waitingForSecond(account, coverages, { coverageId, until })
    if (waiting.length === 0) return reject({ form: ['Nothing waits for this plan.'] })
    await updateCoverage(tx, practiceId, coverageId, { waitedUntil: toDay(until) })
    await settleAgain(tx, { practiceId, clientId, serviceOn: today, now, postedBy: null })
    if (!(await isTaskOpen(tx, practiceId, { kind: KIND, subjectId: coverageId })))
      await insertTask(tx, {
        practiceId,
        clientId,
        kind: KIND,
        forRole: 'front-desk',
        dueAt: now,
        subjectId: coverageId,
        params: { until },
      })
    return accept({ coverageId, lines: waiting.length }, { clientId, objectId: coverageId, details: { until, lines: waiting.length } })
  },
})
