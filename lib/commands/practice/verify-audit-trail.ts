import 'server-only'
import { countAuditEvents, findBrokenLink } from '../../data/records/audit-trail.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { accept, command } from '../command.ts'

/** Walks the practice's whole chain and says whether a link is missing, changed or cut off. */
export const verifyAuditTrail = command({
  name: 'audit.verify',
  input: nothingInput,
  async run(_, { actor: { practiceId }, tx }) {
    const broken = await findBrokenLink(tx)
    const entries = await countAuditEvents(tx, practiceId)
    const details = { entries, brokenAt: broken?.seq ?? null, problem: broken?.problem ?? null }
    return accept({ entries, broken }, { objectId: practiceId, details })
  },
})
