import 'server-only'
import { loadAppointment, updateAppointment } from '../../data/records/appointments.ts'
import { rulingOf } from '../../domain/finding.ts'
import type { CheckInAnswers } from '../../domain/journeys/rule-check-in.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { ruleStatusChange } from '../../domain/scheduling/appointment-status.ts'
import { checkInInput } from '../../inputs/journeys/check-in.ts'
import { accept, command, decline, reject } from '../command.ts'
import { decideBooked } from '../scheduling/decide-booked.ts'

type Input = { appointmentId: string; answers: CheckInAnswers }

/** The client has come. For a journey every gate of the day is asked: ride and driver's word, order, screens, consent, and what was answered at the door. */
export const checkIn = command<'appointment.check-in', Input, { appointmentId: string }>({
  name: 'appointment.check-in',
  input: checkInInput,
  async run({ appointmentId, answers }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: ['There is no such visit.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    if (visit.status === 'arrived') return accept({ appointmentId }, trace)
    const status = ruleStatusChange({ from: visit.status, to: 'arrived', startsAt: visit.startsAt, now })
    const decided =
      visit.kind === 'journey' && visit.cycleId
        ? await decideBooked(tx, { practiceId, cycleId: visit.cycleId, moment: 'check-in', now, checkIn: answers })
        : null
    const standing = (decided?.ruling.findings ?? []).filter(
      ({ effect, code }) => effect !== 'warn' && !visit.overrideFindings.includes(code),
    )
    const findings = [...status, ...standing]
    if (findings.length > 0)
      return decline(rulingOf(findings, { rulesetVersion: decided?.ruling.rulesetVersion ?? REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateAppointment(tx, practiceId, appointmentId, { status: 'arrived', arrivedAt: now })
    return accept({ appointmentId }, trace)
  },
})
