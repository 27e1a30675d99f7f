import { expect, test } from 'vitest'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { estimateFormat } from '@/lib/domain/billing/estimate-formats'
import { balanceOf, postingsForCharge, postingsForRemittance, postingsForTransfer } from '@/lib/domain/billing/postings'
import { clientPart } from '@/lib/domain/billing/rule-remittance'
import { toCents } from '@/lib/domain/money'
import { commercial, on, ruleset } from '../coverage/facts'
import { billingDay, estimateFacts, journeyA, owedAtOnce } from './facts'

test('what was quoted for a three-hour visit is what the ledger ends up asking for', () => {
  const quote = estimateFormat('A', estimateFacts(), ruleset).oneCycle
  const { lines } = chargesForDay(billingDay([journeyA()]), ruleset)
  const adjustments = [
    { group: 'CO', reason: '45', cents: toCents(4_000) },
    { group: 'PR', reason: '2', cents: toCents(3_200) },
  ] as const
  const line = { charge: toCents(20_000), paid: toCents(12_800), adjustments }
  const left = clientPart({ on, coverages: [commercial()], line, noticeSigned: false })
  const coverageId = 'commercial-1'
  const drafts = [
    ...lines.flatMap(postingsForCharge),
    postingsForRemittance({ paid: line.paid, contractual: toCents(4_000), coverageId }),
    postingsForTransfer({ cents: left, coverageId }),
  ]
  expect([balanceOf(drafts, 'ar_client'), balanceOf(drafts, 'ar_insurer')]).toEqual([quote?.client, 0])
  expect(lines.reduce((sum, one) => sum + owedAtOnce(one), 0) + left).toBe(24_200)
})
