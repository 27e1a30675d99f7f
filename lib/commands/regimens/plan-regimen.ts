import 'server-only'
import type { z } from 'zod'
import { lockClient, updateClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadClinicians } from '../../data/records/people-facts.ts'
import { loadMedicareStanding } from '../../data/records/private-contracts.ts'
import { insertRegimen, loadClientsPrescriber, loadRunningRegimen } from '../../data/records/regimens.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { ruleProduct } from '../../domain/coverage/rule-product.ts'
import { trainedIn } from '../../domain/credentials/trained-in.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { rulePrimaryTherapist } from '../../domain/journeys/rule-primary-therapist.ts'
import { ruleRegimenLength } from '../../domain/regimens/rule-regimen-length.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { planRegimenInput } from '../../inputs/regimens/plan-regimen.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof planRegimenInput>

/** Plans a client's regimen: a primary therapist with the training for it, and one to twelve cycles, each in a format the client's coverage allows. */
export const planRegimen = command<'regimen.plan', Input, { regimenId: string }>({
  name: 'regimen.plan',
  input: planRegimenInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { clientId, primaryClinicianId, cycles, rationale } = input
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    if (await loadRunningRegimen(tx, practiceId, clientId))
      return reject({ form: ['A regimen runs for this client already. Change its cycles, or end it first.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const ruleset = await loadRuleset(tx, practiceId, today)
    const clinicians = await loadClinicians(tx, practiceId, today)
    const primary = clinicians.find(({ id }) => id === primaryClinicianId)
    if (!primary) return reject({ primaryClinicianId: ['Choose somebody who works here.'] })
    const coverages = await loadCoverages(tx, practiceId, clientId, today)
    const medicare = await loadMedicareStanding(tx, practiceId, { clientId, clinicianId: primary.id, on: today })
    const trained = trainedIn(primary.credentials, today)
    const findings: Finding[] = [
      ...ruleRegimenLength({ cycles: cycles.length, ruleset }),
      ...rulePrimaryTherapist({
        primaryTherapist: {
          clinicianId: primary.id,
          trainedInGuiding: trained.guiding,
          trainedInIntegration: trained.integration,
          trainedInTrauma: trained.trauma,
        },
        clinicians: [],
      }),
      ...[...new Set(cycles.map(({ format }) => format))].flatMap((format) =>
        ruleProduct({
          format,
          on: today,
          coverages,
          medicare,
          noticeSignedOn: today,
        }),
      ),
    ]
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const untrained = findings.some(({ code }) => code === 'PRIMARY_NOT_TRAINED')
    if (ruling.effect === 'refuse' || untrained) return decline(ruling, { clientId })
    const regimenId = newId()
    await insertRegimen(
      tx,
      {
        practiceId,
        id: regimenId,
        clientId,
        status: 'active',
        cyclesPlanned: cycles.length,
        primaryClinicianId,
        prescriberId: await loadClientsPrescriber(tx, practiceId, clientId),
        rationale: rationale || null,
      },
      cycles.map((cycle, index) => ({
        practiceId,
        id: newId(),
        regimenId,
        clientId,
        number: index + 1,
        status: 'planned' as const,
        ...cycle,
      })),
    )
    await updateClient(tx, practiceId, clientId, { primaryClinicianId })
    return accept(
      { regimenId },
      { clientId, objectId: regimenId, details: { cycles: cycles.length, formats: cycles.map(({ format }) => format).join('') } },
      findings,
    )
  },
})
