import 'server-only'
import { acknowledgeScreenings, loadScreening } from '../../data/records/screenings.ts'
import { finishTasksAbout, finishTasksOfKind } from '../../data/records/tasks.ts'
import { acknowledgeCssrsInput } from '../../inputs/clients/acknowledge-cssrs.ts'
import { accept, command, reject } from '../command.ts'

/** A clinician answers a safety alert, and those of the same sitting before it: it is theirs, with what they did. A ninth answer that led there is answered with it. */
export const acknowledgeCssrs = command({
  name: 'cssrs.acknowledge',
  input: acknowledgeCssrsInput,
  async run({ screeningId, what }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const screening = await loadScreening(tx, practiceId, screeningId)
    if (screening?.kind !== 'cssrs') return reject({ form: ['There is no such alert.'] })
    const { clientId, level } = screening
    if (screening.acknowledgedAt) return reject({ form: ['Somebody has answered this alert already. Reload the page to see who.'] })
    const answered = await acknowledgeScreenings(tx, practiceId, screening, userId, now)
    await finishTasksAbout(tx, practiceId, answered, { doneBy: userId, now, outcome: what })
    await finishTasksOfKind(tx, { practiceId, clientId, kind: 'item-nine' }, { doneBy: userId, now, outcome: what })
    return accept({ screeningId }, { clientId, objectId: screeningId, details: { level } })
  },
})
