/** A finding in words: for staff and for clients, and for prescribers where they need other ones. ICU. */
export type FindingWords = { readonly staff: string; readonly client: string; readonly prescriber?: string }
