import { type FactsOf, needed } from './columns.ts'
import { amount, day, text } from './readers.ts'

/** A file of what clients owed, or were owed, when the practice moved in. */
export const balanceColumns = {
  client: needed({
    header: 'client_id',
    read: text(80),
    aliases: ['id', 'patient id', 'client number', 'patient number', 'mrn', 'chart number', 'account number'],
    example: 'C-1001',
  }),
  asOf: needed({ header: 'as_of', read: day, aliases: ['date', 'balance date', 'as of date'], example: '2026-11-01' }),
  amount: needed({
    header: 'amount',
    read: amount,
    aliases: ['balance', 'patient balance', 'client balance', 'amount owed', 'balance due'],
    example: '120.00',
  }),
} as const

export type BalanceFacts = FactsOf<typeof balanceColumns>
