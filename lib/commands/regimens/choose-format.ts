import 'server-only'
import type { z } from 'zod'
import { updateCycle } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCycle } from '../../data/records/regimens.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { decideFormat, isFormatRefused } from '../../domain/coverage/decide-format.ts'
import type { CycleFormat } from '../../domain/coverage/format.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { chooseFormatInput } from '../../inputs/regimens.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadFormatFacts } from './format-facts.ts'

type Input = z.output<typeof chooseFormatInput>

/** Changes the format of a cycle that is not booked yet, to one the client's coverage allows. */
export const chooseFormat = command<'cycle.choose-format', Input, { cycleId: string }, CycleFormat>({
  name: 'cycle.choose-format',
  input: chooseFormatInput,
  async run({ cycleId, format, setting }, { actor, now, tx }) {
    const { practiceId } = actor
    const cycle = await loadCycle(tx, practiceId, cycleId)
    if (!cycle) return reject({ form: ['There is no such cycle.'] })
    await lockClient(tx, practiceId, cycle.clientId)
    if (cycle.status !== 'planned') return reject({ form: ['This cycle is booked. Cancel its visits first, then choose another format.'] })
    const timeZone = await loadPracticeZone(tx, practiceId)
    const today = localDateOf(now, timeZone)
    const ruleset = await loadRuleset(tx, practiceId, today)
    const { clientId, regimen } = cycle
    const facts = await loadFormatFacts(tx, {
      practiceId,
      clientId,
      clinicianId: regimen.primaryClinicianId,
      setting,
      today,
      timeZone,
    })
    const ruling = decideFormat(format, facts, { ruleset, now })
    const trace = { clientId, objectId: cycleId, details: { from: cycle.format, to: format } }
    if (isFormatRefused(format, facts)) return decline(ruling, trace)
    await updateCycle(tx, practiceId, cycleId, { format, setting })
    return accept({ cycleId }, trace, ruling.findings)
  },
})
