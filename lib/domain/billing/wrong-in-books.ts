/** What may never stand in a practice's books, in the words of the database's own look at them (`ledger_violations`). */
export const wrongs = [
  'a transaction does not sum to zero',
  'a kept sum is not that of its entries',
  'a reversal is not what it reverses',
  'a day behind a wall is owed',
  'a day is paid beyond what it costs',
  'more credit was used than there was',
  'open refunds are not what is set aside',
  'more goes back than was collected',
  'a refund is not what went out',
  'a payment is not booked once with its amount',
  'a write-off is not what was given up',
  'a charge does not stand as it was posted',
  'a client is asked for more than a charge, or less than nothing',
  'a plan is billed two hours, or two groups, on one day',
  'a superbill stands for a day behind a wall',
  'a closed day has moved',
] as const
export type WrongInBooks = (typeof wrongs)[number]

/** Something that does not hold: in a client's account, or of no client, as a closed day is. */
export type FoundInBooks = { readonly what: WrongInBooks; readonly clientId: string | null; readonly subjectId: string | null }

/** What is put before an admin: everything that is wrong in one client's account, or with one thing of no client. */
export type BooksToMend = { readonly clientId: string | null; readonly subjectId: string; readonly what: readonly WrongInBooks[] }

/** What was found, client by client, each thing named once. */
export function booksToMend(found: readonly FoundInBooks[]): BooksToMend[] {
  const mending = new Map<string, BooksToMend>()
  for (const { what, clientId, subjectId } of found) {
    const about = clientId ?? subjectId
    if (about === null) continue
    const known = mending.get(about)?.what ?? []
    mending.set(about, { clientId, subjectId: about, what: known.includes(what) ? known : [...known, what] })
  }
  return [...mending.values()]
}
