import 'server-only'
import type { z } from 'zod'
import { type ClientCharge, loadClientCharges } from '../../data/records/client-charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadClientOnPaper, loadClinicianOnPaper, loadInsuranceOnPaper, loadPracticeOnPaper } from '../../data/records/papers.ts'
import { loadMedicareStanding } from '../../data/records/private-contracts.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertSuperbill, loadSuperbill } from '../../data/records/superbills.ts'
import type { Tx } from '../../data/scope.ts'
import { ruleSuperbill } from '../../domain/billing/rule-superbill.ts'
import { missingOnSuperbill, superbillContent } from '../../domain/billing/superbill-content.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { issueSuperbillInput } from '../../inputs/billing/issue-superbill.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof issueSuperbillInput>

/**
 * Issues the itemised receipt a client sends to a plan themselves (2.8, decision 31): only lines the practice does not bill,
 * never under Medicaid, VA or enrolled Medicare. It is kept as issued; a change is a void and a new one.
 */
export const issueSuperbill = command({
  name: 'superbill.issue',
  input: issueSuperbillInput as unknown as z.ZodType<Input>,
  async run({ clientId, chargeIds, replacesId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPracticeOnPaper(tx, practiceId)
    if (!practice || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const charges = await loadClientCharges(tx, practiceId, clientId, { id: { in: chargeIds } })
    const first = charges[0]
    if (!first || charges.length !== new Set(chargeIds).size) return reject({ chargeIds: ['One of these charges no longer stands.'] })
    if (charges.some(({ superbillId }) => superbillId !== null))
      return reject({ chargeIds: ['One of these charges is on a superbill already. Void that one first.'] })
    const today = localDateOf(now, practice.timeZone)
    const paper = await paperFacts(tx, practiceId, clientId, charges)
    const replaced = replacesId ? await loadSuperbill(tx, practiceId, replacesId) : null
    const ruleset = await loadRuleset(tx, practiceId, today)
    const findings = ruleSuperbill({
      coverages: await loadCoverages(tx, practiceId, clientId),
      medicare: await loadMedicareStanding(tx, practiceId, { clientId, clinicianId: paper.medicareClinicianId, on: first.serviceOn }),
      lines: charges.map(({ id, code, serviceOn, isClaimable, diagnosisCodes }) => ({
        chargeId: id,
        code,
        on: serviceOn,
        billedByPractice: isClaimable,
        diagnosisCodes,
      })),
      missing: missingOnSuperbill(paper),
    })
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse' || ruling.effect === 'hold' || !paper.client) return decline(ruling, { clientId })

    const id = newId()
    const number = `S${today.replaceAll('-', '').slice(2)}-${id.slice(0, 8).toUpperCase()}`
    const content = superbillContent({
      number,
      today,
      replaces: replaced?.clientId === clientId ? replaced.number : null,
      practice,
      client: paper.client,
      insurance: paper.insurance,
      clinicians: paper.clinicians,
      charges,
    })
    await insertSuperbill(tx, practiceId, { id, clientId, number, content, issuedAt: now, issuedBy: userId, chargeIds: charges.map(idOf) })
    return accept({ superbillId: id, number }, { clientId, objectId: id, details: { chargeIds: charges.map(idOf) } }, findings)
  },
})

const idOf = ({ id }: ClientCharge) => id

async function paperFacts(tx: Tx, practiceId: string, clientId: string, charges: readonly ClientCharge[]) {
  const ids = [...new Set(charges.map(({ clinicianId }) => clinicianId))]
  const on = charges[0]?.serviceOn
  const clinicians = []
  for (const id of ids) {
    const clinician = on ? await loadClinicianOnPaper(tx, practiceId, id, on) : null
    if (clinician) clinicians.push({ id, ...clinician })
  }
  const statuses = await tx.clinician.findMany({ where: { practiceId, id: { in: ids } }, select: { id: true, medicareStatus: true } })
  return {
    client: await loadClientOnPaper(tx, practiceId, clientId),
    insurance: on ? await loadInsuranceOnPaper(tx, practiceId, clientId, on) : null,
    clinicians,
    medicareClinicianId: (statuses.find(({ medicareStatus }) => medicareStatus !== 'opted_out') ?? statuses[0])?.id ?? null,
  }
}
