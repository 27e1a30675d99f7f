import 'server-only'
import { insertLocation } from '../../data/records/places.ts'
import { insertPractice, insertServices, insertSlidingTiers } from '../../data/records/practice.ts'
import { startingServices } from '../../domain/practice/starting-services.ts'
import { startingTiers } from '../../domain/reference/billing-tiers.ts'
import { newId } from '../../ids.ts'
import { openPracticeInput } from '../../inputs/practice.ts'
import { accept, command, reject } from '../command.ts'

/** From when the starting schedule of the sliding scale holds: the guidelines it is measured by are of 2026. */
const TIERS_SINCE = '2026-01-01'

/** Opens a practice: its row, the services with their usual lengths, the starting sliding scale, its first location if it has one. Its id is the actor's. */
export const openPractice = command({
  name: 'practice.open',
  input: openPracticeInput,
  async run({ firstLocation, ...practice }, { actor: { practiceId }, tx }) {
    const isNew = await insertPractice(tx, { id: practiceId, ...practice })
    if (!isNew) return reject({ slug: ['A practice with this name in its address is open already.'] })
    await insertServices(tx, practiceId, startingServices())
    await insertSlidingTiers(tx, practiceId, startingTiers, TIERS_SINCE)
    if (firstLocation !== '') {
      const { timeZone, addressLine, city, state, zip, phone } = practice
      await insertLocation(tx, practiceId, newId(), { name: firstLocation, timeZone, addressLine, city, state, zip, phone })
    }
    return accept({ practiceId }, { objectId: practiceId, details: { slug: practice.slug, isDemo: practice.isDemo } })
  },
})
