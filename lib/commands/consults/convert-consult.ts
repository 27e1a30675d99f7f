import 'server-only'
import { toDayOrNull } from '../../data/dates.ts'
import { insertClient } from '../../data/records/clients.ts'
import { loadConsult, updateConsult } from '../../data/records/consults.ts'
import { loadUserByEmail } from '../../data/records/users.ts'
import { ruleConsultStatusChange } from '../../domain/consults/consult-status.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { newId } from '../../ids.ts'
import { convertConsultInput } from '../../inputs/consults.ts'
import { t } from '../../messages/t.ts'
import { inviteClient } from '../access/invite.ts'
import { askLikely } from '../clients/likely.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Makes a client of somebody after the call: takes over what the form holds and mails the invitation. */
export const convertConsult = command({
  name: 'consult.convert',
  input: convertConsultInput,
  async run({ consultId, legalFirstName, legalLastName, chosenName, bornOn, isAnother }, { actor, now, tx }) {
    const { practiceId } = actor
    const born = toDayOrNull(bornOn)
    if (born && born > now) return reject({ bornOn: [t('clients.bornAhead')] })
    const consult = await loadConsult(tx, practiceId, consultId)
    if (!consult) return reject({ form: ['There is no such consult.'] })
    if (consult.clientId) return reject({ form: ['This person is a client already.'] })
    const startsAt = consult.appointments[0]?.startsAt ?? null
    const change = ruleConsultStatusChange({ from: consult.status, to: 'converted', startsAt, now })
    if (change.length > 0)
      return decline(rulingOf(change, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { objectId: consultId })
    // Asked before anything is written: what is refused leaves nothing behind.
    if (await loadUserByEmail(tx, practiceId, consult.email.toLowerCase())) return reject({ form: [t('access.addressTaken')] })
    const { email, phone, zip, state, indication, mayText } = consult
    const person = { firstName: legalFirstName, lastName: legalLastName, bornOn, phone, email }
    const likely = await askLikely(tx, person, { practiceId, now, isAnother })
    if (likely) return decline(likely, { objectId: consultId })
    const clientId = newId()
    await insertClient(tx, {
      practiceId,
      id: clientId,
      legalFirstName,
      legalLastName,
      chosenName: chosenName || null,
      bornOn: born,
      email,
      phone,
      zip,
      state,
      indication,
      consentToText: mayText,
      diagnosisCodes: [],
      status: 'invited',
      stage: 'assessment',
    })
    await updateConsult(tx, practiceId, consultId, { status: 'converted', clientId, workedAt: now, deleteAfterOn: null })
    await inviteClient(tx, practiceId, clientId, now)
    return accept({ clientId }, { clientId, objectId: consultId })
  },
})
