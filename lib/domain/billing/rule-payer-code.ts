import { type Finding, refuse } from '../finding.ts'
import { isHouseCode } from './payer-code.ts'

export type PayerCodeRefusal = 'PAYER_CODE_NOT_LEAD' | 'PAYER_CODE_NOT_OURS' | 'PAYER_CODE_IS_OURS'

type Facts = { readonly houseCode: string; readonly code: string; readonly isBillingLead: boolean }

/** May this stand on a paper to a payer instead of our code? The billing lead signs it off, and it is no other code of ours. */
export function rulePayerCode({ houseCode, code, isBillingLead }: Facts): Finding<PayerCodeRefusal>[] {
  const cites = ['practice.payer-codes'] as const
  return [
    ...(isBillingLead ? [] : [refuse('PAYER_CODE_NOT_LEAD' as const, cites)]),
    ...(isHouseCode(houseCode) ? [] : [refuse('PAYER_CODE_NOT_OURS' as const, cites, { params: { code: houseCode } })]),
    ...(isHouseCode(code) ? [refuse('PAYER_CODE_IS_OURS' as const, cites, { params: { code } })] : []),
  ]
}
