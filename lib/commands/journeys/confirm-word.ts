import 'server-only'
import { confirmClearance, loadClearance } from '../../data/records/readings.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { confirmWordInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** The prescriber confirms that what was read back is what they said. */
export const confirmWord = command({
  name: 'vitals.confirm-word',
  input: confirmWordInput,
  async run({ clearanceId }, { actor, now, tx }) {
    const { practiceId, prescriberId } = actor
    const word = await loadClearance(tx, practiceId, clearanceId)
    if (!word || word.prescriberId !== prescriberId) return reject({ form: ['There is nothing of yours to confirm here.'] })
    const trace = { clientId: word.clientId, objectId: word.appointmentId, details: { lifts: word.lifts } }
    if (word.confirmedAt !== null) return accept({ clearanceId }, trace)
    await confirmClearance(tx, practiceId, clearanceId, actor.userId, now)
    await finishTasksAbout(tx, practiceId, [clearanceId], { doneBy: actor.userId, now, outcome: 'confirmed' })
    return accept({ clearanceId }, trace)
  },
})
