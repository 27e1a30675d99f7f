import { expect, test } from 'vitest'
import { disputeCharge } from '@/lib/commands/billing/dispute-charge'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { fromDay, toDay } from '@/lib/data/dates'
import { loadNotAsked, nothingWaits } from '@/lib/data/records/asked'
import { loadStandingMoney, NO_MONEY } from '@/lib/data/records/standing-money'
import type { Tx } from '@/lib/data/scope'
import { notAskedOn } from '@/lib/domain/billing/asked'
import type { LocalDate } from '@/lib/domain/time/local'
import { day, medicaidSince, signVisit } from '../../commands/billing/world'
import { done, openClinic } from '../../support/clinic'

const hours = ['09:00', '11:00', '13:00', '15:00'] as const
const days = ['2026-11-20', '2026-11-23', '2026-11-24'].map(day)

/** Somebody who owes for three days, one who questions the second of them, one whose own word about the last waits, and one who paid ahead. */
async function fourClients() {
  const clinic = await openClinic()
  const clients = await Promise.all(['plain', 'questions', 'says', 'ahead'].map(() => clinic.client({ program: 'self_pay' })))
  for (const [index, client] of clients.entries())
    for (const on of days) await signVisit(clinic, client, { kind: 'follow_up', on, at: hours[index] ?? '09:00' })
  const [, questions, says, ahead] = clients
  if (!questions || !says || !ahead) throw new Error('four clients')
  const { id: chargeId } = await clinic.asSystem((tx) =>
    tx.charge.findFirstOrThrow({ where: { clientId: questions.id, serviceOn: toDay(day('2026-11-23')) } }),
  )
  await done(clinic.run(disputeCharge, { chargeId, reason: 'That was 20 minutes.' }, questions.actor))
  await done(clinic.run(saveCoverage, medicaidSince(clinic, says.id, '2026-11-24'), says.actor))
  const paid = { clientId: ahead.id, amount: '900.00', method: 'cash', reference: '', note: '' }
  await done(clinic.run(takePayment, paid, clinic.frontDesk.actor))
  return { clinic, ids: clients.map(({ id }) => id) }
}

/** The same, added up from every entry of every day. */
async function addedUp(tx: Tx, clientId: string, on: LocalDate) {
  const entries = await tx.ledgerEntry.findMany({ where: { clientId, account: { in: ['ar_client', 'client_credits'] } } })
  const practiceId = entries[0]?.practiceId ?? ''
  const facts = (await loadNotAsked(tx, practiceId, [clientId])).get(clientId) ?? nothingWaits
  const asked = entries.filter(({ account, serviceOn }) => account === 'ar_client' && notAskedOn(facts, fromDay(serviceOn)) === null)
  const sum = (some: typeof entries) => some.reduce((total, { cents }) => total + cents, 0)
  return {
    open: Math.max(0, sum(asked.filter(({ serviceOn }) => fromDay(serviceOn) === on))),
    owed: Math.max(0, sum(asked.filter(({ serviceOn }) => fromDay(serviceOn) !== on))),
    credit: 0 - sum(entries.filter(({ account }) => account === 'client_credits')),
  }
}

test('what the kept balances and one day come to is what all entries add up to, whatever of it is not asked for', async () => {
  const { clinic, ids } = await fourClients()
  const { practiceId } = clinic
  const seen = await clinic.read(clinic.frontDesk.actor, async (tx) => {
    const rows: { kept: unknown; added: unknown }[] = []
    for (const on of [...days, day('2026-11-25')]) {
      const standing = await loadStandingMoney(tx, { practiceId, clientIds: ids, on, notAsked: loadNotAsked(tx, practiceId, ids) })
      for (const id of ids) rows.push({ kept: standing.get(id) ?? NO_MONEY, added: await addedUp(tx, id, on) })
    }
    return rows
  })
  expect(seen.map(({ kept }) => kept)).toEqual(seen.map(({ added }) => added))
  const last = seen.slice(-4).map(({ kept }) => kept)
  expect(last).toMatchObject([{ owed: 60_000 }, { owed: 40_000 }, { owed: 40_000 }, { owed: 0, credit: 30_000 }])
})

test('whoever owes nothing and paid nothing is not in it, whatever their plan owes', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const client = await clinic.client({ program: 'medicaid' })
  await signVisit(clinic, client, { kind: 'follow_up', on: days[0] ?? day('2026-11-20'), at: '09:00' })
  const seen = await clinic.read(clinic.frontDesk.actor, async (tx) => {
    const accounts = await tx.ledgerBalance.findMany({ where: { clientId: client.id }, select: { account: true } })
    const notAsked = loadNotAsked(tx, practiceId, [client.id])
    const standing = await loadStandingMoney(tx, { practiceId, clientIds: [client.id], on: day('2026-11-25'), notAsked })
    return { accounts: accounts.map(({ account }) => account), of: [...standing.keys()] }
  })
  expect(seen.accounts).toContain('ar_insurer')
  expect(seen.of).toEqual([])
})
