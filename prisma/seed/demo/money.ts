import { applyCredit } from '../../../lib/commands/billing/apply-credit.ts'
import { issueSuperbill } from '../../../lib/commands/billing/issue-superbill.ts'
import { takePayment } from '../../../lib/commands/billing/take-payment.ts'
import { voidSuperbill } from '../../../lib/commands/billing/void-superbill.ts'
import { toDay } from '../../../lib/data/dates.ts'
import { loadOpenDays } from '../../../lib/data/records/ledger.ts'
import { asSetUp } from '../support.ts'
import { coverageOf } from './coverages.ts'
import type { Lived, Someone } from './someone.ts'

/** What stands on a client's account, in cents. */
export const balanceOf = (
  { practice: { id: practiceId } }: Lived,
  clientId: string,
  account: 'ar_client' | 'client_credits',
): Promise<number> =>
  asSetUp(practiceId, async (tx) => {
    const row = await tx.ledgerBalance.findFirst({ where: { practiceId, clientId, account }, select: { cents: true } })
    return Number(row?.cents ?? 0n)
  })

export const dollars = (cents: number) => (cents / 100).toFixed(2)

/** At the desk after an integration: most people pay what is open, some round up, some next time. */
export async function pays(lived: Lived, someone: Someone): Promise<void> {
  const { practice, does, today } = lived
  const { clientId, chance } = someone
  const owed = await balanceOf(lived, clientId, 'ar_client')
  if (owed <= 0) return
  const credit = 0 - (await balanceOf(lived, clientId, 'client_credits'))
  if (credit > 0) {
    await does(practice.actors.frontDesk, applyCredit, { clientId, amount: dollars(Math.min(credit, owed)), clientAgreed: true })
    return
  }
  if (chance.isIn(22)) return
  const method = chance.oneOf(['card_terminal', 'card_terminal', 'cheque', 'cash', 'hsa_fsa'])
  const isRoundedUp = method === 'cash' && chance.isIn(50)
  const amount = isRoundedUp ? Math.ceil((owed + 1) / 2_000) * 2_000 : chance.isIn(15) ? Math.ceil(owed / 2) : owed
  const reference =
    method === 'cash'
      ? null
      : method === 'cheque'
        ? `No. ${chance.between(1_001, 1_980)}`
        : `T${today().replaceAll('-', '')}-${chance.between(100, 999)}`
  await does(practice.actors.frontDesk, takePayment, { clientId, amount: dollars(amount), method, reference, note: null })
}

/** Who pays without a plan gets an itemised receipt of what is paid now and then; the first of some is voided and issued anew. */
export async function getsSuperbill(lived: Lived, someone: Someone): Promise<void> {
  const { practice, does } = lived
  const { clientId, person } = someone
  if (coverageOf(person.covered).program !== 'self_pay') return
  const charges = await asSetUp(practice.id, async (tx) => {
    const open = await loadOpenDays(tx, practice.id, clientId)
    return tx.charge.findMany({
      where: {
        practiceId: practice.id,
        clientId,
        status: { not: 'void' },
        superbillLines: { none: {} },
        serviceOn: { notIn: open.map(({ on }) => toDay(on)) },
      },
      orderBy: { serviceOn: 'asc' },
      select: { id: true },
    })
  })
  if (charges.length === 0) return
  const chargeIds = charges.map(({ id }) => id)
  const { billingLead } = practice.actors
  const { superbillId } = await does(billingLead, issueSuperbill, { clientId, chargeIds, replacesId: null })
  if (person.first !== 'Dill' && person.first !== 'Zinnia') return
  await does(billingLead, voidSuperbill, { superbillId, reason: 'Printed with the old address.' })
  await does(billingLead, issueSuperbill, { clientId, chargeIds, replacesId: superbillId })
}
