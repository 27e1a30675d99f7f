import 'server-only'
import type { z } from 'zod'
import { lockClient, updateClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadClinicians } from '../../data/records/people-facts.ts'
import { insertRegimen, loadClientsPrescriber, loadRunningRegimen } from '../../data/records/regimens.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { decideFormat, isFormatRefused } from '../../domain/coverage/decide-format.ts'
import { type CycleFormat, cycleFormats } from '../../domain/coverage/format.ts'
import { trainedIn } from '../../domain/credentials/trained-in.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { rulePrimaryTherapist } from '../../domain/journeys/rule-primary-therapist.ts'
import { ruleRegimenLength } from '../../domain/regimens/rule-regimen-length.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { planRegimenInput } from '../../inputs/regimens.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadFormatFacts } from './format-facts.ts'

type Input = z.output<typeof planRegimenInput>

/** Plans a client's regimen: a primary therapist with the training for it, and one to twelve cycles, each in a format the client's coverage allows. */
export const planRegimen = command<'regimen.plan', Input, { regimenId: string }, CycleFormat>({
  name: 'regimen.plan',
  input: planRegimenInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { clientId, primaryClinicianId, cycles, rationale } = input
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    if (await loadRunningRegimen(tx, practiceId, clientId))
      return reject({ form: ['A regimen runs for this client already. Change its cycles, or end it first.'] })
    const timeZone = await loadPracticeZone(tx, practiceId)
    const today = localDateOf(now, timeZone)
    const ruleset = await loadRuleset(tx, practiceId, today)
    const clinicians = await loadClinicians(tx, practiceId)
    const primary = clinicians.find(({ id }) => id === primaryClinicianId)
    if (!primary) return reject({ primaryClinicianId: ['Choose somebody who works here.'] })
    const formats = await decideFormats(tx, { practiceId, clientId, clinicianId: primary.id, today, timeZone }, cycles, { ruleset, now })
    const trained = trainedIn(primary.credentials, today)
    const own: Finding[] = [
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
    ]
    const findings = [...own, ...formats.findings]
    const { alternatives } = formats
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now, alternatives })
    const stops = own.some(({ code, effect }) => effect === 'refuse' || code === 'PRIMARY_NOT_TRAINED')
    if (stops || formats.isRefused) return decline(ruling, { clientId })
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

type About = Omit<Parameters<typeof loadFormatFacts>[1], 'setting'>

/** What is said of every format in the plan, each once, and what could stand in for one that is not possible. */
async function decideFormats(tx: Tx, about: About, cycles: Input['cycles'], by: Parameters<typeof decideFormat>[2]) {
  const findings: Finding[] = []
  let alternatives: readonly CycleFormat[] = cycleFormats
  let isRefused = false
  for (const format of cycleFormats) {
    const planned = cycles.find((cycle) => cycle.format === format)
    if (!planned) continue
    const facts = await loadFormatFacts(tx, { ...about, setting: planned.setting })
    const ruling = decideFormat(format, facts, by)
    findings.push(...ruling.findings)
    if (!isFormatRefused(format, facts)) continue
    isRefused = true
    alternatives = alternatives.filter((other) => ruling.alternatives.includes(other))
  }
  return { findings, isRefused, alternatives: isRefused ? alternatives : [] }
}
