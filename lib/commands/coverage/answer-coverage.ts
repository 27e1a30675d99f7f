import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverageRow, loadCoverages, onFileOf, updateCoverage } from '../../data/records/coverages.ts'
import { ruleTwoFirstPlans } from '../../domain/coverage/rule-two-first-plans.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { answerCoverageInput } from '../../inputs/coverage.ts'
import { accept, command, decline, reject } from '../command.ts'
import { followCoverage } from './follow-coverage.ts'
import type { SavedCoverage } from './save-coverage.ts'

/**
 * What the payer said of a coverage: it is verified, and the account follows; or it is denied, also after all, and what it took back is
 * restored. A client's own word is answered by the same.
 */
export const answerCoverage = command({
  name: 'coverage.answer',
  input: answerCoverageInput,
  async run({ coverageId, isCovered }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = (await loadCoverageRow(tx, practiceId, coverageId))?.clientId
    const row = clientId && (await lockClient(tx, practiceId, clientId)) ? await loadCoverageRow(tx, practiceId, coverageId) : null
    if (!clientId || !row) return reject({ form: ['There is no such coverage.'] })
    const status = isCovered ? (row.status === 'denied' ? ('active' as const) : row.status) : ('denied' as const)
    const coverage = { ...onFileOf(row), status }
    const trace = { clientId, objectId: coverageId }
    const equal = ruleTwoFirstPlans(coverage, await loadCoverages(tx, practiceId, clientId))
    if (equal.length > 0) return decline(rulingOf(equal, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const write = () => updateCoverage(tx, practiceId, coverageId, { status, verifiedAt: now, verifiedBy: actor.userId })
    const { days, refundCents, restored, superbills, unbilled } = await followCoverage(tx, { actor, clientId, coverage, now, write })
    const value: SavedCoverage = { coverageId, days, refundCents, restoredDays: restored.days, superbills, waits: false }
    const details = { isCovered, takenBackDays: [...days], refundCents, restoredDays: [...restored.days], superbills: [...superbills] }
    return accept(value, { ...trace, details }, unbilled)
  },
})
