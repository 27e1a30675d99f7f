import type { WrongInBooks } from '../../domain/billing/wrong-in-books.ts'

/** What does not hold in the books, as whoever looks into it reads it. */
export const booksWords = {
  'a transaction does not sum to zero': 'An entry of the ledger has two sides that differ.',
  'a kept sum is not that of its entries': 'A balance that is kept is not what its entries add up to.',
  'a reversal is not what it reverses': 'Something was taken back with another amount than it was posted with.',
  'a day behind a wall is owed': 'A day under Medicaid or the VA is asked of the client.',
  'a day is paid beyond what it costs': 'A day is paid with more than it costs, and the rest is no credit.',
  'more credit was used than there was': 'More credit was used than the client had.',
  'open refunds are not what is set aside': 'The refunds that are open are not what the ledger sets aside for them.',
  'more goes back than was collected': 'More is given back than the client ever paid.',
  'a refund is not what went out': 'A refund stands with another amount than went out.',
  'a payment is not booked once with its amount': 'A payment does not stand in the ledger once, with its amount.',
  'a write-off is not what was given up': 'A write-off stands with another amount than was given up.',
  'a charge does not stand as it was posted': 'A charge stands with another amount than the ledger has of it.',
  'a client is asked for more than a charge, or less than nothing':
    'The client is asked for more than a charge comes to, or for less than nothing.',
  'a plan is billed two hours, or two groups, on one day': 'A plan is billed two hours, or two groups, on one day.',
  'a superbill stands for a day behind a wall': 'A superbill stands for a day under Medicaid or the VA.',
  'a closed day has moved': 'The cash of a closed day is no longer what it was closed with.',
} as const satisfies Readonly<Record<WrongInBooks, string>>
