import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { insertProposal } from '../../data/records/prescribing.ts'
import { newId } from '../../ids.ts'
import { proposeDoseInput } from '../../inputs/prescribers.ts'
import { accept, command, reject } from '../command.ts'

/** What the therapist asks the prescriber for. It changes no order. */
export const proposeDose = command({
  name: 'dose.propose',
  input: proposeDoseInput,
  async run({ clientId, doseMg, route, reason }, { actor, now, tx }) {
    const { practiceId, clinicianId } = actor
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const proposalId = newId()
    await insertProposal(tx, { practiceId, id: proposalId, clientId, clinicianId, doseMg, route, reason, proposedAt: now })
    return accept({ proposalId }, { clientId, objectId: proposalId })
  },
})
