import 'server-only'
import type { z } from 'zod'
import { missAppointmentInput } from '../../inputs/scheduling.ts'
import { askMissedFee } from '../billing/ask-missed-fee.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit } from '../law/ask-visit.ts'
import { callOff } from './call-off.ts'

type Input = z.output<typeof missAppointmentInput>

/** Writes down that the client did not come. The practice's fee is asked, where it has one. One visit of a cycle asks what becomes of the others. */
export const missAppointment = command<'appointment.miss', Input, { appointmentId: string }>({
  name: 'appointment.miss',
  input: missAppointmentInput,
  async run({ appointmentId, rest }, { actor, now, tx }) {
    const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'no-show', act: rest ? { rest } : {} })
    if (!asked) return reject({ form: ['There is no such visit.'] })
    const { row, ruling, stops } = asked
    const trace = { clientId: row.clientId, objectId: appointmentId, details: { rest: rest ?? null } }
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    await callOff(tx, row, { status: 'no_show', reason: 'missed', now, rest: rest ?? 'keep', isTold: false })
    const asking = { actor, now, visitId: appointmentId, clientId: row.clientId, how: 'missed' } as const
    return accept({ appointmentId }, trace, await askMissedFee(tx, asking))
  },
})
