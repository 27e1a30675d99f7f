import 'server-only'
import { toDay } from '../../data/dates.ts'
import { loadStandingProfile } from '../../data/records/client-profiles.ts'
import { updateClient } from '../../data/records/clients.ts'
import { beginIntake } from '../../data/records/intake.ts'
import { updateNameOfClient } from '../../data/records/users.ts'
import { asJob } from '../../data/scope.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { updateProfileInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Who the client is, as claims and mail need it. A client's first answer begins the intake. */
export const updateProfile = command({
  name: 'client.update-profile',
  input: updateProfileInput,
  async standing({ clientId: named }, { actor, tx }) {
    const clientId = await lockSubject(tx, actor, named)
    return clientId === null ? null : loadStandingProfile(tx, actor.practiceId, clientId)
  },
  async run({ clientId: named, version: _, bornOn, chosenName, pronouns, ongoingTherapist, ...profile }, { actor, now, tx }) {
    const { practiceId } = actor
    if (toDay(bornOn) > now) return reject({ bornOn: ['This day is still to come. Check the year.'] })
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    await updateClient(tx, practiceId, clientId, {
      ...profile,
      bornOn: toDay(bornOn),
      chosenName: chosenName || null,
      pronouns: pronouns || null,
      ongoingTherapist: ongoingTherapist || null,
    })
    const name = clientNameOf({ ...profile, chosenName: chosenName || null })
    await asJob(tx, actor, 'account-name', () => updateNameOfClient(tx, practiceId, clientId, name))
    await beginIntake(tx, practiceId, clientId)
    return accept({ clientId }, { clientId, objectId: clientId })
  },
})
