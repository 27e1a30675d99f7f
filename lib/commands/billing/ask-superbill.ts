import 'server-only'
import { loadClientCharges } from '../../data/records/client-charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadMedicareStanding } from '../../data/records/private-contracts.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertRequest, listRequests } from '../../data/records/superbill-requests.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { ruleSuperbill } from '../../domain/billing/rule-superbill.ts'
import { superbillLineOf } from '../../domain/billing/superbill-line.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { askSuperbillInput } from '../../inputs/billing/issue-superbill.ts'
import { accept, command, decline, reject } from '../command.ts'

/**
 * A client asks for the itemised receipt of some visits (S2-13). What never can be, or not yet, is answered at once in plain words;
 * the rest goes to the desk, which makes it.
 */
export const askSuperbill = command({
  name: 'superbill.ask',
  input: askSuperbillInput,
  async run({ chargeIds }, { actor, now, tx }) {
    const { practiceId, userId, clientId } = actor
    const practice = await loadPractice(tx, practiceId)
    if (!practice || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const charges = await loadClientCharges(tx, practiceId, clientId, { id: { in: chargeIds } })
    if (charges.length !== new Set(chargeIds).size)
      return reject({ chargeIds: ['One of these visits has changed. Look at the page again.'] })
    if (charges.some(({ superbillId }) => superbillId !== null))
      return reject({ chargeIds: ['One of these visits is on a superbill already. You find it below.'] })
    const open = (await listRequests(tx, practiceId, clientId)).filter(({ status }) => status === 'open')
    if (open.some((one) => one.chargeIds.some((id) => chargeIds.includes(id))))
      return reject({ chargeIds: ['You have asked for one of these visits already. We are making it.'] })
    const lines = []
    for (const charge of charges) {
      const asked = { clientId, clinicianId: charge.clinicianId, on: charge.serviceOn }
      lines.push(superbillLineOf({ ...charge, medicare: await loadMedicareStanding(tx, practiceId, asked) }))
    }
    const findings = ruleSuperbill({ coverages: await loadCoverages(tx, practiceId, clientId), lines, missing: [] })
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, practice.timeZone))
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const details = { chargeIds: charges.map(({ id }) => id) }
    if (ruling.effect === 'refuse' || findings.some(({ code }) => code === 'SUPERBILL_NOT_PAID'))
      return decline(ruling, { clientId, details })
    const requestId = await insertRequest(tx, practiceId, { clientId, chargeIds: details.chargeIds, askedAt: now, askedBy: userId })
    await insertTask(tx, { practiceId, clientId, kind: 'superbill-asked', forRole: 'front-desk', dueAt: now, subjectId: requestId })
    return accept({ requestId }, { clientId, objectId: requestId, details })
  },
})
