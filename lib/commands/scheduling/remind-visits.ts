import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { hasVisitOn } from '../../data/records/due-work.ts'
import { insertOnce } from '../../data/records/outbox.ts'
import { addDays } from '../../domain/time/local.ts'
import { instantAt } from '../../domain/time/practice-time.ts'
import { remindVisitsInput } from '../../inputs/scheduling.ts'
import { accept, command, reject } from '../command.ts'

/** When on the day before it is told, on the practice's clock: by day, and with a day left. */
const TOLD_AT = '10:00'

/** Reminds a client, once, of the visits of a day on the day before it. What the letter says is found when it goes out. */
export const remindVisits = command({
  name: 'visit.remind',
  input: remindVisitsInput,
  async run({ clientId, on, outboxId }, { actor: { practiceId }, tx }) {
    if (!(await hasVisitOn(tx, practiceId, clientId, on))) return reject({ form: ['There is no visit to be reminded of.'] })
    const dueAt = instantAt(addDays(on, -1), TOLD_AT, await loadPracticeZone(tx, practiceId))
    const isNew = await insertOnce(tx, { practiceId, id: outboxId, kind: 'visit-reminder', payload: { clientId, on }, dueAt })
    return isNew ? accept({ clientId }, { clientId, objectId: clientId }) : reject({ form: ['The reminder is written already.'] })
  },
})
