import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { answerProposal, insertProposal, loadAcceptedBy, loadOpenProposals } from '../../data/records/prescribing.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { newId } from '../../ids.ts'
import { proposeDoseInput } from '../../inputs/prescribers.ts'
import { accept, command, reject } from '../command.ts'
import { askPrescribers } from './ask-prescribers.ts'

/** What the therapist asks the prescriber for, who is told. It changes no order; an earlier one of theirs that nobody answered gives way to it. */
export const proposeDose = command({
  name: 'dose.propose',
  input: proposeDoseInput,
  async run({ clientId, doseMg, route, reason }, { actor, now, tx }) {
    const { practiceId, clinicianId, userId } = actor
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const prescriberIds = await loadAcceptedBy(tx, practiceId, clientId)
    if (prescriberIds.length === 0) return reject({ form: ['No prescriber has accepted this client yet. Refer them first.'] })
    const earlier = await loadOpenProposals(tx, practiceId, { clientId, clinicianId })
    for (const { id } of earlier) await answerProposal(tx, { practiceId, clientId, id }, { answer: 'replaced', now })
    await finishTasksAbout(
      tx,
      practiceId,
      earlier.map(({ id }) => id),
      { doneBy: userId, now, outcome: 'Another dose is proposed.' },
    )
    const proposalId = newId()
    await insertProposal(tx, { practiceId, id: proposalId, clientId, clinicianId, doseMg, route, reason, proposedAt: now })
    await askPrescribers(tx, prescriberIds, { practiceId, clientId, kind: 'dose-proposed', subjectId: proposalId }, { now })
    return accept({ proposalId }, { clientId, objectId: proposalId })
  },
})
