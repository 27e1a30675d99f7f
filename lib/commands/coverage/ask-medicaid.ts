import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverageRow, loadCoveragesOf, onFileOf, updateCoverage } from '../../data/records/coverages.ts'
import { insertMedicaidAnswer, loadMedicaidAsked, loadVisitsOn } from '../../data/records/medicaid-answers.ts'
import { finishTasksOfKind, insertTask, loadStepsRaised } from '../../data/records/tasks.ts'
import { isMedicaidProgram } from '../../domain/coverage/program.ts'
import { isMedicaidToAsk } from '../../domain/coverage/rule-medicaid-asked.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { askMedicaidInput } from '../../inputs/coverage.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { accept, command, reject } from '../command.ts'
import { followCoverage } from './follow-coverage.ts'

const KIND = 'ask-medicaid'

/**
 * Writes down what Medicaid said of a client today. An open application that was granted, or a client's own word that holds, counts
 * from then on and the account follows; a no stands beside the coverage until somebody ends or denies it.
 */
export const askMedicaid = command({
  name: 'coverage.ask-medicaid',
  input: askMedicaidInput,
  async run({ coverageId, answer, source, reference }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadCoverageRow(tx, practiceId, coverageId))?.clientId
    if (!clientId || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such coverage.'] })
    const row = await loadCoverageRow(tx, practiceId, coverageId)
    if (!row || !isMedicaidProgram(row.program)) return reject({ form: ['Only Medicaid is asked this way.'] })
    const askedOn = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const id = await insertMedicaidAnswer(tx, { practiceId, clientId, coverageId, askedOn, answer, source, reference, askedBy: userId })
    await finishTasksOfKind(tx, { practiceId, clientId, kind: KIND }, { doneBy: userId, now, outcome: 'Asked.' })
    const trace = { clientId, objectId: id, details: { coverageId, answer } }
    const isOpen = row.status === 'pending' || row.status === 'retro_possible'
    const isWord = row.source === 'client' && row.verifiedAt === null
    if (answer === 'not_active' || row.status === 'denied' || !(isWord || (isOpen && answer === 'active')))
      return accept({ answerId: id, refundCents: 0 }, trace)
    const status = answer === 'active' && row.status !== 'ended' ? ('active' as const) : row.status
    const coverage = { ...onFileOf(row), status }
    const write = () => updateCoverage(tx, practiceId, coverageId, { status, verifiedAt: now, verifiedBy: userId })
    const { refundCents, unbilled } = await followCoverage(tx, { actor, clientId, coverage, now, write })
    return accept({ answerId: id, refundCents }, trace, unbilled)
  },
})

/** The day before a visit the desk is asked to ask Medicaid about its client: once for each visit. */
export const askMedicaidDayBefore = command({
  name: 'coverage.ask-day-before',
  input: nothingInput,
  async run(_, { actor: { practiceId }, now, tx }) {
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const on = addDays(today, 1)
    const visits = await loadVisitsOn(tx, practiceId, on)
    const clientIds = [...new Set(visits.map(({ clientId }) => clientId))]
    const coverages = await loadCoveragesOf(tx, practiceId, clientIds)
    const asked = await loadMedicaidAsked(tx, practiceId, clientIds)
    const due = visits.filter(({ clientId }) =>
      isMedicaidToAsk({ today, on, coverages: coverages.get(clientId) ?? [], askedOn: asked.get(clientId) ?? null }),
    )
    const ids = due.map(({ id }) => id)
    const raised = new Set((await loadStepsRaised(tx, practiceId, KIND, ids)).map(({ subjectId }) => subjectId))
    const fresh = due.filter(({ id }) => !raised.has(id))
    if (fresh.length === 0) return reject({ form: ['Nobody of tomorrow is to be asked about.'] })
    for (const { id, clientId } of fresh)
      await insertTask(tx, { practiceId, clientId, kind: KIND, forRole: 'front-desk', dueAt: now, subjectId: id, params: { on } })
    return accept({ raised: fresh.length }, { details: { appointmentIds: fresh.map(({ id }) => id) } })
  },
})
