import 'server-only'
import type { z } from 'zod'
import { toDayOrNull } from '../../data/dates.ts'
import { insertClient } from '../../data/records/clients.ts'
import { loadUserByEmail } from '../../data/records/users.ts'
import { newId } from '../../ids.ts'
import { createClientInput } from '../../inputs/clients.ts'
import { t } from '../../messages/t.ts'
import { inviteClient } from '../access/invite.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askLikely } from './likely.ts'

type Input = z.output<typeof createClientInput>

/** Takes somebody in who came without a consult. Their record begins like any other, and they are invited unless told not to. */
export const createClient = command<'client.create', Input, { clientId: string }>({
  name: 'client.create',
  input: createClientInput as unknown as z.ZodType<Input>,
  async run({ isAnother, sendsInvitation, chosenName, bornOn, ...told }, { actor: { practiceId }, now, tx }) {
    const born = toDayOrNull(bornOn)
    if (born && born > now) return reject({ bornOn: [t('clients.bornAhead')] })
    const { legalFirstName: firstName, legalLastName: lastName, phone, email } = told
    const likely = await askLikely(tx, { firstName, lastName, bornOn, phone, email }, { practiceId, now, isAnother })
    if (likely) return decline(likely, {})
    if (sendsInvitation && (await loadUserByEmail(tx, practiceId, email))) return reject({ email: [t('access.addressTaken')] })
    const clientId = newId()
    await insertClient(tx, {
      ...told,
      practiceId,
      id: clientId,
      chosenName: chosenName || null,
      bornOn: born,
      diagnosisCodes: [],
      status: 'invited',
      stage: 'assessment',
    })
    if (sendsInvitation) await inviteClient(tx, practiceId, clientId, now)
    return accept({ clientId }, { clientId, objectId: clientId, details: { invited: sendsInvitation, isAnother } })
  },
})
