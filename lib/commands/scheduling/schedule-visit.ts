import 'server-only'
import type { z } from 'zod'
import { lockClient } from '../../data/records/clients.ts'
import { loadWorld } from '../../data/records/world.ts'
import { ruleNotTold } from '../../domain/coverage/rule-not-told.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import type { World } from '../../domain/law/world.ts'
import { visitAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import type { VisitAlternative, VisitRequest } from '../../domain/scheduling/visit-request.ts'
import { addDays } from '../../domain/time/local.ts'
import { scheduleVisitInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { settleSingle, writeSingle } from './settle-single.ts'
import { setAsidesOf } from './visit-columns.ts'

type Input = z.output<typeof scheduleVisitInput>
export type ScheduledVisit = { readonly appointmentId: string; readonly waitsFor: readonly Finding[] }

/** How far around the day asked for other days are offered. */
const OFFER_DAYS = 15

/** Books one visit outside a cycle: its person, its room, the client's time, the visit of the authorization. */
export const scheduleVisit = command<'appointment.schedule', Input, ScheduledVisit, VisitAlternative>({
  name: 'appointment.schedule',
  input: scheduleVisitInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { clientId, overrideReason: reason } = input
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const asked = around(practiceId, input, now, 1)
    const before = await loadWorld(tx, asked)
    if (!before) return reject({ locationId: ['Choose a location.'] })
    const wrong = unknownChoice(before, input)
    if (wrong) return reject(wrong)
    const { world, visit, ruling } = await settleSingle(tx, asked, before, requestOf(input), { actor, now })
    const trace = { clientId, details: { kind: input.kind, on: input.on, at: input.at } }
    if (stopsFor(ruling, actor, reason).length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    const { payer } = input
    if (payer && actor.role === 'therapist') return reject({ payer: ['The front desk asks the client about this.'] })
    const untold = payer ? ruleNotTold({ kind: payer, on: visit.on, coverages: world.coverages, clinicianId: visit.givenBy }) : []
    if (untold.length > 0) return decline(rulingOf(untold, { rulesetVersion: world.ruleset.version, evaluatedAt: now }), trace)
    const id = await writeSingle(tx, { world, actor, now, locationId: input.locationId }, visit, {
      contact: input.contact,
      payer: payer ? { kind: payer, askedBy: actor.userId } : null,
      setAsides: (visitId) => setAsidesOf([{ id: visitId, visit, findings: ruling.findings }], actor, reason),
      mails: (visitId) => ({ kind: 'appointment-booked', payload: { clientId, appointmentIds: [visitId] } }),
    })
    const waitsFor = waitsIn(ruling)
    return accept(
      { appointmentId: id, waitsFor },
      { ...trace, objectId: id, details: { ...trace.details, waitsFor: waitsFor.map(({ code }) => code) } },
      warningsIn(ruling),
    )
  },
  async alternatives(input, _ruling, { actor, now, tx }) {
    const world = await loadWorld(tx, around(actor.practiceId, input, now, OFFER_DAYS))
    return world ? visitAlternatives(world, requestOf(input), { actor, now }) : []
  },
})

const requestOf = ({ clientId: _client, locationId: _location, overrideReason: _reason, ...request }: Input): VisitRequest => request

const around = (practiceId: string, { clientId, locationId, on }: Input, now: Date, days: number) => ({
  practiceId,
  clientId,
  locationId,
  now,
  from: addDays(on, -days),
  to: addDays(on, days),
})

/** Somebody or some room that is not of this place. */
function unknownChoice({ clinicians, roomIds }: World, { clinicianId, roomId }: Input) {
  if (clinicianId !== null && !clinicians.some(({ id }) => id === clinicianId)) return { clinicianId: ['Choose somebody who works here.'] }
  if (roomId !== null && !roomIds.includes(roomId)) return { roomId: ['Choose a room at this location.'] }
  return null
}
