import 'server-only'
import { toDayOrNull } from '../../data/dates.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { loadConsult, loadStandingCaller, updateCall, updateConsult } from '../../data/records/consults.ts'
import { revokeLinks } from '../../data/records/link-grants.ts'
import { correctConsultInput } from '../../inputs/consults.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Puts right who a caller is and how they are reached, as long as they have no record. With another address a call that stands is confirmed
 * there, and the link that was mailed to the first one no longer opens it.
 */
export const correctConsult = command({
  name: 'consult.correct',
  input: correctConsultInput,
  standing: ({ consultId }, { actor: { practiceId }, tx }) => loadStandingCaller(tx, practiceId, consultId),
  async run({ consultId, version: _, bornOn, zip, ...told }, { actor: { practiceId }, now, tx }) {
    const consult = await loadConsult(tx, practiceId, consultId)
    if (!consult) return reject({ form: ['There is no such consult.'] })
    if (consult.clientId) return reject({ form: ['This person is a client already. Correct it in their record.'] })
    const born = toDayOrNull(bornOn)
    if (born && born > now) return reject({ bornOn: [t('clients.bornAhead')] })
    const call = consult.appointments[0]
    const isAhead = consult.status === 'booked' && call !== undefined && call.startsAt > now
    if (isAhead && told.email === '') return reject({ email: ['The call is confirmed by e-mail. Enter an address.'] })
    await updateConsult(tx, practiceId, consultId, { ...told, bornOn: born, zip: zip || null })
    if (isAhead) await updateCall(tx, practiceId, call.id, { clientState: told.state })
    const hasMoved = isAhead && told.email !== consult.email.trim().toLowerCase()
    if (hasMoved) {
      await revokeLinks(tx, { practiceId, purpose: 'consult-manage', consultId }, now)
      await insertOutbox(tx, { practiceId, kind: 'consult-booked', payload: { consultId }, dueAt: now })
    }
    return accept({ consultId }, { objectId: consultId, details: { confirmedAgain: hasMoved } })
  },
})
