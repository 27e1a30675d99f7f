import { answerReferral } from '../../../lib/commands/prescribers/answer-referral.ts'
import { clearScreening } from '../../../lib/commands/prescribers/clear-screening.ts'
import { decideEligibility } from '../../../lib/commands/prescribers/decide-eligibility.ts'
import { orderDose } from '../../../lib/commands/prescribers/order-dose.ts'
import { revokeDose } from '../../../lib/commands/prescribers/revoke-dose.ts'
import { revokeReferral } from '../../../lib/commands/prescribers/revoke-referral.ts'
import { sendReferral } from '../../../lib/commands/prescribers/send-referral.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from './act.ts'
import { give, type History, type Mend } from './history.ts'
import { medicineOf } from './layouts.ts'

type Who = History['clinic']['prescriber']

const today = ({ now, clinic }: History) => localDateOf(now, clinic.timeZone)
/** The one whose order lives, else the practice's first. */
const prescriberOf = ({ clinic, seen }: History): Who => {
  const by = seen.orders.findLast(({ status }) => status === 'active')?.by
  return by === clinic.otherPrescriber.prescriberId ? clinic.otherPrescriber : clinic.prescriber
}

export const decide = (history: History, verdict: string, who: Who = prescriberOf(history)) => {
  const dates = { validUntilOn: addDays(today(history), 180), inPersonExamOn: addDays(today(history), -1) }
  return give(history, decideEligibility, { clientId: history.client.id, verdict, conditions: '', ...dates }, who.actor)
}

const order = (history: History, who: Who = prescriberOf(history), doses = 1) => {
  const on = today(history)
  const medicine = medicineOf(history.layout)
  const what = { ...medicine, doseMg: medicine.doseMg * doses, purpose: 'Depression' }
  const when = { issuedOn: on, expiresOn: addDays(on, 150), pdmpCheckedOn: on, evaluation: 'in-person' }
  return give(history, orderDose, { clientId: history.client.id, ...what, ...when }, who.actor)
}

/** Refers the client to somebody who accepts. */
export async function acceptReferral(history: History, who: Who): Promise<void> {
  const { clinic, client } = history
  const asked = { clientId: client.id, prescriberId: who.prescriberId, reason: 'For an evaluation of the dose.' }
  const sent = await give(history, sendReferral, asked, clinic.frontDesk.actor)
  if (sent.status === 'done') await give(history, answerReferral, { referralId: sent.value.referralId, answer: 'accepted' }, who.actor)
}

/** Refers the client to somebody who accepts, finds them eligible and orders. */
export async function refer(history: History, who: Who): Promise<void> {
  await acceptReferral(history, who)
  await decide(history, 'eligible', who)
  await order(history, who)
}

const verdictAgain: Mend = async (history) => void (await decide(history, 'eligible'))
const orderAgain: Mend = async (history) => void (await order(history))

async function stopOrder(history: History): Promise<void> {
  const live = history.seen.orders.findLast(({ status }) => status === 'active')
  if (!live) return
  const who = prescriberOf(history)
  const outcome = await give(history, revokeDose, { orderId: live.id, why: 'Blood pressure.' }, who.actor)
  if (outcome.status === 'done') history.broken.set('order', orderAgain)
}

/** With nobody in their place, or handed over to another who has accepted. */
async function endReferral(history: History, way: number): Promise<void> {
  const { role, clinic, client } = history
  const who = prescriberOf(history)
  const other = who === clinic.prescriber ? clinic.otherPrescriber : clinic.prescriber
  const accepted = await readRows<{ id: string; by: string }>(
    role,
    `SELECT id, prescriber_id AS by FROM referral WHERE client_id = '${client.id}' AND status = 'accepted' AND ended_at IS NULL`,
  )
  const live = accepted.find(({ by }) => by === who.prescriberId)
  if (!live) return
  const heir = way === 1 && accepted.some(({ by }) => by === other.prescriberId) ? other : null
  const input = { referralId: live.id, why: 'They asked for somebody else.', toPrescriberId: heir?.prescriberId ?? null }
  const outcome = await give(history, revokeReferral, input, way === 0 ? clinic.frontDesk.actor : clinic.therapist.actor)
  if (outcome.status === 'done') history.broken.set('referral', (again) => (heir ? anew(again, heir) : refer(again, who)))
}

/** Whoever takes over decides and orders for themselves. */
async function anew(history: History, who: Who): Promise<void> {
  await decide(history, 'eligible', who)
  await order(history, who)
}

/** The prescriber decides about what the newest screen found. */
export async function liftScreen(history: History, way: number): Promise<void> {
  const [open] = await readRows<{ id: string; item: string }>(
    history.role,
    `SELECT s.id, f->'params'->>'item' AS item FROM screening s, jsonb_array_elements(s.findings) f
      WHERE s.client_id = '${history.client.id}' AND s.kind = 'contraindication' AND f->>'effect' <> 'warn' ORDER BY s.taken_at DESC LIMIT 1`,
  )
  if (!open?.item) return
  const decision = { screeningId: open.id, item: open.item, decision: way === 0 ? 'lifts' : 'stands', words: 'Seen and weighed today.' }
  await give(history, clearScreening, decision, prescriberOf(history).actor)
}

const verdicts = ['not_eligible', 'more_information']

export const prescribing: readonly Act[] = [
  {
    name: 'the prescriber finds otherwise',
    weight: 1,
    often: true,
    ways: verdicts.length,
    do: async (history, way) => {
      const outcome = await decide(history, verdicts[way] ?? 'not_eligible')
      if (outcome.status === 'done') history.broken.set('verdict', verdictAgain)
    },
  },
  { name: 'the prescriber stops the order', weight: 1, often: true, do: stopOrder },
  { name: 'the referral is ended', weight: 1, often: true, ways: 2, do: endReferral },
  {
    name: 'the order is written anew',
    weight: 1,
    ways: 2,
    do: async (history, way) => void (await order(history, prescriberOf(history), way === 0 ? 1 : 0.5)),
  },
  { name: 'another prescriber takes over', weight: 1, do: (history) => refer(history, history.clinic.otherPrescriber) },
  {
    name: 'the prescriber looks at the screen',
    weight: 1,
    ways: 2,
    follows: 'the health screen says stop or wait',
    do: liftScreen,
  },
]
