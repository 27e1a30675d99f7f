import 'server-only'
import { loadStatusFacts } from '../../data/records/client-status.ts'
import { updateClient } from '../../data/records/clients.ts'
import { reopensTo, ruleClientStatusChange } from '../../domain/clients/client-status.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { reopenInput } from '../../inputs/clients.ts'
import { accept, command, decline } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Somebody comes back: a paused or completed client goes on, a closed record goes through intake again. */
export const reopenClient = command({
  name: 'client.reopen',
  input: reopenInput,
  async run({ clientId: named, reason }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const known = clientId === null ? null : await loadStatusFacts(tx, practiceId, clientId)
    if (clientId === null || !known) return noSuchClient()
    const { status: from, intakeIsIn } = known
    const to = reopensTo(from, intakeIsIn)
    const findings = ruleClientStatusChange({ from, to, visitsKept: known.visitIds.length, owedCents: known.owedCents })
    const trace = { clientId, objectId: clientId, details: { from, to } }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const again = from === 'closed' ? { intakeSubmittedAt: null } : {}
    await updateClient(tx, practiceId, clientId, { status: to, statusSince: now, statusReason: reason, ...again })
    return accept({ clientId, status: to }, trace)
  },
})
