/** What stands in a search field, and which texts were sent from it and have not come back in the address yet, the oldest first. */
export type SearchTyping = { readonly typed: string; readonly sent: readonly string[] }

/** The address says another search: one of our own changes nothing of what was typed since, anybody else's takes its place. */
export function arrived({ typed, sent }: SearchTyping, search: string): SearchTyping {
  const at = sent.indexOf(search)
  return at === -1 ? { typed: search, sent: [] } : { typed, sent: sent.slice(at + 1) }
}
