import 'server-only'
import { loadConsult, loadStandingWork, updateCall, updateConsult } from '../../data/records/consults.ts'
import { ruleConsultStatusChange } from '../../domain/consults/consult-status.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { workConsultInput } from '../../inputs/consults.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Writes down how a consult call went: of one that stands, once it has begun. Notes can be added to what was written before. */
export const workConsult = command({
  name: 'consult.work',
  input: workConsultInput,
  standing: ({ consultId }, { actor: { practiceId }, tx }) => loadStandingWork(tx, practiceId, consultId),
  async run({ consultId, outcome, staffNotes }, { actor, now, tx }) {
    const { practiceId } = actor
    const consult = await loadConsult(tx, practiceId, consultId)
    if (!consult) return reject({ form: ['There is no such consult.'] })
    const call = consult.appointments[0]
    const trace = { objectId: consultId, details: { outcome } }
    const { status: from } = consult
    const findings = from === outcome ? [] : ruleConsultStatusChange({ from, to: outcome, startsAt: call?.startsAt ?? null, now })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateConsult(tx, practiceId, consultId, { status: outcome, staffNotes: staffNotes || null, workedAt: now })
    if (call?.status === 'confirmed' && call.startsAt <= now) await finishCall()
    return accept({ consultId }, trace)

    async function finishCall() {
      if (!call) return
      if (outcome === 'no_show') return updateCall(tx, practiceId, call.id, { status: 'no_show' })
      await updateCall(tx, practiceId, call.id, { status: 'arrived', arrivedAt: call.startsAt })
      await updateCall(tx, practiceId, call.id, { status: 'in_progress', startedAt: call.startsAt })
      return updateCall(tx, practiceId, call.id, { status: 'completed', completedAt: now })
    }
  },
})
