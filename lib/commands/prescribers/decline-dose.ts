import 'server-only'
import { answerProposal, loadProposal } from '../../data/records/prescribing.ts'
import { finishTasksAbout, insertTask } from '../../data/records/tasks.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { declineDoseInput } from '../../inputs/prescribers.ts'
import { accept, command, reject } from '../command.ts'
import { LOOK_WITHIN_MINUTES } from './ask-prescribers.ts'

/** The prescriber does not order a dose that was proposed and says why; whoever proposed it is told. It changes no order. */
export const declineDose = command({
  name: 'dose.decline',
  input: declineDoseInput,
  async run({ proposalId, why }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const proposal = await loadProposal(tx, practiceId, proposalId)
    if (!proposal) return reject({ form: ['There is no such proposal.'] })
    const { clientId, clinicianId } = proposal
    if (!(await answerProposal(tx, { practiceId, clientId, id: proposalId }, { answer: 'declined', note: why, now })))
      return reject({ form: ['This proposal was answered already. Reload the page to see what stands.'] })
    await finishTasksAbout(tx, practiceId, [proposalId], { doneBy: userId, now, outcome: 'Not ordered.' })
    const told = { practiceId, clientId, kind: 'dose-declined', forRole: 'therapist', forClinicianId: clinicianId } as const
    await insertTask(tx, { ...told, dueAt: addMinutes(now, LOOK_WITHIN_MINUTES), subjectId: proposalId })
    return accept({ proposalId }, { clientId, objectId: proposalId })
  },
})
