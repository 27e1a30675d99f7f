import 'server-only'
import { updateCycle } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadMedicareStanding } from '../../data/records/private-contracts.ts'
import { loadCycle } from '../../data/records/regimens.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { ruleProduct } from '../../domain/coverage/rule-product.ts'
import { rulingOf, worstEffect } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { chooseFormatInput } from '../../inputs/regimens/choose-format.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Changes the format of a cycle that is not booked yet, to one the client's coverage allows. */
export const chooseFormat = command({
  name: 'cycle.choose-format',
  input: chooseFormatInput,
  async run({ cycleId, format, setting }, { actor, now, tx }) {
    const { practiceId } = actor
    const cycle = await loadCycle(tx, practiceId, cycleId)
    if (!cycle) return reject({ form: ['There is no such cycle.'] })
    await lockClient(tx, practiceId, cycle.clientId)
    if (cycle.status !== 'planned') return reject({ form: ['This cycle is booked. Cancel its visits first, then choose another format.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const ruleset = await loadRuleset(tx, practiceId, today)
    const coverages = await loadCoverages(tx, practiceId, cycle.clientId, today)
    const findings = ruleProduct({
      format,
      on: today,
      coverages,
      medicare: await loadMedicareStanding(tx, practiceId, {
        clientId: cycle.clientId,
        clinicianId: cycle.regimen.primaryClinicianId,
        on: today,
      }),
      noticeSignedOn: today,
    })
    const trace = { clientId: cycle.clientId, objectId: cycleId, details: { from: cycle.format, to: format } }
    if (worstEffect(findings) === 'refuse') return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
    await updateCycle(tx, practiceId, cycleId, { format, setting })
    return accept({ cycleId }, trace, findings)
  },
})
