import 'server-only'
import type { z } from 'zod'
import { loadVisitsById } from '../../data/records/absences.ts'
import { compare } from '../../domain/compare.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { rulingFrom } from '../../domain/law/decide-visit.ts'
import { confirmAllInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { type AskedVisit, askVisit } from '../law/ask-visit.ts'
import { lockVisits } from './settle-steps.ts'
import { tellConfirmed, writeConfirmed } from './write-confirmed.ts'

type Input = z.output<typeof confirmAllInput>

export type ConfirmedAll = {
  readonly confirmed: readonly string[]
  /** Visits that wait for something still, each with what. */
  readonly left: readonly { readonly appointmentId: string; readonly findings: readonly Finding[] }[]
}

/**
 * Confirms several visits in one step, such as those of a cycle or of a day: each that has what it waited for, the first one first, while the others
 * go on waiting and are told with why. Each client hears of all of theirs in one letter. What was confirmed or begun already is passed over.
 */
export const confirmAppointments = command<'visits.confirm', Input, ConfirmedAll>({
  name: 'visits.confirm',
  input: confirmAllInput,
  async run({ appointmentIds }, { actor, now, tx }) {
    const { practiceId } = actor
    const visits = (await loadVisitsById(tx, practiceId, appointmentIds)).sort((one, other) =>
      compare(one.startsAt.getTime(), other.startsAt.getTime()),
    )
    await lockVisits(tx, practiceId, { clientIds: visits.map(({ clientId }) => clientId), ids: visits.map(({ id }) => id) })
    const [confirmed, left]: [AskedVisit[], AskedVisit[]] = [[], []]
    for (const { id: appointmentId } of visits) {
      const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'confirm' })
      if (asked?.row.status !== 'tentative') continue
      if (asked.stops.length === 0) await writeConfirmed(tx, asked, { actor, now })
      ;(asked.stops.length === 0 ? confirmed : left).push(asked)
    }
    const [first] = [...confirmed, ...left]
    if (!first) return reject({ form: ['None of these visits waits to be confirmed.'] })
    const clientIds = new Set([...confirmed, ...left].map(({ row }) => row.clientId))
    const details = { appointmentIds: confirmed.map(({ row }) => row.id), left: left.map(({ row }) => row.id) }
    const trace = { clientId: clientIds.size === 1 ? first.row.clientId : null, objectId: first.row.id, details }
    if (confirmed.length === 0) {
      const findings = left.flatMap(({ ruling }) => ruling.findings)
      return decline({ ...rulingFrom(first.world, findings), alternatives: [] }, trace)
    }
    for (const [clientId, own] of Map.groupBy(confirmed, ({ row }) => row.clientId))
      await tellConfirmed(
        tx,
        practiceId,
        clientId,
        own.map(({ row }) => row.id),
        now,
      )
    const value = { confirmed: details.appointmentIds, left: left.map(({ row, stops }) => ({ appointmentId: row.id, findings: stops })) }
    return accept(value, trace, onceEach(confirmed.flatMap(({ warnings }) => warnings)))
  },
})
