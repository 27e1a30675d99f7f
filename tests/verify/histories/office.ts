import { takePayment } from '../../../lib/commands/billing/take-payment.ts'
import { verifyBenefit } from '../../../lib/commands/coverage/verify-benefit.ts'
import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { startVisit } from '../../../lib/commands/journeys/start-visit.ts'
import { saveNote } from '../../../lib/commands/notes/save-note.ts'
import { signNote } from '../../../lib/commands/notes/sign-note.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { wellPrepared } from '../../support/door-answers.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from './act.ts'
import { after, give, type History, Violation, visitAhead } from './history.ts'
import { decide } from './prescribing.ts'

const words = { intention: '', summary: 'We worked on it.', interventions: '', response: '', plan: '' }

/** The note of a visit: written, signed, and tried again when it is signed already. */
async function write(history: History, way: number): Promise<void> {
  const { clinic, seen } = history
  const over = seen.visits.filter(({ status, kind }) => status === 'completed' || (way === 1 && kind !== 'journey'))
  const visit = over.at(-1)
  if (!visit) return
  const { actor } = visit.clinicianId === clinic.otherTherapist.clinicianId ? clinic.otherTherapist : clinic.therapist
  const times = { startedAt: visit.startsAt.toISOString(), stoppedAt: after(visit.startsAt, 53).toISOString(), diagnosisCodes: null }
  const saved = await give(history, saveNote, { appointmentId: visit.id, body: words, ...times }, actor)
  const noteId = saved.status === 'done' ? saved.value.noteId : seen.notes.find(({ visitId }) => visitId === visit.id)?.id
  if (!noteId) return
  const signed = await give(history, signNote, { noteId }, actor)
  if (signed.status === 'done' && visit.startsAt > history.now) throw new Violation('a note was signed for a visit that lies ahead')
}

const pay = (history: History, way: number) =>
  give(
    history,
    takePayment,
    { clientId: history.client.id, amount: way === 0 ? '40' : '960.00', method: 'cash', reference: '', note: '' },
    history.clinic.frontDesk.actor,
  )

const askPlan = (history: History) => {
  const { client, now, clinic } = history
  const left = { deductibleLeft: '0', familyDeductibleLeft: '', coinsurancePercent: 20, copay: '', copayAfterDeductible: false }
  const rest = { outOfPocketLeft: '', familyOutOfPocketLeft: '', planYearStartsOn: '', source: 'phone', reference: 'CALL-2' }
  const input = { coverageId: client.coverageId, ...left, ...rest, verifiedOn: localDateOf(now, clinic.timeZone) }
  return give(history, verifyBenefit, input, clinic.frontDesk.actor)
}

/** Hands that have no business here. */
async function byWrongHands(history: History, way: number): Promise<void> {
  const { clinic, client } = history
  const visit = visitAhead(history)
  if (!visit) return
  const appointmentId = visit.id
  const tries = [
    () => give(history, confirmAppointment, { appointmentId }, client.actor),
    () => give(history, checkIn, { appointmentId, answers: wellPrepared }, clinic.prescriber.actor),
    () => give(history, startVisit, { appointmentId }, clinic.frontDesk.actor),
    () => decide(history, 'eligible', { ...clinic.prescriber, actor: clinic.therapist.actor } as never),
  ]
  const outcome = await tries[way]?.()
  if (outcome && outcome.status !== 'denied') throw new Violation('somebody did what is not theirs to do')
}

/** A prescriber sees a client as long as a referral that was accepted lives, and not a moment longer. */
async function lookAsPrescriber(history: History, way: number): Promise<void> {
  const { clinic, client, role } = history
  const who = way === 0 ? clinic.prescriber : clinic.otherPrescriber
  const seen = await clinic.read(who.actor, (tx) => tx.screeningGate.count({ where: { clientId: client.id } }))
  const [live] = await readRows<{ n: number }>(
    role,
    `SELECT count(*)::int AS n FROM referral WHERE client_id = '${client.id}' AND prescriber_id = '${who.prescriberId}' AND status = 'accepted' AND ended_at IS NULL`,
  )
  const isReferred = (live?.n ?? 0) > 0
  if (seen > 0 && !isReferred) throw new Violation('a prescriber sees the chart of somebody who is not referred to them')
  if (seen === 0 && isReferred) throw new Violation('a prescriber does not see the chart of somebody who is referred to them')
}

export const office: readonly Act[] = [
  { name: 'the note is written and signed', weight: 3, ways: 2, do: write },
  { name: 'the client pays', weight: 1, ways: 2, do: async (history, way) => void (await pay(history, way)) },
  { name: 'the desk asks the plan', weight: 1, do: async (history) => void (await askPlan(history)) },
  { name: 'the wrong hands try', weight: 1, ways: 4, do: byWrongHands },
  { name: 'a prescriber looks', weight: 1, ways: 2, do: lookAsPrescriber },
]
