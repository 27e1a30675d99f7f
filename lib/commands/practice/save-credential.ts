import 'server-only'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { loadCredentialDays } from '../../data/records/credential-days.ts'
import { insertCredential, loadCredentialRow, loadStandingCredential, updateCredential } from '../../data/records/credentials.ts'
import { loadFacility } from '../../data/records/places.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadPlaceZone } from '../../data/records/presences.ts'
import { loadClinician, loadPrescriber } from '../../data/records/providers.ts'
import type { Tx } from '../../data/scope.ts'
import { normalizeDeaNumber, ruleDeaNumber } from '../../domain/credentials/dea-number.ts'
import type { Profession } from '../../domain/credentials/profession.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { placeKeyOf } from '../../domain/prescribers/presence.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { type SaveCredentialInput, saveCredentialInput } from '../../inputs/practice-people.ts'
import { followCredentials } from '../billing/follow-credentials.ts'
import { accept, command, decline } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, notFound } from './refusals.ts'

/** Adds a credential or changes it; days it turns out to have lapsed on, or not to have, are posted again. A DEA number that cannot be right is refused; one that only looks odd is saved and pointed out. */
export const saveCredential = command({
  name: 'credential.save',
  input: saveCredentialInput,
  standing: async ({ id }, { actor: { practiceId }, tx }) => (id === null ? null : loadStandingCredential(tx, practiceId, id)),
  async run({ id, version: _, holder, holderId, isVerified, place, ...told }, { actor, now, tx }) {
    const { practiceId } = actor
    const before = id === null ? null : await loadCredentialRow(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    const person = await loadHolder(tx, practiceId, holder, holderId)
    const practice = await loadPractice(tx, practiceId)
    if (!person || !practice || (before && heldBy(before) !== holderId)) return notFound('holderId')
    const named = told.kind === 'dea' && place !== null ? placeKeyOf(place) : null
    if (named && (await loadPlaceZone(tx, practiceId, named)) === null) return notFound('place')
    const number = told.kind === 'dea' && told.number !== null ? normalizeDeaNumber(told.number) : told.number
    const profession = told.profession ?? person.profession
    const findings: Finding[] = told.kind === 'dea' && number !== null ? ruleDeaNumber({ number, surname: person.surname, profession }) : []
    const ruling = rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
    if (ruling.effect === 'refuse') return decline(ruling, { objectId: holderId, details: { kind: told.kind } })
    const saved = id ?? newId()
    const columns = {
      ...told,
      number,
      placeLocationId: named?.locationId ?? null,
      placeFacilityId: named?.facilityId ?? null,
      note: told.note === '' ? null : told.note,
      issuedOn: toDayOrNull(told.issuedOn),
      expiresOn: toDayOrNull(told.expiresOn),
      revokedOn: toDayOrNull(told.revokedOn),
      ...holderColumn(holder, holderId),
      ...(isVerified ? { verifiedOn: toDay(localDateOf(now, practice.timeZone)), verifiedBy: actor.userId } : {}),
    }
    const stood = holder === 'clinician' ? await loadCredentialDays(tx, practiceId, holderId) : null
    if (id === null) await insertCredential(tx, practiceId, saved, columns)
    else await updateCredential(tx, practiceId, saved, columns)
    const posted = stood ? await followCredentials(tx, { actor, clinicianId: holderId, before: stood, now }) : 0
    const details = { kind: told.kind, holderId, expiresOn: told.expiresOn, posted, changed: changedFields(before, columns) }
    return accept({ id: saved }, { objectId: saved, details }, findings)
  },
})

type Holder = SaveCredentialInput['holder']

const holderColumn = (holder: Holder, id: string) => ({
  clinicianId: holder === 'clinician' ? id : null,
  prescriberId: holder === 'prescriber' ? id : null,
  facilityId: holder === 'facility' ? id : null,
})

const heldBy = (row: { clinicianId: string | null; prescriberId: string | null; facilityId: string | null }) =>
  row.clinicianId ?? row.prescriberId ?? row.facilityId

type HeldBy = { readonly surname: string; readonly profession: Profession }

/** Whoever the credential is of; a clinician counts as a counselor where no licence says more. */
async function loadHolder(tx: Tx, practiceId: string, holder: Holder, id: string): Promise<HeldBy | null> {
  if (holder === 'facility') {
    const facility = await loadFacility(tx, practiceId, id)
    return facility && { surname: facility.name, profession: 'physician' }
  }
  const person: { name: string; profession?: Profession } | null =
    holder === 'clinician' ? await loadClinician(tx, practiceId, id) : await loadPrescriber(tx, practiceId, id)
  return person && { surname: person.name.trim().split(/\s+/).at(-1) ?? '', profession: person.profession ?? 'lpc' }
}
