import 'server-only'
import { toDayOrNull } from '../../data/dates.ts'
import { loadFacilityIds, loadLocationIds } from '../../data/records/places.ts'
import { lockReferralsTo } from '../../data/records/prescribing.ts'
import {
  insertPrescriber,
  loadPrescriber,
  loadPrescriberByName,
  loadPrescriberSites,
  replacePrescriberSites,
  updatePrescriber,
} from '../../data/records/providers.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { newId } from '../../ids.ts'
import { savePrescriberInput } from '../../inputs/practice-people.ts'
import { typedMoney } from '../../messages/say-money.ts'
import { accept, command } from '../command.ts'
import { leavePrescribing } from '../prescribers/leave-prescribing.ts'
import { changedFields } from './changed-fields.ts'
import { gone, nameTaken, notFound } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/**
 * Adds an outside prescriber or changes what is known of them, with the places they work at. Whoever is no longer active has no referral
 * and no live order left; being active again brings none back.
 */
export const savePrescriber = command({
  name: 'prescriber.save',
  input: savePrescriberInput,
  async standing(input, { actor: { practiceId }, tx }) {
    if (input.id === null) return null
    await lockReferralsTo(tx, practiceId, [input.id])
    await lockSettings(tx, practiceId)
    const prescriber = await loadPrescriber(tx, practiceId, input.id)
    const cents = prescriber?.evaluationFeeCents ?? null
    const evaluationFee = cents === null ? '' : typedMoney(cents)
    return standingLike(input, prescriber, { evaluationFee, sites: await loadPrescriberSites(tx, practiceId, input.id) })
  },
  async run({ id, version: _, sites, evaluationFee, nextOpeningOn, ...told }, { actor: { practiceId, userId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const before = id === null ? null : await loadPrescriber(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    const namesake = await loadPrescriberByName(tx, practiceId, told.name)
    if (namesake && namesake.id !== id) return nameTaken()
    const places = new Set([...(await loadFacilityIds(tx, practiceId)), ...(await loadLocationIds(tx, practiceId))])
    if (sites.some(({ facilityId, locationId }) => [facilityId, locationId].some((place) => place !== null && !places.has(place)))) {
      return notFound('sites')
    }
    const saved = id ?? newId()
    const columns = { ...told, evaluationFeeCents: evaluationFee, nextOpeningOn: toDayOrNull(nextOpeningOn) }
    if (id === null) await insertPrescriber(tx, practiceId, saved, columns)
    else await updatePrescriber(tx, practiceId, saved, columns)
    await replacePrescriberSites(tx, practiceId, saved, sites)
    const isLeaving = before?.isActive === true && !told.isActive
    const ended = isLeaving ? await leavePrescribing(tx, { practiceId, prescriberId: saved, by: userId, now }) : {}
    return accept({ id: saved }, { objectId: saved, details: { changed: changedFields(before, columns), sites: sites.length, ...ended } })
  },
})
