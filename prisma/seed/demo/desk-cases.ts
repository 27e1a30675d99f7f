import { askSuperbill } from '../../../lib/commands/billing/ask-superbill.ts'
import { decideHardship } from '../../../lib/commands/billing/decide-hardship.ts'
import { disputeCharge } from '../../../lib/commands/billing/dispute-charge.ts'
import { openRefund } from '../../../lib/commands/billing/open-refund.ts'
import { payRefund } from '../../../lib/commands/billing/pay-refund.ts'
import { takePayment } from '../../../lib/commands/billing/take-payment.ts'
import { askScaleAppeal } from '../../../lib/commands/coverage/ask-scale-appeal.ts'
import { decideScaleAppeal } from '../../../lib/commands/coverage/decide-scale-appeal.ts'
import { saveCoverage } from '../../../lib/commands/coverage/save-coverage.ts'
import { loadClientCharges } from '../../../lib/data/records/client-charges.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { demoPayerId } from '../demo-payers.ts'
import { asSetUp } from '../support.ts'
import { workdayFrom } from './arrival.ts'
import { balanceOf, dollars } from './money.ts'
import { emailOf } from './people.ts'
import type { ClientActor, Lived } from './someone.ts'

/** What the desk has to do with one person's money, beside taking it: some of it done, some of it waiting. */
export const deskCases: readonly ((lived: Lived) => Promise<void>)[] = [
  hardshipIsDecided,
  appealIsGranted,
  appealWaits,
  refundIsPaid,
  refundWaits,
  superbillIsMade,
  superbillWaits,
  chargeIsQuestioned,
]

/** Somebody who lives in this past and has come to their chart by now, as they act in the portal. */
async function ofToday({ practice: { id: practiceId } }: Lived, name: string): Promise<ClientActor | null> {
  const [first = '', last = ''] = name.split(' ')
  const user = await asSetUp(practiceId, (tx) =>
    tx.user.findFirst({
      where: { practiceId, email: emailOf({ first, last }) },
      select: { id: true, userRoles: { where: { role: 'client' }, select: { clientId: true } } },
    }),
  )
  const clientId = user?.userRoles[0]?.clientId
  return user && clientId ? { role: 'client', practiceId, userId: user.id, clientId, duties: [] } : null
}

const deskDay = ({ practice }: Lived, ago: number): LocalDate => workdayFrom(addDays(practice.today, -ago))

/** Shares of a plan are lowered for half a year, on papers seen. */
async function hardshipIsDecided(lived: Lived): Promise<void> {
  const { practice, until, does, today } = lived
  await until(deskDay(lived, 19), '11:10')
  const client = await ofToday(lived, 'Iris Godwit')
  if (!client) return
  await does(practice.actors.billingLead, decideHardship, {
    clientId: client.clientId,
    kind: 'percent',
    percent: 50,
    amount: '',
    fromOn: today(),
    toOn: addDays(today(), 180),
    papers: 'Letter of the end of work; bank statements of two months',
    reason: 'Out of work since last month, rent comes first.',
  })
}

async function appeals(lived: Lived, name: string, said: { readonly reason: string; readonly papers: string }): Promise<string | null> {
  const client = await ofToday(lived, name)
  return client && (await lived.does(client, askScaleAppeal, { clientId: client.clientId, ...said })).appealId
}

async function appealIsGranted(lived: Lived): Promise<void> {
  const { practice, until, does } = lived
  await until(addDays(practice.today, -33), '18:20')
  const papers = 'Birth certificate; pay stubs of two months'
  const appealId = await appeals(lived, 'Myrtle Curlew', { reason: 'We are five since the baby came, and I work less.', papers })
  if (!appealId) return
  await until(deskDay(lived, 31), '09:50')
  await does(practice.actors.billingLead, decideScaleAppeal, {
    appealId,
    isGranted: true,
    outcome: 'Five in the household, and the pay stubs show the shorter hours.',
    householdSize: 5,
    annualIncome: '52000',
  })
}

async function appealWaits(lived: Lived): Promise<void> {
  await lived.until(addDays(lived.practice.today, -2), '19:05')
  const said = { reason: 'My mother has moved in and I pay for her care.', papers: 'Lease with both names; invoices of the carers' }
  await appeals(lived, 'Gentian Teal', said)
}

type Twice = { readonly name: string; readonly method: 'card_terminal' | 'cheque'; readonly references: readonly [string, string] }

/** The same amount is paid twice; the second time becomes credit, which is set aside to be given back. */
async function paysTwice(lived: Lived, { name, method, references }: Twice): Promise<string | null> {
  const { practice, does } = lived
  const client = await ofToday(lived, name)
  if (!client) return null
  const { clientId } = client
  const { frontDesk } = practice.actors
  const owed = await balanceOf(lived, clientId, 'ar_client')
  const paid = { clientId, amount: dollars(owed > 0 ? owed : 3_000), method, note: null }
  await does(frontDesk, takePayment, { ...paid, reference: references[0] })
  const { creditCents } = await does(frontDesk, takePayment, { ...paid, reference: references[1], isTakenAgain: true })
  const note = 'Taken twice in one minute.'
  return (await does(frontDesk, openRefund, { clientId, amount: dollars(creditCents), why: 'paid_twice', note, seen: null })).refundId
}

async function refundIsPaid(lived: Lived): Promise<void> {
  const { practice, until, does } = lived
  await until(deskDay(lived, 26), '09:35')
  const refundId = await paysTwice(lived, { name: 'Erica Siskin', method: 'card_terminal', references: ['T-4471', 'T-4472'] })
  if (!refundId) return
  await until(deskDay(lived, 24), '15:30')
  const how = { method: 'card_terminal', reference: 'R-0917', paidOn: null, otherWayBecause: null }
  await does(practice.actors.billingLead, payRefund, { refundId, ...how })
}

async function refundWaits(lived: Lived): Promise<void> {
  await lived.until(deskDay(lived, 3), '09:35')
  await paysTwice(lived, { name: 'Poppy Knot', method: 'cheque', references: ['No. 2001', 'No. 2002'] })
}

/** Asks in the portal for the itemised receipt of everything that is paid and on none yet. */
async function asksForSuperbill(lived: Lived, client: ClientActor): Promise<void> {
  const { id } = lived.practice
  const charges = await asSetUp(id, (tx) => loadClientCharges(tx, id, client.clientId))
  const open = charges.filter((one) => one.superbillId === null && !one.isClaimable && one.clientCents <= one.paidCents)
  if (open.length > 0) await lived.does(client, askSuperbill, { chargeIds: open.map((one) => one.id) })
}

async function superbillIsMade(lived: Lived): Promise<void> {
  await lived.until(addDays(lived.practice.today, -2), '20:15')
  const client = await ofToday(lived, 'Dill Warbler')
  if (client) await asksForSuperbill(lived, client)
}

/** Everything is paid at last, and the plan that is to read it was told of only now, without a number: the desk has to ask for it. */
async function superbillWaits(lived: Lived): Promise<void> {
  const { practice, until, does } = lived
  await until(addDays(practice.today, -1), '12:40')
  const client = await ofToday(lived, 'Ginger Brant')
  if (!client) return
  const { clientId } = client
  const owed = await balanceOf(lived, clientId, 'ar_client')
  const paid = { clientId, amount: dollars(owed), method: 'card_terminal', reference: 'T-4518', note: null }
  if (owed > 0) await does(practice.actors.frontDesk, takePayment, paid)
  await does(client, saveCoverage, {
    id: null,
    clientId,
    program: 'commercial',
    payerId: demoPayerId('meadowlark'),
    status: 'active',
    priority: 1,
    planName: null,
    memberId: null,
    groupNumber: null,
    relation: 'spouse',
    insuredName: 'Sorrel Brant',
    startsOn: addDays(practice.today, -400),
    endsOn: '',
    inNetwork: false,
  })
  await asksForSuperbill(lived, client)
}

async function chargeIsQuestioned(lived: Lived): Promise<void> {
  const { practice, until, does } = lived
  await until(addDays(practice.today, -2), '16:30')
  const client = await ofToday(lived, 'Violet Petrel')
  if (!client) return
  const charges = await asSetUp(practice.id, (tx) => loadClientCharges(tx, practice.id, client.clientId))
  const last = charges.findLast(({ clientCents, writtenOffCents }) => clientCents > writtenOffCents)
  if (last) await does(client, disputeCharge, { chargeId: last.id, reason: 'My plan told me there is no copay for this visit.' })
}
