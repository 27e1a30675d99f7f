import 'server-only'
import { insertPractice, insertServices, insertSlidingTiers } from '../../data/records/practice.ts'
import { startingServices } from '../../domain/practice/starting-services.ts'
import { startingTiers } from '../../domain/reference/billing-tiers.ts'
import { openPracticeInput } from '../../inputs/practice/open-practice.ts'
import { accept, command, reject } from '../command.ts'

/** From when the starting schedule of the sliding scale holds: the guidelines it is measured by are of 2026. */
const TIERS_SINCE = '2026-01-01'

/** Opens a practice: its row, the services with their usual lengths, the starting sliding scale. Its id is the actor's. */
export const openPractice = command({
  name: 'practice.open',
  input: openPracticeInput,
  async run(input, { actor: { practiceId }, tx }) {
    const isNew = await insertPractice(tx, { id: practiceId, ...input })
    if (!isNew) return reject({ slug: ['A practice with this name in its address is open already.'] })
    await insertServices(tx, practiceId, startingServices())
    await insertSlidingTiers(tx, practiceId, startingTiers, TIERS_SINCE)
    return accept({ practiceId }, { objectId: practiceId, details: { slug: input.slug, isDemo: input.isDemo } })
  },
})
